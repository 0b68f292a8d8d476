import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedsService, type Need } from '@tandem/needs';
import { OffersService, type Offer } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import {
  explain,
  normaliseWeights,
  rank,
  SHOWN,
  type PairResult,
  type Side,
  type Weights,
  type WeightSets,
} from '@tandem/scoring';
import { readsAllCriteria, resultAsRead } from '../as-read.js';
import type { Match } from '../match.entity.js';
import type { MatchSide } from '../match.workflow.js';
import { MatchingRepository } from '../matching.repository.js';
import { PairAudiences } from '../pair-audiences.js';
import { PresentFactsReader } from '../present-facts.js';
import { WeightsNotYours } from './weights.errors.js';
import { checkedWeights, mayPreview } from './weights.service.js';

/** Stored pairs of the record that are ranked anew: those kept, and talks that have left them. */
const LOOKED_AT = 200;
const WEIGHING: Record<MatchSide, Side> = { need: 'state', offer: 'donor' };

/** A pair as other weights would rank it, and where it stands now. */
export interface PreviewedPair {
  match: Match;
  need: Need;
  offer: Offer;
  result: PairResult;
  previousRank: number;
  previousScore: number;
}

export interface Preview {
  asOf: string;
  /** As normalised to 100. */
  weights: Weights;
  pairs: PreviewedPair[];
}

/** How a record's list would look under other weights of its own side. Nothing of it is stored. */
@Injectable()
export class WeightsPreview {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly present: PresentFactsReader,
    private readonly audiences: PairAudiences,
    private readonly transactions: Transactions,
  ) {}

  /**
   * The record's stored pairs, scored from the facts of this moment with these weights on its side; for who may not read
   * what some criteria found, as if that were not known (record 0020).
   * @throws NeedNotFound, OfferNotFound; WeightsNotYours for another organisation's record; InvalidInput
   */
  async of(viewer: Viewer, side: MatchSide, id: string, stated: Record<string, unknown>): Promise<Preview> {
    const record = side === 'need' ? await this.needs.read(viewer, id) : await this.offers.read(viewer, id);
    const weighing = WEIGHING[side];
    if (!mayPreview(viewer, weighing, record.organisationId)) throw new WeightsNotYours();
    const weights = normaliseWeights(weighing, checkedWeights(weighing, stated, '/weights'));
    const matches = await this.repository.list(viewer, side, id, LOOKED_AT);
    const { context, needs, offers, weightsOf } = await this.present.of(this.transactions.reader, matches);
    const found = matches.flatMap((match) => {
      const [need, offer] = [needs.get(match.needId), offers.get(match.offerId)];
      if (!need || !offer) return [];
      const stored = weightsOf(need.record, offer.record);
      const scored = (sets: WeightSets): PairResult => explain(need.facts, offer.facts, context, sets);
      return [{ match, need: need.record, offer: offer.record, stored, scored }];
    });
    const audience = await this.audiences.of(viewer, found);
    const before = (pair: (typeof found)[number]): PairResult => resultAsRead(pair.scored(pair.stored), audience(pair));
    const readsAll = readsAllCriteria(viewer);
    const pairs = (readsAll ? found : inOrder(found, before)).map((pair, position) => ({
      ...pair,
      result: resultAsRead(pair.scored({ ...pair.stored, [weighing]: weights }), audience(pair)),
      previousRank: position + 1,
      previousScore: readsAll ? pair.match.score : before(pair).score,
    }));
    const eligible = pairs.filter(({ result }) => result.eligible);
    return {
      asOf: context.asOf,
      weights,
      pairs: inOrder(eligible, ({ result }) => result).slice(0, SHOWN),
    };
  }
}

const inOrder = <T>(pairs: readonly T[], resultOf: (pair: T) => PairResult): T[] =>
  rank(pairs.map((pair) => ({ ...resultOf(pair), pair }))).map(({ pair }) => pair);
