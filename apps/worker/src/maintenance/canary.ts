import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { JobQueues, JobWorkers, type QueueName } from '@tandem/platform/queue';
import { Repetition } from '../repetition.js';

const BEAT_MS = 60_000;
/** Other workers take some of the canaries; that they take this many in a row does not happen. */
const UNHEARD_LIMIT = 10;

/**
 * Sends a canary through every queue each minute. A worker that takes nothing for ten minutes sits on a dead connection
 * (bullmq#4479): the process ends, and whoever supervises it starts another. Leases make that safe at any moment.
 */
@Injectable()
export class Canary implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Canary.name);
  private readonly beating = new Repetition(BEAT_MS, this.log, async () => {
    const stuck = await this.beat();
    if (stuck.length === 0) return;
    this.log.fatal(`no job taken from ${stuck.join(', ')} for ${UNHEARD_LIMIT} canaries: this process ends`);
    process.exit(1);
  });

  constructor(
    private readonly queues: JobQueues,
    private readonly workers: JobWorkers,
  ) {}

  onApplicationBootstrap(): void {
    this.beating.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.beating.stop();
  }

  /** @returns the queues whose worker seems to be stuck */
  async beat(): Promise<QueueName[]> {
    const stuck = this.workers.queues.filter((queue) => {
      const { running, unheard } = this.workers.expectCanary(queue);
      return running === 0 && unheard > UNHEARD_LIMIT;
    });
    for (const queue of this.workers.queues) {
      await this.queues.sendCanary(queue, `canary-${randomUUID()}`).catch((error: unknown) => {
        this.log.warn(`canary for ${queue} not sent: ${String(error)}`);
      });
    }
    return stuck;
  }
}
