import { Injectable } from '@nestjs/common';
import { audienceOf, organisationIds, type Audience, type Viewer } from '@tandem/accounts';
import { OfferAudiencesRepository } from './offer-audiences.repository.js';
import type { Offer } from './offer.entity.js';
import { offerFactsFor } from './offer.tiers.js';

/** How much of offers a viewer reads. */
@Injectable()
export class OfferAudiences {
  constructor(private readonly repository: OfferAudiencesRepository) {}

  /** By id, of offers that the viewer was given; one that it may not know of by itself counts as public. */
  async of(viewer: Viewer, offers: readonly Offer[]): Promise<Map<string, Audience>> {
    const own = organisationIds(viewer);
    const foreign = offers.filter(({ organisationId }) => !own.includes(organisationId)).map(({ id }) => id);
    const disclosed = new Set(foreign.length > 0 ? await this.repository.disclosed(foreign, own) : []);
    return new Map(
      offers.map((offer) => [
        offer.id,
        audienceOf(viewer, 'offer', offerFactsFor(offer, disclosed.has(offer.id) ? own : [])),
      ]),
    );
  }

  /** Those of these offers that the viewer may know of. */
  async visible(viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
    return new Set(ids.length > 0 ? await this.repository.visible(viewer, ids) : []);
  }
}
