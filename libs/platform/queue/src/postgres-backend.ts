import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { ConsumerOptions, ConsumerWorker, JobProcessor, ProducerQueue, QueueBackend } from './queue-backend.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

const CONNECT_TIMEOUT_MS = 5_000;
const PRODUCER_CONNECTIONS = 2;
/** A worker's own needs: fetching, renewing locks, looking for stalled jobs. */
const WORKER_CONNECTIONS = 3;

/** BullMQ on PostgreSQL: each queue and worker owns a small pool, which it closes itself. */
export class PostgresBackend implements QueueBackend {
  readonly kind = 'postgres';

  constructor(private readonly url: string) {}

  openQueue(name: string): ProducerQueue {
    return new Queue(name, { connection: this.pool(PRODUCER_CONNECTIONS) });
  }

  async openWorker(name: string, process: JobProcessor, options: ConsumerOptions): Promise<ConsumerWorker> {
    const worker = new Worker(name, process, { ...options, connection: this.pool(WORKER_CONNECTIONS) });
    await worker.waitUntilReady();
    return worker;
  }

  async close(): Promise<void> {
    // Nothing is shared between queues.
  }

  private pool(max: number) {
    return { connectionString: this.url, max, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  }
}

/**
 * Creates or renews BullMQ's tables (schema `bullmq`) in the database; safe to repeat and to run from several
 * processes at once.
 *
 * @param url PostgreSQL in the role that owns the tables
 */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
