import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedAudiences, type Need } from '@tandem/needs';
import { OfferAudiences, type Offer } from '@tandem/offers';
import type { PairAudience } from './match.tiers.js';

interface Records {
  need: Need;
  offer: Offer;
}

/** How much a viewer reads of the two records of pairs. */
@Injectable()
export class PairAudiences {
  constructor(
    private readonly needs: NeedAudiences,
    private readonly offers: OfferAudiences,
  ) {}

  async of(viewer: Viewer, pairs: readonly Records[]): Promise<(pair: Records) => PairAudience> {
    const needs = await this.needs.of(viewer, [...new Map(pairs.map(({ need }) => [need.id, need])).values()]);
    const offers = await this.offers.of(viewer, [...new Map(pairs.map(({ offer }) => [offer.id, offer])).values()]);
    return ({ need, offer }) => ({
      need: needs.get(need.id) ?? 'public',
      offer: offers.get(offer.id) ?? 'public',
    });
  }
}
