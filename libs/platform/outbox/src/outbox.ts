import { Injectable } from '@nestjs/common';
import { prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** An event to be published; `payload` becomes JSON, ids rather than copies of records. */
export interface NewEvent {
  topic: string;
  aggregateId: string;
  payload: object;
}

/** Where a service writes its events. */
@Injectable()
export class Outbox {
  /**
   * Adds an event inside the caller's transaction: it is published if, and only if, that commits.
   *
   * @returns the event's id
   */
  async add(tx: EntityManager, { topic, aggregateId, payload }: NewEvent): Promise<string> {
    const [row] = await prepared<{ id: string }>(
      tx,
      'INSERT INTO outbox (topic, aggregate_id, payload) VALUES ($1, $2, $3) RETURNING id',
      [topic, aggregateId, JSON.stringify(payload)],
    );
    if (!row) throw new Error('The outbox gave no id');
    return row.id;
  }
}
