import { Injectable } from '@nestjs/common';
import { holds, organisationIds, type Viewer } from '@tandem/accounts';
import { needVisibility } from '@tandem/needs';
import { offerVisibility } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { KEPT, MODEL } from '@tandem/scoring';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Match, type MatchDetail } from './match.entity.js';

/** A scored pair on its way into the table. */
export interface FoundPair {
  need_id: string;
  offer_id: string;
  need_version: number;
  offer_version: number;
  score: number;
  completeness: number;
  coverage: number | null;
  need_window_to: string | null;
  detail: MatchDetail;
  digest: string;
}

export interface FoundNearMiss {
  need_id: string;
  offer_id: string;
  gate: string;
  opening: { code: string; params: Record<string, unknown> };
  score: number;
}

/** The version that a record is at, and whether it may be matched. */
export interface Standing {
  version: number;
  open: boolean;
}

/** When a record was last scored. */
export interface RunRow {
  as_of: string;
  model: string;
  computed_at: Date;
  record_edition: number;
}

type Side = 'need' | 'offer';

/** Near misses that are kept for each record. */
export const NEAR_KEPT = 10;

/** What a run stores for a record, and how many of each are kept on either side. */
const STORED = {
  pairs: { rows: 'matches m WHERE m.suggested', kept: KEPT },
  near: { rows: 'near_misses m WHERE true', kept: NEAR_KEPT },
};
export type Stored = keyof typeof STORED;

const farOf = (side: Side): Side => (side === 'need' ? 'offer' : 'need');

/** The order of matching.md; `other` is the id at the far side. */
const order = (side: Side): string =>
  `m.score DESC, m.completeness DESC, m.coverage DESC NULLS LAST, m.need_window_to ASC NULLS LAST,
   (m.${side === 'need' ? 'offer' : 'need'}_id::text) COLLATE "C"`;

@Injectable()
export class MatchingRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Puts a record's pairs in the place of those it had: of what is there, the pairs with `leaving` at the far side are
   * deleted, unless people have begun to talk; what is the same is not touched.
   */
  async replacePairs(
    tx: EntityManager,
    side: Side,
    id: string,
    asOf: string,
    pairs: FoundPair[],
    leaving: string[],
  ): Promise<void> {
    const far = farOf(side);
    await tx.query(
      `WITH incoming AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS x(need_id uuid, offer_id uuid, need_version int,
           offer_version int, score int, completeness int, coverage int, need_window_to date, detail jsonb, digest text)
       ), gone AS (
         DELETE FROM matches m WHERE m.${side}_id = $1 AND m.${far}_id = ANY($5::uuid[]) AND m.state = 'suggested'
       ), dropped AS (
         UPDATE matches m SET suggested = false, version = version + 1, updated_at = clock()
          WHERE m.${side}_id = $1 AND m.${far}_id = ANY($5::uuid[]) AND m.state <> 'suggested' AND m.suggested
       )
       INSERT INTO matches AS m (need_id, offer_id, need_version, offer_version, score, completeness, coverage,
                                 need_window_to, detail, as_of, model, digest)
       SELECT need_id, offer_id, need_version, offer_version, score, completeness, coverage, need_window_to, detail,
              $3, $4, digest
         FROM incoming ORDER BY need_id, offer_id
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         need_version = excluded.need_version, offer_version = excluded.offer_version, score = excluded.score,
         completeness = excluded.completeness, coverage = excluded.coverage, need_window_to = excluded.need_window_to,
         detail = excluded.detail, as_of = excluded.as_of, model = excluded.model, digest = excluded.digest,
         suggested = true, version = m.version + 1, updated_at = clock()
       WHERE m.digest <> excluded.digest OR NOT m.suggested`,
      [id, JSON.stringify(pairs), asOf, MODEL, leaving],
    );
  }

  /** Puts a record's near misses in the place of those it had; those with `leaving` at the far side are deleted. */
  async replaceNearMisses(
    tx: EntityManager,
    side: Side,
    id: string,
    misses: FoundNearMiss[],
    leaving: string[],
  ): Promise<void> {
    await tx.query(`DELETE FROM near_misses WHERE ${side}_id = $1 AND ${farOf(side)}_id = ANY($2::uuid[])`, [
      id,
      leaving,
    ]);
    await tx.query(
      `INSERT INTO near_misses (need_id, offer_id, gate, opening, score)
       SELECT need_id, offer_id, gate, opening, score FROM jsonb_to_recordset($1::jsonb)
         AS x(need_id uuid, offer_id uuid, gate text, opening jsonb, score int) ORDER BY need_id, offer_id
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         gate = excluded.gate, opening = excluded.opening, score = excluded.score`,
      [JSON.stringify(misses)],
    );
  }

  /** Ids at the far side of a record's suggested pairs, or of its near misses. */
  async farIds(tx: EntityManager, stored: Stored, side: Side, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.${farOf(side)}_id AS id FROM ${STORED[stored].rows} AND m.${side}_id = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** For each record at the far side, the score with which a pair is among those kept of it; absent while it has fewer. */
  async thresholds(
    tx: EntityManager,
    stored: Stored,
    farSide: Side,
    ids: string[],
    besides: string,
  ): Promise<Map<string, number>> {
    const { rows: list, kept } = STORED[stored];
    const rows = await tx.query<{ id: string; score: number }[]>(
      `SELECT far.id, kept.score FROM unnest($1::uuid[]) AS far(id)
        CROSS JOIN LATERAL (SELECT m.score FROM ${list} AND m.${farSide}_id = far.id
          AND m.${farOf(farSide)}_id <> $2 ORDER BY m.score DESC OFFSET $3 LIMIT 1) kept`,
      [ids, besides, kept - 1],
    );
    return new Map(rows.map((row) => [row.id, row.score]));
  }

  /** Which version records are at, and whether they may be matched; they stay so until the end of the transaction. */
  async standing(tx: EntityManager, side: Side, ids: string[]): Promise<Map<string, Standing>> {
    const rows = await tx.query<({ id: string } & Standing)[]>(
      `SELECT id, version, status = 'open' AND visibility <> 'sealed' AS open FROM ${side}s
        WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
      [ids],
    );
    return new Map(rows.map(({ id, version, open }) => [id, { version, open }]));
  }

  /** Open needs that were not scored on this day in this context. */
  async staleNeeds(tx: EntityManager, asOf: string, contextId: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT n.id FROM needs n LEFT JOIN match_runs r ON r.side = 'need' AND r.record_id = n.id
        WHERE n.status = 'open' AND n.visibility <> 'sealed'
          AND (r.as_of IS DISTINCT FROM $1::date OR r.context_id IS DISTINCT FROM $2)
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.topic = 'need.changed' AND o.aggregate_id = n.id::text
                           AND o.done_at IS NULL AND o.dead_at IS NULL)
        ORDER BY n.id LIMIT $3`,
      [asOf, contextId, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Notes that a record was scored. True the first time for this edition of it. */
  async noteRun(
    tx: EntityManager,
    run: {
      side: Side;
      id: string;
      version: number;
      edition: number;
      asOf: string;
      contextId: string;
      eligible: number;
    },
  ): Promise<boolean> {
    const [before] = await tx.query<{ record_edition: number }[]>(
      `SELECT record_edition FROM match_runs WHERE side = $1 AND record_id = $2`,
      [run.side, run.id],
    );
    await tx.query(
      `INSERT INTO match_runs (side, record_id, record_version, record_edition, as_of, model, context_id, eligible)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (side, record_id) DO UPDATE SET record_version = excluded.record_version,
         record_edition = excluded.record_edition, as_of = excluded.as_of, model = excluded.model,
         context_id = excluded.context_id, eligible = excluded.eligible, computed_at = clock()`,
      [run.side, run.id, run.version, run.edition, run.asOf, MODEL, run.contextId, run.eligible],
    );
    return before?.record_edition !== run.edition;
  }

  async lastRun(side: Side, id: string): Promise<RunRow | null> {
    const [row] = await this.transactions.reader.query<RunRow[]>(
      `SELECT as_of::text, model, computed_at, record_edition FROM match_runs WHERE side = $1 AND record_id = $2`,
      [side, id],
    );
    return row ?? null;
  }

  /** A record's suggested pairs, in order. */
  firstOf(tx: EntityManager, side: Side, id: string, limit: number): Promise<Match[]> {
    return tx
      .createQueryBuilder(Match, 'm')
      .where(`m.${side}_id = :id AND m.suggested`, { id })
      .orderBy(order(side))
      .limit(limit)
      .getMany();
  }

  /** Pairs of this offer that stand among the first three of their need. */
  async enteredFirstThree(tx: EntityManager, offerId: string): Promise<Match[]> {
    return tx
      .createQueryBuilder(Match, 'm')
      .where(
        `m.offer_id = :offerId AND m.suggested AND (SELECT count(*) FROM matches b WHERE b.need_id = m.need_id
           AND b.suggested AND b.offer_id <> m.offer_id AND (b.score, b.completeness) > (m.score, m.completeness)) < 3`,
        { offerId },
      )
      .orderBy('m.score', 'DESC')
      .limit(KEPT)
      .getMany();
  }

  /** A record's pairs that the viewer may see, in order; the position in this list is the rank. */
  list(viewer: Viewer, side: Side, id: string, limit: number): Promise<Match[]> {
    return this.visible(viewer)
      .andWhere(`m.${side}_id = :id AND (m.suggested OR m.state <> 'suggested')`, { id })
      .orderBy(order(side))
      .limit(limit)
      .getMany();
  }

  /** Matches of a record about which people are talking. */
  talksOf(tx: EntityManager, side: Side, id: string): Promise<Match[]> {
    return tx
      .createQueryBuilder(Match, 'm')
      .where(`m.${side}_id = :id AND m.state = ANY(:states)`, {
        id,
        states: ['interest', 'consent_pending', 'contacts_open', 'negotiating'],
      })
      .orderBy('m.id')
      .getMany();
  }

  /** Whether contacts about a record are open to an organisation through any of its records at the far side. */
  async contactsOpen(tx: EntityManager, side: Side, id: string, organisationId: string): Promise<boolean> {
    const far = farOf(side);
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM matches m JOIN ${far}s f ON f.id = m.${far}_id
        WHERE m.${side}_id = $1 AND f.organisation_id = $2
          AND m.state IN ('contacts_open', 'negotiating', 'agreed') LIMIT 1`,
      [id, organisationId],
    );
    return rows.length > 0;
  }

  visibleById(viewer: Viewer, id: string): Promise<Match | null> {
    return this.visible(viewer).andWhere('m.id = :id', { id }).getOne();
  }

  locked(tx: EntityManager, id: string): Promise<Match | null> {
    return tx.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveStance(tx: EntityManager, match: Match, change: Pick<Match, 'state' | 'stances'>): Promise<Match> {
    await tx
      .createQueryBuilder()
      .update(Match)
      .set({ ...change, version: match.version + 1, updatedAt: () => 'clock()' })
      .where('id = :id', { id: match.id })
      .execute();
    return tx.findOneByOrFail(Match, { id: match.id });
  }

  /** Near misses of a record, for those who may see both records. */
  nearMisses(viewer: Viewer, side: Side, id: string, limit: number): Promise<FoundNearMiss[]> {
    const needs = needVisibility(viewer);
    const offers = offerVisibility(viewer);
    return this.transactions.reader
      .createQueryBuilder()
      .select('x.need_id, x.offer_id, x.gate, x.opening, x.score')
      .from('near_misses', 'x')
      .innerJoin('needs', 'n', 'n.id = x.need_id')
      .innerJoin('offers', 'o', 'o.id = x.offer_id')
      .where(`x.${side}_id = :id`, { id })
      .andWhere(needs.where, needs.parameters)
      .andWhere(offers.where, offers.parameters)
      .andWhere(`(:overseer OR ${side === 'need' ? 'n' : 'o'}.organisation_id = ANY(:own))`)
      .orderBy('x.score', 'DESC')
      .addOrderBy('x.need_id')
      .addOrderBy('x.offer_id')
      .limit(limit)
      .getRawMany<FoundNearMiss>();
  }

  /**
   * A pair is seen by its State, by its donor and by the offices that serve all, each only where it may see the other
   * side's record. A need for the parties alone shows itself to a donor once the State has shown interest in its offer.
   */
  private visible(viewer: Viewer): SelectQueryBuilder<Match> {
    const needs = needVisibility(viewer);
    const offers = offerVisibility(viewer);
    return this.transactions.reader
      .createQueryBuilder(Match, 'm')
      .innerJoin('needs', 'n', 'n.id = m.need_id')
      .innerJoin('offers', 'o', 'o.id = m.offer_id')
      .where(
        `((n.organisation_id = ANY(:own) AND (${offers.where}
             OR (m.stances->'offer' ? 'interestAt' AND o.visibility <> 'sealed')))
          OR (o.organisation_id = ANY(:own) AND (${needs.where}
             OR ((m.stances->'need' ? 'interestAt' OR m.state = 'agreed') AND n.visibility <> 'sealed')))
          OR (:overseer AND ${needs.where} AND ${offers.where}))`,
        {
          ...needs.parameters,
          ...offers.parameters,
          own: organisationIds(viewer),
          overseer: holds(viewer, ['secretariat', 'auditor']),
        },
      );
  }
}
