import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { ErrorLog } from './error-log.js';
import type { JobData, ProducerQueue, QueueBackend } from './queue-backend.js';
import type { EventJob, QueueName } from './queue-names.js';
import { QUEUE_BACKEND } from './queue.tokens.js';

const DISPATCH_TIMEOUT_MS = 2_000;
export const KEEP_COMPLETED = { age: 3_600, count: 1_000 };
export const KEEP_FAILED = { age: 7 * 24 * 3_600 };

const OPTIONS: JobsOptions = {
  // For a database that is away for a moment; a handler's own failures are counted and spaced by the inbox.
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: KEEP_COMPLETED,
  removeOnFail: KEEP_FAILED,
};

/** The queue has not taken the job in time; it may still arrive. */
export class DispatchTimeoutError extends Error {
  readonly code = 'QUEUE_TIMEOUT';

  constructor(queue: QueueName) {
    super(`The queue ${queue} did not take a job within ${DISPATCH_TIMEOUT_MS} ms`);
    this.name = 'DispatchTimeoutError';
  }
}

/** Puts jobs into the named queues. A queue is opened when it is first used. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown {
  private readonly errors = new ErrorLog(JobQueues.name);
  private readonly open = new Map<QueueName, ProducerQueue>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /**
   * Hands one job to a queue. An id that the queue has seen is silently ignored.
   *
   * @param jobId not only digits, without a colon
   * @throws DispatchTimeoutError after 2 s; the backend's own error when it refuses
   */
  async dispatch(queue: QueueName, jobId: string, data: EventJob): Promise<void> {
    await this.add(queue, 'event', jobId, { ...data });
  }

  /** Puts a job without work into the queue: whoever takes it is alive. */
  async sendCanary(queue: QueueName, jobId: string): Promise<void> {
    await this.add(queue, 'canary', jobId, {});
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.open.values()].map((queue) => queue.close()));
  }

  private async add(queue: QueueName, name: string, jobId: string, data: JobData): Promise<void> {
    const adding = this.queue(queue).add(name, data, { ...OPTIONS, jobId });
    // It may fail after the time is up, when nobody listens any more.
    adding.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new DispatchTimeoutError(queue));
      }, DISPATCH_TIMEOUT_MS);
    });
    try {
      await Promise.race([adding, timeUp]);
    } finally {
      clearTimeout(timer);
    }
  }

  private queue(name: QueueName): ProducerQueue {
    const known = this.open.get(name);
    if (known) return known;
    const queue = this.backend.openQueue(name);
    queue.on('error', (error) => {
      this.errors.report(`queue ${name}`, error);
    });
    this.open.set(name, queue);
    return queue;
  }
}
