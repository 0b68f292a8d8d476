import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventDelivery } from '@tandem/platform/outbox';
import { JobWorkers, QUEUE_NAMES, type QueueName } from '@tandem/platform/queue';

/** The engine is bound to the processor, mail and the like wait for others. */
const CONCURRENCY: Record<QueueName, number> = { matching: 2, notifications: 4, maintenance: 1 };

/** Takes the jobs of every queue and delivers the event that each one names. */
@Injectable()
export class EventsProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly delivery: EventDelivery,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const queue of QUEUE_NAMES) {
      await this.workers.startWorkers(queue, { concurrency: CONCURRENCY[queue] }, ({ outboxId }) =>
        this.delivery.deliver(queue, outboxId),
      );
    }
  }
}
