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

export interface NearMissRow extends FoundNearMiss {
  position: number;
}

/** When a record was last scored. */
export interface RunRow {
  as_of: string;
  model: string;
  computed_at: Date;
  record_edition: number;
}

type Side = 'need' | 'offer';

/** The order of matching.md; `other` is the id at the far side. */
const order = (side: Side): string =>
  `m.score DESC, m.completeness DESC, m.coverage DESC NULLS LAST, m.need_window_to ASC NULLS LAST,
   (m.${side === 'need' ? 'offer' : 'need'}_id::text) COLLATE "C"`;

@Injectable()
export class MatchingRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Puts a record's pairs in the place of those it had: what is gone is deleted, unless people have begun to talk; what
   * is the same is not touched.
   */
  async replacePairs(tx: EntityManager, side: Side, id: string, asOf: string, pairs: FoundPair[]): Promise<void> {
    await tx.query(
      `WITH incoming AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS x(need_id uuid, offer_id uuid, need_version int,
           offer_version int, score int, completeness int, coverage int, need_window_to date, detail jsonb, digest text)
       ), gone AS (
         DELETE FROM matches m WHERE m.${side}_id = $1 AND m.state = 'suggested'
           AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.need_id = m.need_id AND i.offer_id = m.offer_id)
       ), dropped AS (
         UPDATE matches m SET suggested = false, version = version + 1, updated_at = clock()
          WHERE m.${side}_id = $1 AND m.state <> 'suggested' AND m.suggested
            AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.need_id = m.need_id AND i.offer_id = m.offer_id)
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
      [id, JSON.stringify(pairs), asOf, MODEL],
    );
  }

  async replaceNearMisses(tx: EntityManager, side: Side, id: string, misses: FoundNearMiss[]): Promise<void> {
    await tx.query(`DELETE FROM near_misses WHERE ${side}_id = $1`, [id]);
    await tx.query(
      `INSERT INTO near_misses (need_id, offer_id, gate, opening, score)
       SELECT need_id, offer_id, gate, opening, score FROM jsonb_to_recordset($1::jsonb)
         AS x(need_id uuid, offer_id uuid, gate text, opening jsonb, score int)
       ON CONFLICT (need_id, offer_id) DO UPDATE SET
         gate = excluded.gate, opening = excluded.opening, score = excluded.score`,
      [JSON.stringify(misses)],
    );
  }

  /** For each record at the far side, the score that a pair needs to be among its first KEPT; absent while it has fewer. */
  async thresholds(tx: EntityManager, farSide: Side, ids: string[], besides: string): Promise<Map<string, number>> {
    const near = farSide === 'offer' ? 'need' : 'offer';
    const rows = await tx.query<{ id: string; score: number }[]>(
      `SELECT far.id, kept.score FROM unnest($1::uuid[]) AS far(id)
        CROSS JOIN LATERAL (SELECT m.score FROM matches m WHERE m.${farSide}_id = far.id AND m.suggested
          AND m.${near}_id <> $2 ORDER BY m.score DESC OFFSET $3 LIMIT 1) kept`,
      [ids, besides, KEPT - 1],
    );
    return new Map(rows.map((row) => [row.id, row.score]));
  }

  /** Records that still are as they were when they were read, held so until the end of the transaction. */
  async unchanged(tx: EntityManager, side: Side, versions: Map<string, number>): Promise<Set<string>> {
    const rows = await tx.query<{ id: string; version: number }[]>(
      `SELECT id, version FROM ${side}s WHERE id = ANY($1::uuid[]) AND status = 'open' ORDER BY id FOR SHARE`,
      [[...versions.keys()]],
    );
    return new Set(rows.filter((row) => versions.get(row.id) === row.version).map((row) => row.id));
  }

  /** Notes that a record was scored. True the first time for this edition of it. */
  async noteRun(
    tx: EntityManager,
    run: { side: Side; id: string; version: number; edition: number; asOf: string; ratesId: string; eligible: number },
  ): Promise<boolean> {
    const [before] = await tx.query<{ record_edition: number }[]>(
      `SELECT record_edition FROM match_runs WHERE side = $1 AND record_id = $2`,
      [run.side, run.id],
    );
    await tx.query(
      `INSERT INTO match_runs (side, record_id, record_version, record_edition, as_of, model, rates_id, eligible)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (side, record_id) DO UPDATE SET record_version = excluded.record_version,
         record_edition = excluded.record_edition, as_of = excluded.as_of, model = excluded.model,
         rates_id = excluded.rates_id, eligible = excluded.eligible, computed_at = clock()`,
      [run.side, run.id, run.version, run.edition, run.asOf, MODEL, run.ratesId, run.eligible],
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

  /** Ids of this record's suggested pairs, in order. */
  firstOf(tx: EntityManager, side: Side, id: string, limit: number): Promise<Match[]> {
    return tx
      .createQueryBuilder(Match, 'm')
      .where(`m.${side}_id = :id AND m.suggested`, { id })
      .orderBy(order(side))
      .limit(limit)
      .getMany();
  }

  /** Needs among `needIds` in whose first three places this offer stands. */
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
  list(viewer: Viewer, side: Side, id: string, limit: number, offset: number): Promise<Match[]> {
    return this.visible(viewer)
      .andWhere(`m.${side}_id = :id AND (m.suggested OR m.state <> 'suggested')`, { id })
      .orderBy(order(side))
      .limit(limit)
      .offset(offset)
      .getMany();
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
  nearMisses(viewer: Viewer, side: Side, id: string, limit: number): Promise<NearMissRow[]> {
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
      .getRawMany<NearMissRow>();
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
        `((n.organisation_id = ANY(:own) AND (${offers.where} OR m.stances->'offer' ? 'interestAt'))
          OR (o.organisation_id = ANY(:own) AND (${needs.where} OR m.stances->'need' ? 'interestAt'
              OR m.state = 'agreed'))
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
