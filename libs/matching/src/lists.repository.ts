import { Injectable } from '@nestjs/common';
import { NEED_CHANGED } from '@tandem/needs';
import { OFFER_CHANGED } from '@tandem/offers';
import { MODEL } from '@tandem/scoring';
import { prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { MatchSide } from './match.workflow.js';

/** Whom a row is of: the record of the run as it was read, and one at the far side. */
interface FoundOf {
  own: string;
  ownVersion: number;
  ownInput: number;
  far: string;
  farVersion: number;
  farInput: number;
}

/** A scored pair on its way into the table. Whoever reads it computes its explanation from the inputs. */
export interface FoundPair extends FoundOf {
  score: number;
  completeness: number;
  coverage: number | null;
  needEnds: string | null;
}

/** A near miss on its way into the table. */
export interface FoundNearMiss extends FoundOf {
  gate: string;
  score: number;
}

/** What a run is of: records of one side, on a day, in a context. */
export interface RunOf {
  side: MatchSide;
  asOf: string;
  context: number;
}

/** A pair that leaves the list of a run's record. */
export interface Leaving {
  own: string;
  far: string;
}

/** That a record was scored, and from which scores on its lists are whole. */
export interface RunNote {
  id: string;
  version: number;
  edition: number;
  eligible: number;
  floor: number;
  nearFloor: number;
}

export const farOf = (side: MatchSide): MatchSide => (side === 'need' ? 'offer' : 'need');

/** A record as it stands: its version, null where it may not be matched, and its edition. */
export interface Standing {
  version: number | null;
  edition: number;
}

/** The far side's ids that are stored for a record. */
export interface StoredLists {
  pairs: string[];
  near: string[];
}

/** Writes the lists that runs find. */
@Injectable()
export class ListsRepository {
  /** How records stand; absent: not at all. They stay so until the end of the transaction. */
  async standing(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<Map<string, Standing>> {
    if (ids.length === 0) return new Map();
    const rows = await prepared<{ id: string; open: boolean } & Standing>(
      tx,
      `SELECT id, version, edition, status = 'open' AND visibility <> 'sealed' AS open FROM ${side}s
        WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
      [ids],
    );
    return new Map(rows.map(({ id, version, edition, open }) => [id, { version: open ? version : null, edition }]));
  }

  /** What is stored of records: the far side's ids of their suggested pairs, best first, and of their near misses. */
  async storedOf(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<Map<string, StoredLists>> {
    const far = farOf(side);
    const rows = await prepared<{ own: string; far: string; near: boolean }>(
      tx,
      `SELECT ${side}_id AS own, ${far}_id AS far, false AS near, score FROM matches
        WHERE ${side}_id = ANY($1::uuid[]) AND suggested
       UNION ALL
       SELECT ${side}_id, ${far}_id, true, score FROM near_misses WHERE ${side}_id = ANY($1::uuid[])
       ORDER BY score DESC`,
      [ids],
    );
    const stored = new Map(ids.map((id): [string, StoredLists] => [id, { pairs: [], near: [] }]));
    for (const row of rows) stored.get(row.own)?.[row.near ? 'near' : 'pairs'].push(row.far);
    return stored;
  }

  /**
   * Puts pairs in the place of those that records had, in one statement: those that leave are deleted, unless people have
   * begun to talk; those found are written where they differ.
   */
  async replacePairs(tx: EntityManager, run: RunOf, pairs: FoundPair[], leaving: readonly Leaving[]): Promise<void> {
    const { side } = run;
    const far = farOf(side);
    await prepared(
      tx,
      `WITH leaving AS (
         SELECT * FROM unnest($4::uuid[], $5::uuid[]) AS l(own, far)
       ), gone AS (
         DELETE FROM matches m USING leaving l
          WHERE m.${side}_id = l.own AND m.${far}_id = l.far AND m.state = 'suggested'
       ), dropped AS (
         UPDATE matches m SET suggested = false, version = m.version + 1, updated_at = clock() FROM leaving l
          WHERE m.${side}_id = l.own AND m.${far}_id = l.far AND m.state <> 'suggested' AND m.suggested
       )
       INSERT INTO matches AS m (${side}_id, ${side}_version, ${side}_input, ${far}_id, ${far}_version, ${far}_input,
         score, completeness, coverage, need_window_to, as_of, model, context, created_at, updated_at)
       SELECT x.*, $1, $2, $3, (SELECT clock()), (SELECT clock())
         FROM unnest($6::uuid[], $7::int[], $8::bigint[], $9::uuid[], $10::int[], $11::bigint[], $12::int[],
                     $13::int[], $14::int[], $15::date[])
           AS x(own, own_version, own_input, far, far_version, far_input, score, completeness, coverage, ends)
        ORDER BY x.own, x.far
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         need_version = excluded.need_version, offer_version = excluded.offer_version,
         need_input = excluded.need_input, offer_input = excluded.offer_input, context = excluded.context,
         score = excluded.score, completeness = excluded.completeness, coverage = excluded.coverage,
         need_window_to = excluded.need_window_to, as_of = excluded.as_of, model = excluded.model,
         detail = NULL, digest = NULL,
         suggested = true, version = m.version + 1, updated_at = excluded.updated_at
       WHERE m.need_version <= excluded.need_version AND m.offer_version <= excluded.offer_version
         AND (NOT m.suggested OR m.model <> excluded.model
           OR (m.need_input, m.offer_input, m.context)
              IS DISTINCT FROM (excluded.need_input, excluded.offer_input, excluded.context))`,
      [
        run.asOf,
        MODEL,
        run.context,
        leaving.map((one) => one.own),
        leaving.map((one) => one.far),
        ...ofColumns(pairs),
        pairs.map((pair) => pair.score),
        pairs.map((pair) => pair.completeness),
        pairs.map((pair) => pair.coverage),
        pairs.map((pair) => pair.needEnds),
      ],
    );
  }

  /** Puts near misses in the place of those that records had. */
  async replaceNearMisses(
    tx: EntityManager,
    run: RunOf,
    misses: FoundNearMiss[],
    leaving: readonly Leaving[],
  ): Promise<void> {
    const { side } = run;
    const far = farOf(side);
    await prepared(
      tx,
      `WITH gone AS (
         DELETE FROM near_misses m USING unnest($2::uuid[], $3::uuid[]) AS l(own, far)
          WHERE m.${side}_id = l.own AND m.${far}_id = l.far
       )
       INSERT INTO near_misses AS m (${side}_id, ${side}_input, ${far}_id, ${far}_input, context, gate, score)
       SELECT x.own, x.own_input, x.far, x.far_input, $1, x.gate, x.score
         FROM unnest($4::uuid[], $5::int[], $6::bigint[], $7::uuid[], $8::int[], $9::bigint[], $10::text[],
                     $11::int[])
           AS x(own, own_version, own_input, far, far_version, far_input, gate, score)
        ORDER BY x.own, x.far
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         need_input = excluded.need_input, offer_input = excluded.offer_input, context = excluded.context,
         gate = excluded.gate, score = excluded.score
       WHERE (m.need_input, m.offer_input, m.context)
            IS DISTINCT FROM (excluded.need_input, excluded.offer_input, excluded.context)`,
      [
        run.context,
        leaving.map((one) => one.own),
        leaving.map((one) => one.far),
        ...ofColumns(misses),
        misses.map((miss) => miss.gate),
        misses.map((miss) => miss.score),
      ],
    );
  }

  /** Records that are not open, or sealed, are suggested to nobody. */
  async clear(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<void> {
    await tx.query(
      `WITH gone AS (DELETE FROM matches WHERE ${side}_id = ANY($1::uuid[]) AND state = 'suggested'),
         near AS (DELETE FROM near_misses WHERE ${side}_id = ANY($1::uuid[]))
       UPDATE matches SET suggested = false, version = version + 1, updated_at = clock()
        WHERE ${side}_id = ANY($1::uuid[]) AND state <> 'suggested' AND suggested`,
      [ids],
    );
  }

  /** Notes that records were scored. @returns those that were for the first time in this edition of theirs */
  async noteRuns(tx: EntityManager, run: RunOf, notes: readonly RunNote[]): Promise<Set<string>> {
    const first = await prepared<{ id: string }>(
      tx,
      // What is selected is as it was before the statement.
      `WITH noted AS (
         INSERT INTO match_runs (side, as_of, model, context, record_id, record_version, record_edition, eligible, floor,
                                 near_floor)
         SELECT $1, $2, $3, $4, x.*
           FROM unnest($5::uuid[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[])
             AS x(id, version, edition, eligible, floor, near_floor)
          ORDER BY x.id
         ON CONFLICT (side, record_id) DO UPDATE SET record_version = excluded.record_version,
           record_edition = excluded.record_edition, as_of = excluded.as_of, model = excluded.model,
           context = excluded.context, eligible = excluded.eligible, floor = excluded.floor,
           near_floor = excluded.near_floor, computed_at = clock()
       )
       SELECT x.id FROM unnest($5::uuid[], $7::int[]) AS x(id, edition)
        WHERE NOT EXISTS (
          SELECT FROM match_runs r WHERE r.side = $1 AND r.record_id = x.id AND r.record_edition = x.edition)`,
      [
        run.side,
        run.asOf,
        MODEL,
        run.context,
        notes.map(({ id }) => id),
        notes.map(({ version }) => version),
        notes.map(({ edition }) => edition),
        notes.map(({ eligible }) => eligible),
        notes.map(({ floor }) => floor),
        notes.map(({ nearFloor }) => nearFloor),
      ],
    );
    return new Set(first.map(({ id }) => id));
  }

  /** Of these records, those whose lists have too few pairs left above their floor to show `shown` of them rightly. */
  async tooShort(tx: EntityManager, side: MatchSide, ids: readonly string[], shown: number): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await prepared<{ id: string }>(
      tx,
      `SELECT r.record_id AS id FROM match_runs r
        WHERE r.side = $1 AND r.record_id = ANY($2::uuid[]) AND r.floor > 0
          AND (SELECT count(*) FROM (SELECT FROM matches m WHERE m.${side}_id = r.record_id AND m.suggested
                AND m.score >= r.floor LIMIT $3) AS left_over) < $3
        ORDER BY r.record_id`,
      [side, ids, shown],
    );
    return rows.map((row) => row.id);
  }

  /** Remembers records that belong into lists of the far side into which they were not put. */
  async noteDebts(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<void> {
    await prepared(tx, 'INSERT INTO match_list_debts (side, record_id) SELECT $1, unnest($2::uuid[])', [side, ids]);
  }

  /** Takes some of them off the table, the oldest first. */
  async takeDebts(tx: EntityManager, size: number): Promise<{ side: MatchSide; id: string }[]> {
    const [rows] = await tx.query<[{ side: MatchSide; id: string }[], number]>(
      `DELETE FROM match_list_debts WHERE id IN
         (SELECT id FROM match_list_debts ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING side, record_id AS id`,
      [size],
    );
    return rows;
  }

  /** Notes records whose own runs pay debts, each once. */
  async noteOwed(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO match_lists_owed (side, record_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING`,
      [side, ids],
    );
  }

  /** Takes a portion of those of one side off the table; null where there is none. */
  async takeOwed(tx: EntityManager, size: number): Promise<{ side: MatchSide; ids: string[] } | null> {
    const [rows] = await tx.query<[{ side: MatchSide; id: string }[], number]>(
      `DELETE FROM match_lists_owed WHERE (side, record_id) IN
         (SELECT side, record_id FROM match_lists_owed
           WHERE side = (SELECT min(side) FROM match_lists_owed) ORDER BY record_id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING side, record_id AS id`,
      [size],
    );
    const [first] = rows;
    return first ? { side: first.side, ids: rows.map(({ id }) => id) } : null;
  }

  /** Whether people changed something within the last seconds: then their runs go first. */
  async isBusy(tx: EntityManager): Promise<boolean> {
    const rows = await prepared(
      tx,
      `SELECT FROM outbox WHERE topic = ANY($1) AND (done_at IS NULL OR done_at > clock_timestamp() - interval '3 s')
          AND dead_at IS NULL AND seq > (SELECT coalesce(max(seq), 0) - 1000 FROM outbox) LIMIT 1`,
      [[NEED_CHANGED, OFFER_CHANGED]],
    );
    return rows.length > 0;
  }
}

const ofColumns = (found: readonly FoundOf[]): unknown[][] => [
  found.map((one) => one.own),
  found.map((one) => one.ownVersion),
  found.map((one) => one.ownInput),
  found.map((one) => one.far),
  found.map((one) => one.farVersion),
  found.map((one) => one.farInput),
];
