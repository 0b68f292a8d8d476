import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { prepared } from '@tandem/platform/database';
import { DataSource } from 'typeorm';
import type { OutboxEvent } from './event-handler.js';
import { OUTBOX_TIMING, type OutboxTiming } from './timing.js';

/** A row that the relay has taken and is about to put into queues. */
export interface DueRow {
  id: string;
  topic: string;
  dispatchNo: number;
}

const PRUNE_BATCH = 5_000;

/** The relay's and the sweeper's side of the outbox. All times are the database's. */
@Injectable()
export class OutboxRepository {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    @Inject(OUTBOX_TIMING) private readonly timing: OutboxTiming,
  ) {}

  /** Takes rows that are due, oldest first; several relays never take the same one. No mark of "seen up to here": a row may commit late. */
  takeDue(limit: number): Promise<DueRow[]> {
    return prepared<DueRow>(
      this.db.manager,
      `WITH due AS MATERIALIZED (
         SELECT seq FROM outbox
         WHERE done_at IS NULL AND dead_at IS NULL AND dispatched_at IS NULL AND available_at <= now()
         ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE outbox o SET dispatched_at = now(), dispatch_no = dispatch_no + 1
         FROM due WHERE o.seq = due.seq
         RETURNING o.seq, o.id, o.topic, o.dispatch_no AS "dispatchNo"
       )
       SELECT id, topic, "dispatchNo" FROM taken ORDER BY seq`,
      [limit],
    );
  }

  /** Gives rows back that could not be put into a queue. */
  async giveBack(rows: readonly DueRow[]): Promise<void> {
    await this.db.query(
      `UPDATE outbox SET dispatched_at = NULL, available_at = now() + make_interval(secs => $2)
       WHERE id = ANY ($1::uuid[]) AND done_at IS NULL`,
      [rows.map((row) => row.id), this.timing.queueAway],
    );
  }

  /** Nobody wants these events. */
  async markUnwantedDone(ids: readonly string[]): Promise<void> {
    await this.db.query('UPDATE outbox SET done_at = now() WHERE id = ANY ($1::uuid[])', [ids]);
  }

  /** Makes rows due again whose job seems to be lost: not done for long, and nobody at work on them. */
  async reviveLost(): Promise<number> {
    const { redispatchAfter, redispatchAtMost } = this.timing;
    const rows = await this.db.query<unknown[]>(
      `WITH lost AS MATERIALIZED (
         SELECT seq FROM outbox o
         WHERE done_at IS NULL AND dead_at IS NULL
           AND dispatched_at < now() - make_interval(secs => least($1 * 2 ^ least(dispatch_no - 1, 20), $2))
           AND NOT EXISTS (SELECT FROM inbox i WHERE i.message_id = o.id AND i.lease_until > now())
         ORDER BY seq LIMIT 1000 FOR UPDATE SKIP LOCKED
       ), revived AS (
         UPDATE outbox o SET dispatched_at = NULL FROM lost WHERE o.seq = lost.seq RETURNING o.id
       )
       SELECT id FROM revived`,
      [redispatchAfter, redispatchAtMost],
    );
    return rows.length;
  }

  /** Forgets what was done long ago; dead events stay until someone looks at them. */
  async pruneDone(): Promise<number> {
    const rows = await this.db.query<unknown[]>(
      `WITH old AS MATERIALIZED (
         SELECT seq FROM outbox WHERE done_at < now() - make_interval(days => $1) LIMIT $2 FOR UPDATE SKIP LOCKED
       ), gone AS (
         DELETE FROM outbox o USING old WHERE o.seq = old.seq RETURNING o.id
       )
       SELECT id FROM gone`,
      [this.timing.keepDoneDays, PRUNE_BATCH],
    );
    return rows.length;
  }

  /** The event, or `undefined` when it is settled or gone. */
  async findWaiting(id: string): Promise<OutboxEvent | undefined> {
    const [event] = await prepared<OutboxEvent>(
      this.db.manager,
      `SELECT id, topic, aggregate_id AS "aggregateId", payload, created_at AS "createdAt"
       FROM outbox WHERE id = $1 AND done_at IS NULL AND dead_at IS NULL`,
      [id],
    );
    return event;
  }
}
