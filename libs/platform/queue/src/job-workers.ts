import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { ErrorLog } from './error-log.js';
import { KEEP_COMPLETED, KEEP_FAILED } from './job-queues.js';
import type { ConsumerOptions, ConsumerWorker, QueueBackend } from './queue-backend.js';
import type { EventJob, QueueName } from './queue-names.js';
import { QUEUE_BACKEND } from './queue.tokens.js';

export interface WorkerSettings {
  /** Jobs of the queue that run at the same time in this process. */
  concurrency: number;
  /** Times in milliseconds that only tests shorten: how long a silent worker keeps its job, and how often that is looked at. */
  lockDuration?: number;
  stalledInterval?: number;
}

/** How a queue's worker is doing in this process. */
export interface WorkerPulse {
  readonly running: number;
  /** Canaries sent since the worker last took any job. */
  readonly unheard: number;
}

/** Takes jobs from the named queues. A running job is finished before the application goes down. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private readonly log = new Logger(JobWorkers.name);
  private readonly errors = new ErrorLog(JobWorkers.name);
  private readonly workers: ConsumerWorker[] = [];
  private readonly pulses = new Map<QueueName, { running: number; unheard: number }>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /**
   * Starts to take jobs. What `run` throws is tried again by the queue a few times, seconds apart.
   *
   * @throws on PostgreSQL when the queue's tables are missing
   */
  async startWorkers(queue: QueueName, settings: WorkerSettings, run: (job: EventJob) => Promise<void>): Promise<void> {
    const pulse = { running: 0, unheard: 0 };
    this.pulses.set(queue, pulse);
    const worker = await this.backend.openWorker(
      queue,
      async ({ data }) => {
        pulse.unheard = 0;
        if (data.outboxId === undefined) return;
        pulse.running++;
        await run({ outboxId: data.outboxId }).finally(() => pulse.running--);
      },
      optionsOf(settings),
    );
    this.listen(queue, worker);
    this.workers.push(worker);
  }

  /** The queues that this process works on. */
  get queues(): QueueName[] {
    return [...this.pulses.keys()];
  }

  /** Notes that a canary is on its way into a queue, and tells how the queue's worker has been since. */
  expectCanary(queue: QueueName): WorkerPulse {
    const pulse = this.pulses.get(queue) ?? { running: 0, unheard: 0 };
    pulse.unheard++;
    return { ...pulse };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private listen(queue: QueueName, worker: ConsumerWorker): void {
    worker.on('error', (error) => {
      this.errors.report(`worker of ${queue}`, error);
    });
    worker.on('failed', (job, error) => {
      this.log.warn(`job ${job?.id ?? 'unknown'} of ${queue} failed: ${error.message}`);
    });
    worker.on('stalled', (jobId) => {
      this.log.warn(`job ${jobId} of ${queue} lost its worker and is taken again`);
    });
  }
}

function optionsOf(settings: WorkerSettings): ConsumerOptions {
  return {
    lockDuration: 30_000,
    ...settings,
    // Attempts are counted in the inbox; the queue must not give up because workers were killed.
    maxStalledCount: 20,
    removeOnComplete: KEEP_COMPLETED,
    removeOnFail: KEEP_FAILED,
  };
}
