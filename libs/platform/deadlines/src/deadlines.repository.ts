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

  /** In the place of the one that waits; one that is just being taken has passed, and this is the next. */
  async set(tx: EntityManager, deadline: NewDeadline): Promise<void> {
    const { kind, objectType, objectId, dueAt, params = {}, owed = false } = deadline;
    await prepared(
      tx,
      `WITH late AS (
         UPDATE deadlines SET cancelled_at = clock()
          WHERE object_id = $3 AND kind = $1 AND fired_at IS NOT NULL AND owed AND cancelled_at IS NULL
       )
       INSERT INTO deadlines (kind, object_type, object_id, due_at, params, owed) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (object_id, kind) WHERE fired_at IS NULL AND cancelled_at IS NULL
         DO UPDATE SET due_at = excluded.due_at, params = excluded.params, owed = excluded.owed`,
      [kind, objectType, objectId, dueAt, JSON.stringify(params), owed],
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
