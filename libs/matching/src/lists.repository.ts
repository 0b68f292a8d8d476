import { Injectable } from '@nestjs/common';
import { MODEL } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import type { MatchDetail } from './match.entity.js';
import type { MatchSide } from './match.workflow.js';

/** A scored pair on its way into the table; explained and with its digest where it is among the first of the run. */
export interface FoundPair {
  far: string;
  farVersion: number;
  farInput: number;
  score: number;
  completeness: number;
  coverage: number | null;
  needEnds: string | null;
  detail: MatchDetail | null;
  digest: string | null;
}

/** A near miss on its way into the table; with its opening where it is among the first of the run. */
export interface FoundNearMiss {
  far: string;
  farInput: number;
  gate: string;
  opening: { code: string; params: Record<string, unknown> } | null;
  score: number;
}

/** The record of a run, as it was read. */
export interface RunRecord {
  side: MatchSide;
  id: string;
  version: number;
  input: number;
  asOf: string;
  context: number;
}

export interface RunNote {
  edition: number;
  eligible: number;
  floor: number;
  nearFloor: number;
}

export const farOf = (side: MatchSide): MatchSide => (side === 'need' ? 'offer' : 'need');

/** Writes the lists that runs find. */
@Injectable()
export class ListsRepository {
  /** Which version records are at, null where they may not be matched; they stay so until the end of the transaction. */
  async standing(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<Map<string, number | null>> {
    const rows = await tx.query<{ id: string; version: number; open: boolean }[]>(
      `SELECT id, version, status = 'open' AND visibility <> 'sealed' AS open FROM ${side}s
        WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
      [ids],
    );
    return new Map(rows.map(({ id, version, open }) => [id, open ? version : null]));
  }

  /** Ids at the far side of a record's suggested pairs, or of its near misses. */
  async farIds(tx: EntityManager, table: 'matches' | 'near_misses', side: MatchSide, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT ${farOf(side)}_id AS id FROM ${table} WHERE ${side}_id = $1 ${table === 'matches' ? 'AND suggested' : ''}`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Puts a record's pairs in the place of those it had, in one statement: those with `leaving` at the far side are
   * deleted, unless people have begun to talk; those found are written where they differ.
   */
  async replacePairs(tx: EntityManager, run: RunRecord, pairs: FoundPair[], leaving: readonly string[]): Promise<void> {
    const { side } = run;
    const far = farOf(side);
    await tx.query(
      `WITH gone AS (
         DELETE FROM matches m WHERE m.${side}_id = $1 AND m.${far}_id = ANY($6::uuid[]) AND m.state = 'suggested'
       ), dropped AS (
         UPDATE matches m SET suggested = false, version = version + 1, updated_at = clock()
          WHERE m.${side}_id = $1 AND m.${far}_id = ANY($6::uuid[]) AND m.state <> 'suggested' AND m.suggested
       )
       INSERT INTO matches AS m (${side}_id, ${side}_version, ${side}_input, ${far}_id, ${far}_version, ${far}_input,
         score, completeness, coverage, need_window_to, detail, digest, as_of, model, context)
       SELECT $1, $2, $3, x.far, x.version, x.input, x.score, x.completeness, x.coverage, x.ends, x.detail, x.digest,
              $4, $5, $7
         FROM unnest($8::uuid[], $9::int[], $10::bigint[], $11::int[], $12::int[], $13::int[], $14::date[],
                     $15::jsonb[], $16::text[])
           AS x(far, version, input, score, completeness, coverage, ends, detail, digest)
        ORDER BY x.far
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         need_version = excluded.need_version, offer_version = excluded.offer_version,
         need_input = excluded.need_input, offer_input = excluded.offer_input, context = excluded.context,
         score = excluded.score, completeness = excluded.completeness, coverage = excluded.coverage,
         need_window_to = excluded.need_window_to, as_of = excluded.as_of, model = excluded.model,
         detail = excluded.detail, digest = excluded.digest,
         suggested = true, version = m.version + 1, updated_at = clock()
       WHERE m.need_version <= excluded.need_version AND m.offer_version <= excluded.offer_version
         AND (NOT m.suggested OR m.model <> excluded.model OR (m.detail IS NULL AND excluded.detail IS NOT NULL)
           OR (m.need_input, m.offer_input, m.context)
              IS DISTINCT FROM (excluded.need_input, excluded.offer_input, excluded.context))`,
      [
        run.id,
        run.version,
        run.input,
        run.asOf,
        MODEL,
        leaving,
        run.context,
        pairs.map((pair) => pair.far),
        pairs.map((pair) => pair.farVersion),
        pairs.map((pair) => pair.farInput),
        pairs.map((pair) => pair.score),
        pairs.map((pair) => pair.completeness),
        pairs.map((pair) => pair.coverage),
        pairs.map((pair) => pair.needEnds),
        pairs.map((pair) => pair.detail && JSON.stringify(pair.detail)),
        pairs.map((pair) => pair.digest),
      ],
    );
  }

  /** Puts a record's near misses in the place of those it had; those with `leaving` at the far side are deleted. */
  async replaceNearMisses(
    tx: EntityManager,
    run: RunRecord,
    misses: FoundNearMiss[],
    leaving: readonly string[],
  ): Promise<void> {
    const { side } = run;
    const far = farOf(side);
    await tx.query(
      `WITH gone AS (
         DELETE FROM near_misses m WHERE m.${side}_id = $1 AND m.${far}_id = ANY($4::uuid[])
       )
       INSERT INTO near_misses AS m (${side}_id, ${side}_input, ${far}_id, ${far}_input, context, gate, opening, score)
       SELECT $1, $2, x.far, x.input, $3, x.gate, x.opening, x.score
         FROM unnest($5::uuid[], $6::bigint[], $7::text[], $8::jsonb[], $9::int[])
           AS x(far, input, gate, opening, score)
        ORDER BY x.far
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         need_input = excluded.need_input, offer_input = excluded.offer_input, context = excluded.context,
         gate = excluded.gate, opening = excluded.opening, score = excluded.score
       WHERE (m.opening IS NULL AND excluded.opening IS NOT NULL)
         OR (m.need_input, m.offer_input, m.context)
            IS DISTINCT FROM (excluded.need_input, excluded.offer_input, excluded.context)`,
      [
        run.id,
        run.input,
        run.context,
        leaving,
        misses.map((miss) => miss.far),
        misses.map((miss) => miss.farInput),
        misses.map((miss) => miss.gate),
        misses.map((miss) => miss.opening && JSON.stringify(miss.opening)),
        misses.map((miss) => miss.score),
      ],
    );
  }

  /** A record that is not open, or sealed, is suggested to nobody. */
  async clear(tx: EntityManager, side: MatchSide, id: string): Promise<void> {
    await tx.query(
      `WITH gone AS (DELETE FROM matches WHERE ${side}_id = $1 AND state = 'suggested'),
         near AS (DELETE FROM near_misses WHERE ${side}_id = $1)
       UPDATE matches SET suggested = false, version = version + 1, updated_at = clock()
        WHERE ${side}_id = $1 AND state <> 'suggested' AND suggested`,
      [id],
    );
  }

  /** Notes that a record was scored. True the first time for this edition of it. */
  async noteRun(tx: EntityManager, run: RunRecord, note: RunNote): Promise<boolean> {
    const [before] = await tx.query<{ record_edition: number }[]>(
      `SELECT record_edition FROM match_runs WHERE side = $1 AND record_id = $2`,
      [run.side, run.id],
    );
    await tx.query(
      `INSERT INTO match_runs (side, record_id, record_version, record_edition, as_of, model, context, eligible, floor,
                               near_floor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (side, record_id) DO UPDATE SET record_version = excluded.record_version,
         record_edition = excluded.record_edition, as_of = excluded.as_of, model = excluded.model,
         context = excluded.context, eligible = excluded.eligible, floor = excluded.floor,
         near_floor = excluded.near_floor, computed_at = clock()`,
      [
        run.side,
        run.id,
        run.version,
        note.edition,
        run.asOf,
        MODEL,
        run.context,
        note.eligible,
        note.floor,
        note.nearFloor,
      ],
    );
    return before?.record_edition !== note.edition;
  }

  /** Of these records, those whose lists have too few pairs left above their floor to show `shown` of them rightly. */
  async tooShort(tx: EntityManager, side: MatchSide, ids: readonly string[], shown: number): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `SELECT r.record_id AS id FROM match_runs r
        WHERE r.side = $1 AND r.record_id = ANY($2::uuid[]) AND r.floor > 0
          AND (SELECT count(*) FROM (SELECT FROM matches m WHERE m.${side}_id = r.record_id AND m.suggested
                AND m.score >= r.floor LIMIT $3) AS left_over) < $3
        ORDER BY r.record_id`,
      [side, ids, shown],
    );
    return rows.map((row) => row.id);
  }

  /** Remembers records into whose lists something belongs that was not put there. */
  async noteDebts(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO match_list_debts (side, record_ids) VALUES ($1, $2::uuid[])', [side, ids]);
  }

  /** Makes of all debts portions of `size` records, each record once. */
  async gatherDebts(tx: EntityManager, size: number): Promise<void> {
    await tx.query(
      `WITH noted AS (
         DELETE FROM match_list_debts WHERE id IN (SELECT id FROM match_list_debts FOR UPDATE SKIP LOCKED)
         RETURNING side, record_ids
       ), owed AS (
         SELECT side, record, row_number() OVER (PARTITION BY side ORDER BY record) AS place
           FROM (SELECT DISTINCT side, unnest(record_ids) AS record FROM noted) AS once)
       INSERT INTO match_list_debts (side, record_ids, gathered)
       SELECT side, array_agg(record ORDER BY record), true FROM owed GROUP BY side, (place - 1) / $1`,
      [size],
    );
  }

  /** Takes a gathered portion off the table; null where there is none. */
  async takeDebt(tx: EntityManager): Promise<{ side: MatchSide; ids: string[] } | null> {
    const [rows] = await tx.query<[{ side: MatchSide; ids: string[] }[], number]>(
      `DELETE FROM match_list_debts WHERE id =
         (SELECT id FROM match_list_debts WHERE gathered ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING side, record_ids AS ids`,
    );
    return rows[0] ?? null;
  }

  async hasUngatheredDebts(tx: EntityManager): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT FROM match_list_debts WHERE NOT gathered LIMIT 1')).length > 0;
  }
}
