import { Injectable } from '@nestjs/common';
import { prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { DueRow } from './outbox.repository.js';

/** An event to be published; `payload` becomes JSON, ids rather than copies of records. */
export interface NewEvent {
  topic: string;
  aggregateId: string;
  payload: object;
}

/** Where a service writes its events. */
@Injectable()
export class Outbox {
  private readonly takenOver = new WeakMap<EntityManager, DueRow[]>();

  /**
   * Adds an event inside the caller's transaction: it is published if, and only if, that commits.
   *
   * @returns the event's id
   */
  async add(tx: EntityManager, { topic, aggregateId, payload }: NewEvent): Promise<string> {
    const taken = this.takenOver.get(tx);
    const [row] = await prepared<{ id: string }>(tx, taken ? INSERT_TAKEN : INSERT, [
      topic,
      aggregateId,
      JSON.stringify(payload),
    ]);
    if (!row) throw new Error('The outbox gave no id');
    taken?.push({ id: row.id, topic, dispatchNo: 1 });
    return row.id;
  }

  /**
   * Events of this transaction are put into queues by whoever calls this, once it has committed: the relay leaves them
   * alone unless they are lost on the way.
   *
   * @returns the events, as they are added
   */
  takeOver(tx: EntityManager): readonly DueRow[] {
    const taken: DueRow[] = [];
    this.takenOver.set(tx, taken);
    return taken;
  }
}

const INSERT = 'INSERT INTO outbox (topic, aggregate_id, payload) VALUES ($1, $2, $3) RETURNING id';

const INSERT_TAKEN = `INSERT INTO outbox (topic, aggregate_id, payload, dispatched_at, dispatch_no)
  VALUES ($1, $2, $3, clock_timestamp(), 1) RETURNING id`;
