import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import type { Need } from '@tandem/needs';
import { OffersService, type Offer } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { bundlesOf, type Bundle, type BundleMember } from '@tandem/scoring';
import { LAND_NEIGHBOURS } from '@tandem/vocabulary';
import { needFactsAsRead } from './as-read.js';
import { MatchingRepository } from './matching.repository.js';
import { PairAudiences } from './pair-audiences.js';
import { PresentFactsReader } from './present-facts.js';

/** Pairs of the offer that are looked at, and bundles that are shown. */
const LOOKED_AT = 200;
const SHOWN_BUNDLES = 10;

/** Two needs that an offer serves better together, with both records and the ids of their matches. */
export interface FoundBundle extends Pick<Bundle, 'score' | 'draws' | 'reasons'> {
  members: (BundleMember & { record: Need; match: string })[];
}

export interface BundlesOfOffer {
  offer: Offer;
  asOf: string;
  bundles: FoundBundle[];
}

/** Which of the needs in an offer's list go together. */
@Injectable()
export class Bundles {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly offers: OffersService,
    private readonly present: PresentFactsReader,
    private readonly audiences: PairAudiences,
    private readonly transactions: Transactions,
  ) {}

  /** Computed from the records as they are now, among the needs that the viewer may see. @throws OfferNotFound */
  async of(viewer: Viewer, offerId: string): Promise<BundlesOfOffer> {
    const offer = await this.offers.read(viewer, offerId);
    const matches = await this.repository.list(viewer, 'offer', offerId, LOOKED_AT);
    const { context, needs, offers, weightsOf } = await this.present.of(this.transactions.reader, matches);
    const own = offers.get(offerId);
    if (!own) return { offer, asOf: context.asOf, bundles: [] };
    const audience = await this.audiences.of(
      viewer,
      [...needs.values()].map(({ record }) => ({ need: record, offer: own.record })),
    );
    const facts = [...needs.values()].map((need) =>
      needFactsAsRead(need.facts, audience({ need: need.record, offer: own.record })),
    );
    const found = bundlesOf(own.facts, facts, context, {
      neighbours: LAND_NEIGHBOURS,
      weightsOf: ({ id }) => weightsOf((needs.get(id) as { record: Need }).record, own.record),
    });
    const matchOf = new Map(matches.map(({ id, needId }) => [needId, id]));
    const bundles = found.slice(0, SHOWN_BUNDLES).map(({ members, score, draws, reasons }) => ({
      score,
      draws,
      reasons,
      members: members.flatMap((member) => {
        const [need, match] = [needs.get(member.need), matchOf.get(member.need)];
        return need && match !== undefined ? [{ ...member, record: need.record, match }] : [];
      }),
    }));
    return { offer, asOf: context.asOf, bundles };
  }
}
