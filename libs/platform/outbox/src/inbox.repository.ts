import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { EventHandler, OutboxEvent } from './event-handler.js';
import { prepared } from '@tandem/platform/database';
import { OUTBOX_TIMING, type OutboxTiming } from './timing.js';

/** The right to handle one event with one handler; `token` fences off whoever held it before. */
export interface Lease {
  messageId: string;
  handler: string;
  token: string;
  /** Which attempt this is, from 1; crashed ones count. */
  attempt: number;
}

/** Another worker has taken over: nothing of this attempt may be kept. */
export class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST';

  constructor({ messageId, handler }: Lease) {
    super(`The lease of ${handler} on ${messageId} was lost to another worker`);
    this.name = 'LeaseLostError';
  }
}

const OWN = `
  UPDATE inbox SET done_at = clock_timestamp(), lease_token = NULL, lease_until = NULL, last_error = NULL
   WHERE message_id = $1 AND handler = $2 AND lease_token = $3 RETURNING handler`;

/** Holds the event to the end, so that of two last handlers the second sees the first. */
const COMPLETE_ONE_OF_SEVERAL = `
  WITH own AS (${OWN}), event AS (SELECT FROM outbox WHERE id = $1 FOR UPDATE)
  SELECT handler FROM own CROSS JOIN event`;

/** For the only handler of a topic, with which the event is done. */
const COMPLETE_ONLY = `
  WITH own AS (${OWN}), event AS (
    UPDATE outbox o SET done_at = clock_timestamp() FROM own WHERE o.id = $1 AND o.done_at IS NULL AND o.dead_at IS NULL)
  SELECT handler FROM own`;

/** What each handler has done about each event. Leases use the wall clock, for now() stands still in a transaction. */
@Injectable()
export class InboxRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    @Inject(OUTBOX_TIMING) private readonly timing: OutboxTiming,
  ) {}

  /** Takes the lease, or gives `undefined` when the work is done, given up or in another's hands. */
  async claim(messageId: string, handler: string): Promise<Lease | undefined> {
    const token = randomUUID();
    const [row] = await prepared<{ attempts: number }>(
      this.db.manager,
      // The lock on the outbox row waits for a run that is just marking this event as superseded.
      `WITH waiting AS MATERIALIZED (
         SELECT id FROM outbox WHERE id = $1 AND done_at IS NULL AND dead_at IS NULL FOR UPDATE
       )
       INSERT INTO inbox AS i (message_id, handler, attempts, lease_token, lease_until)
       SELECT id, $2, 1, $3, clock_timestamp() + make_interval(secs => $4) FROM waiting
       ON CONFLICT (message_id, handler) DO UPDATE
         SET attempts = i.attempts + 1, lease_token = excluded.lease_token, lease_until = excluded.lease_until
         WHERE i.done_at IS NULL AND i.dead_at IS NULL
           AND (i.lease_until IS NULL OR i.lease_until <= clock_timestamp())
       RETURNING attempts`,
      [messageId, handler, token, this.timing.lease],
    );
    return row && { messageId, handler, token, attempt: row.attempts };
  }

  /** Sign of life; without effect when the lease is lost. */
  async renew({ messageId, handler, token }: Lease): Promise<void> {
    await this.db.query(
      `UPDATE inbox SET lease_until = clock_timestamp() + make_interval(secs => $4)
       WHERE message_id = $1 AND handler = $2 AND lease_token = $3`,
      [messageId, handler, token, this.timing.lease],
    );
  }

  /** @throws LeaseLostError when another worker has taken over, which rolls the effect back */
  async complete(tx: EntityManager, lease: Lease, allHandlers: readonly string[]): Promise<void> {
    const own = [lease.messageId, lease.handler, lease.token];
    const rows = await prepared(tx, allHandlers.length > 1 ? COMPLETE_ONE_OF_SEVERAL : COMPLETE_ONLY, own);
    if (rows.length === 0) throw new LeaseLostError(lease);
    if (allHandlers.length > 1) await this.settle(tx, lease.messageId, allHandlers);
  }

  /**
   * Notes a failed attempt and when the next one is due.
   *
   * @returns whether the limit is reached and the event is dead for this handler
   */
  async fail(lease: Lease, reason: string, allHandlers: readonly string[]): Promise<{ dead: boolean }> {
    const { maxAttempts, retryAfter, retryAtMost } = this.timing;
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ dead: boolean }[]>(
        `WITH own AS (
           UPDATE inbox SET lease_token = NULL, lease_until = NULL, last_error = $4,
             dead_at = CASE WHEN attempts >= $5 THEN clock_timestamp() END
           WHERE message_id = $1 AND handler = $2 AND lease_token = $3 RETURNING dead_at
         )
         SELECT dead_at IS NOT NULL AS dead FROM own`,
        [lease.messageId, lease.handler, lease.token, reason, maxAttempts],
      );
      if (!row) return { dead: false };
      await tx.query(
        `UPDATE outbox SET last_error = $2, dispatched_at = NULL, available_at = now() + make_interval(secs => $3)
         WHERE id = $1`,
        [lease.messageId, `${lease.handler}: ${reason}`, Math.min(retryAfter * 2 ** (lease.attempt - 1), retryAtMost)],
      );
      await this.settle(tx, lease.messageId, allHandlers);
      return row;
    });
  }

  /** Marks the other waiting events of the record, on the handler's topics, as handled by it; those in work stay. */
  async supersede(
    tx: EntityManager,
    event: OutboxEvent,
    handler: EventHandler,
    namesOf: (topic: string) => readonly string[],
  ): Promise<void> {
    const waiting = await prepared<{ id: string; topic: string }>(
      tx,
      `SELECT o.id, o.topic FROM outbox o
       WHERE o.aggregate_id = $1 AND o.topic = ANY ($2) AND o.id <> $3 AND o.done_at IS NULL AND o.dead_at IS NULL
         AND NOT EXISTS (
           SELECT FROM inbox i WHERE i.message_id = o.id AND i.handler = $4
             AND (i.done_at IS NOT NULL OR i.dead_at IS NOT NULL OR i.lease_until > clock_timestamp()))
       ORDER BY o.seq FOR UPDATE OF o SKIP LOCKED`,
      [event.aggregateId, handler.topics, event.id, handler.name],
    );
    if (waiting.length === 0) return;
    await tx.query(
      `INSERT INTO inbox AS i (message_id, handler, done_at)
       SELECT id, $2, clock_timestamp() FROM unnest($1::uuid[]) AS id
       ON CONFLICT (message_id, handler) DO UPDATE
         SET done_at = excluded.done_at, lease_token = NULL, lease_until = NULL`,
      [waiting.map(({ id }) => id), handler.name],
    );
    for (const { id, topic } of waiting) await this.settle(tx, id, namesOf(topic));
  }

  /** Closes an event that the transaction holds when no handler has anything left to do. */
  private async settle(tx: EntityManager, messageId: string, allHandlers: readonly string[]): Promise<void> {
    await prepared(
      tx,
      `UPDATE outbox SET
         done_at = CASE WHEN state.dead = 0 THEN clock_timestamp() END,
         dead_at = CASE WHEN state.dead > 0 THEN clock_timestamp() END
       FROM (SELECT count(done_at) AS done, count(dead_at) AS dead
             FROM inbox WHERE message_id = $1 AND handler = ANY ($2)) AS state
       WHERE id = $1 AND done_at IS NULL AND dead_at IS NULL AND state.done + state.dead >= cardinality($2::text[])`,
      [messageId, allHandlers],
    );
  }
}
