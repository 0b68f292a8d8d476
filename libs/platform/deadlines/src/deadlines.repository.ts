import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Deadline, DeadlineKind, DeadlinePassed, NewDeadline } from './deadline.js';

/** Any fixed number. */
const TICK_LOCK = 5_240_940;

/** Waits, or has passed and still says that somebody is late. */
const STANDING = 'cancelled_at IS NULL AND (fired_at IS NULL OR owed)';

/** Deadlines are kept and taken by the time of clock(), which tests may move. */
@Injectable()
export class DeadlinesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** In the place of those that wait; one that is just being taken has passed, and this is the next. */
  async set(tx: EntityManager, deadlines: readonly NewDeadline[]): Promise<void> {
    await prepared(
      tx,
      `WITH wanted AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset($1)
           AS w(kind text, "objectType" text, "objectId" uuid, "dueAt" timestamptz, params jsonb, owed boolean)
       ), late AS (
         UPDATE deadlines d SET cancelled_at = clock() FROM wanted w
          WHERE d.object_id = w."objectId" AND d.kind = w.kind
            AND d.fired_at IS NOT NULL AND d.owed AND d.cancelled_at IS NULL
       )
       INSERT INTO deadlines (kind, object_type, object_id, due_at, params, owed)
       SELECT kind, "objectType", "objectId", "dueAt", params, owed FROM wanted ORDER BY "dueAt"
       ON CONFLICT (object_id, kind) WHERE fired_at IS NULL AND cancelled_at IS NULL
         DO UPDATE SET due_at = excluded.due_at, params = excluded.params, owed = excluded.owed`,
      [JSON.stringify(deadlines.map(({ params = {}, owed = false, ...deadline }) => ({ ...deadline, params, owed })))],
    );
  }

  async cancel(tx: EntityManager, objectId: string, kinds: readonly DeadlineKind[] | null): Promise<void> {
    await prepared(
      tx,
      `UPDATE deadlines SET cancelled_at = clock()
        WHERE object_id = $1 AND ($2::text[] IS NULL OR kind = ANY($2)) AND ${STANDING}`,
      [objectId, kinds],
    );
  }

  of(objectIds: readonly string[]): Promise<Deadline[]> {
    return prepared<Deadline>(
      this.transactions.reader,
      `SELECT object_id AS "objectId", kind, due_at AS "dueAt", due_at <= clock() AS late
         FROM deadlines WHERE object_id = ANY($1::uuid[]) AND ${STANDING} ORDER BY due_at, kind, object_id`,
      [objectIds],
    );
  }

  /** False when another worker is at it: it alone takes them, in order. The lock ends with the transaction. */
  async mayTick(tx: EntityManager): Promise<boolean> {
    const [row] = await prepared<{ mine: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS mine', [TICK_LOCK]);
    return row?.mine === true;
  }

  /** Marks those that are due as passed, in order of their dates and of their setting; what somebody is just changing waits for the next time. */
  takeDue(tx: EntityManager, limit: number): Promise<DeadlinePassed[]> {
    return prepared<DeadlinePassed>(
      tx,
      `WITH due AS MATERIALIZED (
         SELECT id FROM deadlines
          WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= clock()
          ORDER BY due_at, set_at, id LIMIT $1 FOR UPDATE SKIP LOCKED
       ), passed AS (
         UPDATE deadlines d SET fired_at = clock() FROM due WHERE d.id = due.id RETURNING d.*
       )
       SELECT id AS "deadlineId", kind, object_type AS "objectType", object_id AS "objectId", params,
              to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt"
         FROM passed ORDER BY due_at, set_at, id`,
      [limit],
    );
  }
}
