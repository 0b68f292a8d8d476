import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { DEFAULT_WEIGHTS, type Context, type NeedFacts, type OfferFacts, type WeightSets } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import type { Match } from './match.entity.js';
import { MatchingContext } from './matching-context.js';
import { needFactsOf, offerFactsOf } from './record-facts.js';
import { MatchingWeights } from './weights/weights.service.js';

/** The records of some pairs as they are now, what the engine reads of them, and what their sides weigh. */
export interface PresentFacts {
  context: Context;
  needs: Map<string, { record: Need; facts: NeedFacts }>;
  offers: Map<string, { record: Offer; facts: OfferFacts }>;
  weightsOf: (need: Need, offer: Offer) => WeightSets;
}

/** Reads pairs as they are at this moment, for what is computed on request and not stored. */
@Injectable()
export class PresentFactsReader {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly weights: MatchingWeights,
    private readonly context: MatchingContext,
  ) {}

  async of(tx: EntityManager, pairs: readonly Pick<Match, 'needId' | 'offerId'>[]): Promise<PresentFacts> {
    const context = await this.context.at(tx);
    const needs = await this.needs.byIds([...new Set(pairs.map(({ needId }) => needId))]);
    const offers = await this.offers.byIds([...new Set(pairs.map(({ offerId }) => offerId))]);
    const organisations = [...needs, ...offers].map(({ organisationId }) => organisationId);
    const owners = await this.accounts.organisationsById(organisations);
    const weights = await this.weights.of(tx, organisations);
    const weighed = (record: Need | Offer) => weights.get(record.organisationId) ?? DEFAULT_WEIGHTS;
    return {
      context,
      needs: new Map(needs.map((record) => [record.id, { record, facts: needFactsOf(record, owners, context.asOf) }])),
      offers: new Map(
        offers.map((record) => [record.id, { record, facts: offerFactsOf(record, owners, context.asOf) }]),
      ),
      weightsOf: (need, offer) => ({ donor: weighed(offer).donor, state: weighed(need).state }),
    };
  }
}
