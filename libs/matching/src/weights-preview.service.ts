import { Injectable } from '@nestjs/common';
import { serves, type Viewer } from '@tandem/accounts';
import { NeedsService, type Need } from '@tandem/needs';
import { OffersService, type Offer } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { explain, normaliseWeights, rank, SHOWN, type PairResult, type Side, type Weights } from '@tandem/scoring';
import type { Match } from './match.entity.js';
import type { MatchSide } from './match.workflow.js';
import { MatchingRepository } from './matching.repository.js';
import { PresentFactsReader } from './present-facts.js';
import { WeightsNotYours } from './weights.errors.js';
import { checkedWeights, WORKS_ON } from './weights.service.js';

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
    private readonly transactions: Transactions,
  ) {}

  /**
   * The record's stored pairs, scored from the facts of this moment with these weights on its side.
   * @throws NeedNotFound, OfferNotFound; WeightsNotYours for another organisation's record; InvalidInput
   */
  async of(viewer: Viewer, side: MatchSide, id: string, stated: Record<string, unknown>): Promise<Preview> {
    const record = side === 'need' ? await this.needs.read(viewer, id) : await this.offers.read(viewer, id);
    const weighing = WEIGHING[side];
    if (!serves(viewer, record.organisationId, WORKS_ON[weighing])) throw new WeightsNotYours();
    const weights = normaliseWeights(weighing, checkedWeights(weighing, stated, '/weights'));
    const matches = await this.repository.list(viewer, side, id, LOOKED_AT);
    const { context, needs, offers, weightsOf } = await this.present.of(this.transactions.reader, matches);
    const pairs = matches.flatMap((match, position) => {
      const [need, offer] = [needs.get(match.needId), offers.get(match.offerId)];
      if (!need || !offer) return [];
      const sets = { ...weightsOf(need.record, offer.record), [weighing]: weights };
      const result = explain(need.facts, offer.facts, context, sets);
      return [{ match, need: need.record, offer: offer.record, result, previousRank: position + 1 }];
    });
    const byPair = new Map(pairs.map((pair) => [pair.result, pair]));
    const ranked = rank(pairs.filter(({ result }) => result.eligible).map(({ result }) => result));
    return {
      asOf: context.asOf,
      weights,
      pairs: ranked.slice(0, SHOWN).flatMap((result) => byPair.get(result) ?? []),
    };
  }
}
