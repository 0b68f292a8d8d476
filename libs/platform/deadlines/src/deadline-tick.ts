import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { deadlineTopic } from './deadline.js';
import { DeadlinesRepository } from './deadlines.repository.js';

const BATCH = 100;

/** Announces deadlines that have passed. */
@Injectable()
export class DeadlineTick {
  constructor(
    private readonly repository: DeadlinesRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Announces the first hundred that are due, in order of their dates: that each has passed, and the event that says so,
   * commit together. Any number of workers may do so at the same time; one does the work.
   *
   * @returns whether more may be due at once
   */
  tick(): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!(await this.repository.mayTick(tx))) return false;
      const passed = await this.repository.takeDue(tx, BATCH);
      for (const payload of passed)
        await this.outbox.add(tx, { topic: deadlineTopic(payload.kind), aggregateId: payload.objectId, payload });
      return passed.length === BATCH;
    });
  }
}
