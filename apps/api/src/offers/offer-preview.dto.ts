import { PartialType } from '@nestjs/swagger';
import { audienceFor, cut, type Organisation, type TiersOf } from '@tandem/accounts';
import { OfferDto, OFFER_TIERS, offerFactsFor } from '@tandem/offers';

/** An offer as somebody reads it; what is kept from them is absent. */
export class OfferAsReadView extends PartialType(OfferDto) {}

/** How a draft would be read once it is open, by each audience; null: it would not know of it. */
export class OfferAudiencesView {
  /** Whoever has signed in. */
  public!: OfferAsReadView | null;
  /** Verified organisations that give or administer funds, and are not accredited. */
  provider!: OfferAsReadView | null;
  /** Verified States, UN and intergovernmental organisations. */
  accredited!: OfferAsReadView | null;
  /** The other side of a match, once both sides have consented. */
  parties!: OfferAsReadView | null;
}

const TIERS: TiersOf<Partial<OfferDto>> = OFFER_TIERS;
const reader = (kind: Organisation['kind'], verified: boolean) => ({
  id: 'reader',
  kind,
  verifiedAt: verified ? new Date(0) : null,
});

/** @param visibility - where the draft names none, the one that it would get */
export function offerAudiencesView(
  draft: OfferDto,
  visibility: NonNullable<OfferDto['visibility']>,
): OfferAudiencesView {
  const content: Partial<OfferDto> = { ...draft, visibility };
  const view = (who: ReturnType<typeof reader>, disclosedTo: string[] = []): OfferAsReadView | null => {
    const facts = offerFactsFor({ organisationId: 'owner', status: 'open', visibility }, disclosedTo);
    const audience = audienceFor(who, 'offer', facts);
    return audience && cut(content, TIERS, audience);
  };
  return {
    public: view(reader('ngo', false)),
    provider: view(reader('ngo', true)),
    accredited: view(reader('state', true)),
    parties: view(reader('ngo', true), ['reader']),
  };
}
