import { Injectable } from '@nestjs/common';
import { organisationsFor, overseer, type Organisation, type Viewer } from '@tandem/accounts';
import { needVisibility } from '@tandem/needs';
import { offerVisibility, type Offer } from '@tandem/offers';
import { Transactions, prepared } from '@tandem/platform/database';
import { KEPT } from '@tandem/scoring';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Match } from './match.entity.js';

/** A near miss as it is stored: what would open it is computed from its inputs. */
export interface FoundNearMiss {
  need_id: string;
  offer_id: string;
  gate: string;
  score: number;
  need_input: number | null;
  offer_input: number | null;
  context: number | null;
}

/** A record's tier, and of its organisation what decides whether it may know of others' records. */
export interface Tiered {
  organisationId: string;
  visibility: Offer['visibility'];
  kind: Organisation['kind'];
  verifiedAt: Date | null;
}

/** A pair of a need's list, with what decides who is told of it. */
export interface ListedOffer extends Tiered {
  id: string;
  offerId: string;
  score: number;
}

/** The need whose list it is. */
export interface ListedNeed extends Tiered {
  id: string;
  edition: number;
  title: string;
  countries: string[];
}

export interface ListOfNeed {
  need: ListedNeed;
  offers: ListedOffer[];
}

interface NeedOfRow extends Pick<ListedNeed, 'edition' | 'title' | 'countries'> {
  state: string;
  state_visibility: ListedNeed['visibility'];
  state_kind: ListedNeed['kind'];
  state_verified: Date | null;
}

/** When a record was last scored. */
export interface RunRow {
  as_of: string;
  model: string;
  computed_at: Date;
  record_edition: number;
}

type Side = 'need' | 'offer';

const NEAR_COLUMNS = `x.need_id, x.offer_id, x.gate, x.score, x.need_input::float8 AS need_input,
  x.offer_input::float8 AS offer_input, x.context::float8 AS context`;

const farOf = (side: Side): Side => (side === 'need' ? 'offer' : 'need');

/** The order of matching.md; `other` is the id at the far side. */
const order = (side: Side): string =>
  `m.score DESC, m.completeness DESC, m.coverage DESC NULLS LAST, m.need_window_to ASC NULLS LAST,
   (m.${side === 'need' ? 'offer' : 'need'}_id::text) COLLATE "C"`;

/** For whom the viewer works on matches, and whether it oversees all of them. */
const speakers = (viewer: Viewer) => ({
  speaksFor: organisationsFor(viewer, 'match', 'read', ['state', 'donor']),
  overseer: overseer(viewer),
});

@Injectable()
export class MatchingRepository {
  constructor(private readonly transactions: Transactions) {}

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

  /** A need and its suggested pairs, in order; null where there is none. */
  async listOfNeed(tx: EntityManager, needId: string, limit: number): Promise<ListOfNeed | null> {
    const rows = await prepared<ListedOffer & NeedOfRow>(
      tx,
      `SELECT m.id, m.offer_id AS "offerId", m.score, o.organisation_id AS "organisationId", o.visibility, p.kind,
              p.verified_at AS "verifiedAt", n.edition, n.content ->> 'title' AS title, n.countries,
              n.organisation_id AS state, n.visibility AS state_visibility, s.kind AS state_kind,
              s.verified_at AS state_verified
         FROM matches m JOIN offers o ON o.id = m.offer_id JOIN organisations p ON p.id = o.organisation_id
         JOIN needs n ON n.id = m.need_id JOIN organisations s ON s.id = n.organisation_id
        WHERE m.need_id = $1 AND m.suggested ORDER BY ${order('need')} LIMIT $2`,
      [needId, limit],
    );
    const [first] = rows;
    if (!first) return null;
    const { edition, title, countries } = first;
    const asker = {
      organisationId: first.state,
      visibility: first.state_visibility,
      kind: first.state_kind,
      verifiedAt: first.state_verified,
    };
    return { need: { id: needId, edition, title, countries, ...asker }, offers: rows };
  }

  byIds(tx: EntityManager, ids: readonly string[]): Promise<Match[]> {
    return tx.findBy(Match, { id: In([...ids]) });
  }

  /** Pairs of this offer that stand among the first three of their need. */
  async enteredFirstThree(tx: EntityManager, offerId: string): Promise<Match[]> {
    return tx
      .createQueryBuilder(Match, 'm')
      .where(
        `m.offer_id = :offerId AND m.suggested AND (SELECT count(*) FROM (SELECT FROM matches b
           WHERE b.need_id = m.need_id AND b.suggested AND b.offer_id <> m.offer_id
             AND (b.score, b.completeness) > (m.score, m.completeness) LIMIT 3) AS better) < 3`,
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
          AND m.state IN ('contacts_open', 'negotiating', 'agreed', 'funded') LIMIT 1`,
      [id, organisationId],
    );
    return rows.length > 0;
  }

  visibleById(viewer: Viewer, id: string): Promise<Match | null> {
    return this.visible(viewer).andWhere('m.id = :id', { id }).getOne();
  }

  /** Of these matches those that the viewer may see, with the records that they join. */
  visibleOf(viewer: Viewer, ids: readonly string[]): Promise<Match[]> {
    return this.visible(viewer).andWhere('m.id = ANY(:ids)', { ids }).getMany();
  }

  locked(tx: EntityManager, id: string): Promise<Match | null> {
    return tx.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes a stance, and beside it the explanation of the pair that it was about. */
  async saveStance(
    tx: EntityManager,
    match: Match,
    change: Pick<Match, 'state' | 'stances' | 'detail' | 'digest'>,
  ): Promise<Match> {
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
      .select(NEAR_COLUMNS)
      .from('near_misses', 'x')
      .innerJoin('needs', 'n', 'n.id = x.need_id')
      .innerJoin('offers', 'o', 'o.id = x.offer_id')
      .where(`x.${side}_id = :id`, { id })
      .andWhere(needs.where, needs.parameters)
      .andWhere(offers.where, offers.parameters)
      .andWhere(`(:overseer OR ${side === 'need' ? 'n' : 'o'}.organisation_id = ANY(:speaksFor))`, speakers(viewer))
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
        `((n.organisation_id = ANY(:speaksFor) AND (${offers.where}
             OR (m.stances->'offer' ? 'interestAt' AND o.visibility <> 'sealed')))
          OR (o.organisation_id = ANY(:speaksFor) AND (${needs.where}
             OR ((m.stances->'need' ? 'interestAt' OR m.state IN ('agreed', 'funded')) AND n.visibility <> 'sealed')))
          OR (:overseer AND ${needs.where} AND ${offers.where}))`,
        {
          ...needs.parameters,
          ...offers.parameters,
          ...speakers(viewer),
        },
      );
  }
}
