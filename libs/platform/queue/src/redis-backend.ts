import { Logger } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { ConsumerOptions, ConsumerWorker, JobProcessor, ProducerQueue, QueueBackend } from './queue-backend.js';
import { redisConcerns } from './redis-concerns.js';

const RECONNECT: RedisOptions = {
  retryStrategy: (times) => Math.min(times * 200, 2_000),
  keepAlive: 10_000,
  // How long closing waits for a connection that is away already.
  disconnectTimeout: 100,
};

/** BullMQ on Redis: one connection for all producers and one, from which BullMQ copies, for all workers. */
export class RedisBackend implements QueueBackend {
  readonly kind = 'redis';
  private readonly log = new Logger('Redis');
  private producers: Redis | undefined;
  private workers: Redis | undefined;

  constructor(private readonly url: string) {}

  openQueue(name: string): ProducerQueue {
    // A producer says at once that Redis is away: the outbox keeps the event and tries again.
    this.producers ??= this.connect({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    return new Queue(name, { connection: this.producers });
  }

  openWorker(name: string, process: JobProcessor, options: ConsumerOptions): Promise<ConsumerWorker> {
    // BullMQ's workers wait for Redis as long as it takes.
    this.workers ??= this.connect({ maxRetriesPerRequest: null });
    return Promise.resolve(new Worker(name, process, { ...options, connection: this.workers }));
  }

  close(): Promise<void> {
    this.producers?.disconnect();
    this.workers?.disconnect();
    return Promise.resolve();
  }

  private connect(options: RedisOptions): Redis {
    const redis = new Redis(this.url, { ...RECONNECT, ...options });
    let away = false;
    redis.on('error', (error: Error) => {
      if (!away) this.log.error(`Redis is away, events wait in the outbox: ${error.message}`);
      away = true;
    });
    redis.on('ready', () => {
      away = false;
      void this.inspect(redis);
    });
    return redis;
  }

  private async inspect(redis: Redis): Promise<void> {
    try {
      for (const concern of redisConcerns(await redis.info())) this.log.error(concern);
    } catch (error) {
      this.log.warn(`Redis does not tell its settings: ${String(error)}`);
    }
  }
}
