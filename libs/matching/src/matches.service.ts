import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedsRepository, NeedsService, type Need } from '@tandem/needs';
import { OffersRepository, OffersService, type Offer } from '@tandem/offers';
import { rank, SHOWN } from '@tandem/scoring';
import { asRead, readsAllCriteria } from './as-read.js';
import { Explanations, type ExplainedMatch } from './explanations.service.js';
import type { Match } from './match.entity.js';
import type { MatchSide } from './match.workflow.js';
import { MatchNotFound } from './matching.errors.js';
import { MatchingRepository, type RunRow } from './matching.repository.js';
import { PairAudiences } from './pair-audiences.js';

/** Pairs of a record that are looked through at most: those kept, and talks that have left them. */
const LONGEST = 200;

/** A match with both records, as read for a viewer who may see it. */
export interface Pair {
  match: Match;
  need: Need;
  offer: Offer;
}

/** A pair with its explanation, in numbers that depend on nothing which its viewer may not read. */
export interface ExplainedPair extends Pair {
  match: ExplainedMatch;
}

/** A page of a record's pairs, and whether the engine has seen the record as it is now. */
export interface PairList {
  pairs: ExplainedPair[];
  run: RunRow | null;
  pending: boolean;
}

@Injectable()
export class MatchesService {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly explanations: Explanations,
    private readonly needsService: NeedsService,
    private readonly offersService: OffersService,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly audiences: PairAudiences,
  ) {}

  /**
   * A need's or offer's matches that the viewer may see, in order: the first SHOWN, and those that people talk about.
   * @throws NeedNotFound, OfferNotFound
   */
  async list(viewer: Viewer, side: MatchSide, id: string, limit: number, offset: number): Promise<PairList> {
    const record = await this.readRecord(viewer, side, id);
    const found = await this.repository.list(viewer, side, id, LONGEST);
    const shown = found.filter((match, position) => position < SHOWN || match.state !== 'suggested');
    const pairs = readsAllCriteria(viewer)
      ? await this.explained(viewer, shown.slice(offset, offset + limit))
      : ranked(await this.explained(viewer, shown)).slice(offset, offset + limit);
    const run = await this.repository.lastRun(side, id);
    const matched = record.status === 'open' && record.visibility !== 'sealed';
    return { pairs, run, pending: matched && run?.record_edition !== record.edition };
  }

  /** What almost fits, and the smallest change that would open it. Only for the record's own side. */
  async nearMisses(viewer: Viewer, side: MatchSide, id: string, limit: number) {
    await this.readRecord(viewer, side, id);
    const rows = await this.repository.nearMisses(viewer, side, id, limit);
    const openings = await this.explanations.openings(rows);
    const needs = await this.byIds(rows, 'need_id', (ids) => this.needs.byIds(ids));
    const offers = await this.byIds(rows, 'offer_id', (ids) => this.offers.byIds(ids));
    return rows.flatMap(({ need_id, offer_id, gate }, i) => {
      const need = needs.get(need_id);
      const offer = offers.get(offer_id);
      const opening = openings[i];
      return need && offer && opening ? [{ row: { gate, opening }, need, offer }] : [];
    });
  }

  /** @throws MatchNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer, id: string): Promise<ExplainedPair> {
    const match = await this.repository.visibleById(viewer, id);
    const [pair] = match ? await this.explained(viewer, [match]) : [];
    if (!pair) throw new MatchNotFound();
    return pair;
  }

  /** Of these matches those that the viewer may see, by id. */
  async visible(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Match>> {
    const found = ids.length > 0 ? await this.repository.visibleOf(viewer, ids) : [];
    return new Map(found.map((match) => [match.id, match]));
  }

  private readRecord(viewer: Viewer, side: MatchSide, id: string): Promise<Need | Offer> {
    return side === 'need' ? this.needsService.read(viewer, id) : this.offersService.read(viewer, id);
  }

  private async explained(viewer: Viewer, found: Match[]): Promise<ExplainedPair[]> {
    const matches = await this.explanations.fill(found);
    const needs = await this.byIds(matches, 'needId', (ids) => this.needs.byIds(ids));
    const offers = await this.byIds(matches, 'offerId', (ids) => this.offers.byIds(ids));
    const pairs = matches.flatMap((match) => {
      const need = needs.get(match.needId);
      const offer = offers.get(match.offerId);
      return need && offer ? [{ match, need, offer }] : [];
    });
    const audience = await this.audiences.of(viewer, pairs);
    return pairs.map((pair) => ({ ...pair, match: asRead(pair.match, audience(pair)) }));
  }

  private async byIds<Row, Record extends { id: string }>(
    rows: Row[],
    key: keyof Row,
    load: (ids: string[]) => Promise<Record[]>,
  ): Promise<Map<string, Record>> {
    const ids = [...new Set(rows.map((row) => row[key] as string))];
    const records = ids.length > 0 ? await load(ids) : [];
    return new Map(records.map((record) => [record.id, record]));
  }
}

/** Where a pair stands tells of its score: who may not read all of it gets an order of what it may read. */
function ranked(pairs: readonly ExplainedPair[]): ExplainedPair[] {
  const numbered = pairs.map((pair) => {
    const { needId: need, offerId: offer, score, completeness, coverage, needEnds } = pair.match;
    return { need, offer, score, completeness, coverage, needEnds, pair };
  });
  return rank(numbered).map(({ pair }) => pair);
}
