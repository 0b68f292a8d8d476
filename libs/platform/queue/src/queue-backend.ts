import type { Job, JobsOptions, WorkerOptions } from 'bullmq';
import { PostgresBackend } from './postgres-backend.js';
import { RedisBackend } from './redis-backend.js';

/** Data of a job; a canary carries none. */
export type JobData = Partial<Record<'outboxId', string>>;

/** The part of BullMQ's Queue that Tandem uses, the same on both backends. */
export interface ProducerQueue {
  add(name: string, data: JobData, options: JobsOptions): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ's Worker that Tandem uses, the same on both backends. */
export interface ConsumerWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<JobData> | undefined, error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  close(): Promise<void>;
}

export type JobProcessor = (job: Job<JobData>) => Promise<void>;
export type ConsumerOptions = Omit<WorkerOptions, 'connection'>;

/** Where the jobs live. Its connections are its own; close it after its queues and workers. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  openQueue(name: string): ProducerQueue;
  /** On PostgreSQL rejects when its tables are missing; on Redis does not wait for the server. */
  openWorker(name: string, process: JobProcessor, options: ConsumerOptions): Promise<ConsumerWorker>;
  close(): Promise<void>;
}

/** Where queues may live: Redis where its address is given, else PostgreSQL. */
export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
}

/** The one place that chooses the backend. */
export function openBackend({ databaseUrl, redisUrl }: QueueSettings): QueueBackend {
  return redisUrl === undefined ? new PostgresBackend(databaseUrl) : new RedisBackend(redisUrl);
}
