import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { MatchSide } from '../match.workflow.js';

/** Why everything is matched anew. */
export type FullRunReason = 'first' | 'day' | 'context' | 'model' | 'asked';

/** A full re-match and how far it is. */
export interface FullRun {
  id: string;
  reason: FullRunReason;
  context: number;
  asOf: string;
  model: string;
  snapshot: string;
  records: number;
  recordsDone: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** Another run, over newer facts, took its place. */
  supersededAt: Date | null;
}

export interface Shard {
  side: MatchSide;
  ids: string[];
}

const COLUMNS = `id, reason, context::float8 AS context, as_of::text AS "asOf", model, snapshot, records,
  records_done AS "recordsDone", started_at AS "startedAt", finished_at AS "finishedAt",
  superseded_at AS "supersededAt"`;

/** Full re-matches and their shards. */
@Injectable()
export class FullRunsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first; those begun before a moment, to the millisecond, where one is given. */
  list(limit: number, before: Date | null): Promise<FullRun[]> {
    return this.transactions.reader.query(
      `SELECT ${COLUMNS} FROM full_runs WHERE $2::timestamptz IS NULL OR date_trunc('milliseconds', started_at) < $2
        ORDER BY started_at DESC, id LIMIT $1`,
      [limit, before],
    );
  }

  async byId(id: string): Promise<FullRun | null> {
    const [run] = await this.transactions.reader.query<FullRun[]>(`SELECT ${COLUMNS} FROM full_runs WHERE id = $1`, [
      id,
    ]);
    return run ?? null;
  }

  async latest(tx: EntityManager): Promise<FullRun | null> {
    const [run] = await tx.query<FullRun[]>(`SELECT ${COLUMNS} FROM full_runs ORDER BY started_at DESC, id LIMIT 1`);
    return run ?? null;
  }

  /** One full run begins at a time; who comes second waits here and finds the first one's. */
  async takeTurn(tx: EntityManager): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('full_runs'))`);
  }

  async supersede(tx: EntityManager, id: string): Promise<void> {
    await tx.query('UPDATE full_runs SET superseded_at = clock() WHERE id = $1 AND finished_at IS NULL', [id]);
  }

  /** Writes a run with its shards of `size` open records: offers first, then needs. */
  async begin(
    tx: EntityManager,
    run: Pick<FullRun, 'reason' | 'context' | 'asOf' | 'model' | 'snapshot'> & { startedBy: string | null },
    size: number,
  ): Promise<FullRun> {
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO full_runs (reason, context, as_of, model, snapshot, records, started_by)
       VALUES ($1, $2, $3, $4, $5, 0, $6) RETURNING id`,
      [run.reason, run.context, run.asOf, run.model, run.snapshot, run.startedBy],
    );
    await tx.query(
      `WITH open AS (
         SELECT 0 AS turn, 'offer' AS side, id FROM offers WHERE status = 'open' AND visibility <> 'sealed'
         UNION ALL SELECT 1, 'need', id FROM needs WHERE status = 'open' AND visibility <> 'sealed'
       ), portions AS (
         SELECT turn, side, id, (row_number() OVER (PARTITION BY side ORDER BY id) - 1) / $2 AS portion FROM open
       )
       INSERT INTO full_run_shards (run_id, number, side, record_ids)
       SELECT $1, row_number() OVER (ORDER BY turn, portion), side, array_agg(id ORDER BY id)
         FROM portions GROUP BY turn, side, portion`,
      [row?.id, size],
    );
    const [begun] = await tx.query<[FullRun[], number]>(
      `UPDATE full_runs SET
         records = (SELECT coalesce(sum(cardinality(record_ids)), 0) FROM full_run_shards WHERE run_id = $1),
         finished_at = CASE WHEN NOT EXISTS (SELECT FROM full_run_shards WHERE run_id = $1) THEN clock() END
        WHERE id = $1 RETURNING ${COLUMNS}`,
      [row?.id],
    );
    return begun[0] as FullRun;
  }

  /** Numbers of the shards of a side that are not done. */
  async waiting(tx: EntityManager, runId: string, side: MatchSide): Promise<number[]> {
    const rows = await tx.query<{ number: number }[]>(
      'SELECT number FROM full_run_shards WHERE run_id = $1 AND side = $2 AND done_at IS NULL ORDER BY number',
      [runId, side],
    );
    return rows.map(({ number }) => number);
  }

  /** A shard to be worked on in this transaction; null where it is done, another has it, or the run is over. */
  async take(tx: EntityManager, runId: string, number: number): Promise<Shard | null> {
    const [shard] = await tx.query<Shard[]>(
      `SELECT s.side, s.record_ids AS ids FROM full_run_shards s JOIN full_runs r ON r.id = s.run_id
        WHERE s.run_id = $1 AND s.number = $2 AND s.done_at IS NULL
          AND r.finished_at IS NULL AND r.superseded_at IS NULL
        FOR UPDATE OF s SKIP LOCKED`,
      [runId, number],
    );
    return shard ?? null;
  }

  /** The next shard of a run that nobody works on; none of needs before all of offers are done. */
  async takeNext(tx: EntityManager, runId: string): Promise<(Shard & { number: number }) | null> {
    const [shard] = await tx.query<(Shard & { number: number })[]>(
      `SELECT s.number, s.side, s.record_ids AS ids FROM full_run_shards s JOIN full_runs r ON r.id = s.run_id
        WHERE s.run_id = $1 AND s.done_at IS NULL AND r.finished_at IS NULL AND r.superseded_at IS NULL
          AND (s.side = 'offer' OR NOT EXISTS
            (SELECT FROM full_run_shards o WHERE o.run_id = $1 AND o.side = 'offer' AND o.done_at IS NULL))
        ORDER BY s.number LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
      [runId],
    );
    return shard ?? null;
  }

  /**
   * Notes that a shard is done. Workers take turns at the run's row, so that exactly one of them learns that it was the
   * last of its side.
   */
  async done(tx: EntityManager, runId: string, number: number, { side, ids }: Shard): Promise<{ sideDone: boolean }> {
    await tx.query('SELECT FROM full_runs WHERE id = $1 FOR UPDATE', [runId]);
    await tx.query('UPDATE full_run_shards SET done_at = clock() WHERE run_id = $1 AND number = $2', [runId, number]);
    await tx.query(
      `UPDATE full_runs SET records_done = records_done + $2,
         finished_at = CASE WHEN NOT EXISTS (SELECT FROM full_run_shards WHERE run_id = $1 AND done_at IS NULL)
                            THEN clock() END
        WHERE id = $1`,
      [runId, ids.length],
    );
    return { sideDone: (await this.waiting(tx, runId, side)).length === 0 };
  }
}
