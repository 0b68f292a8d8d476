import { Injectable, Logger } from '@nestjs/common';
import { JobQueues } from '@tandem/platform/queue';
import { HandlerRegistry } from './handler-registry.js';
import { type DueRow, OutboxRepository } from './outbox.repository.js';

const BATCH = 100;

/** Moves due events from the outbox into the queues of their handlers. */
@Injectable()
export class OutboxRelay {
  private readonly log = new Logger(OutboxRelay.name);

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Moves one batch of what is due.
   *
   * @returns whether more may be due at once
   * @throws when the database cannot be reached
   */
  async moveDue(): Promise<boolean> {
    const rows = await this.outbox.takeDue(BATCH);
    return (await this.move(rows)) && rows.length === BATCH;
  }

  /**
   * Puts taken events into the queues of their handlers. When a queue does not take a job, that event and those after it
   * go back and wait.
   *
   * @returns whether the queues took all
   * @throws when the database cannot be reached
   */
  async move(rows: readonly DueRow[]): Promise<boolean> {
    const wanted = rows.filter((row) => this.registry.queuesOf(row.topic).length > 0);
    const unwanted = rows.filter((row) => !wanted.includes(row));
    if (unwanted.length > 0) await this.outbox.markUnwantedDone(unwanted.map((row) => row.id));
    for (const [index, row] of wanted.entries()) {
      try {
        await this.dispatch(row);
      } catch (error) {
        this.log.warn(`events stay in the outbox, the queue does not take them: ${String(error)}`);
        await this.outbox.giveBack(wanted.slice(index));
        return false;
      }
    }
    return true;
  }

  /** Makes events due again whose jobs were lost, by a crash or an emptied queue. */
  async sweep(): Promise<void> {
    const revived = await this.outbox.reviveLost();
    if (revived > 0) this.log.warn(`${revived} events were not done in time and are sent again`);
  }

  private async dispatch({ id, topic, dispatchNo }: DueRow): Promise<void> {
    const jobId = `ob-${id}-${dispatchNo}`;
    await Promise.all(
      this.registry.queuesOf(topic).map((queue) => this.queues.dispatch(queue, jobId, { outboxId: id })),
    );
  }
}
