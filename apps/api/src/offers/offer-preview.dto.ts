import { PartialType } from '@nestjs/swagger';
import type { TiersOf } from '@tandem/accounts';
import { OfferDto, OFFER_TIERS } from '@tandem/offers';
import type { FieldReadersView } from '../records/audiences.dto.js';
import { readByAudiences } from '../records/audiences.dto.js';

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
  /** Every field, whether the draft says it or not. */
  fields!: FieldReadersView[];
}

const TIERS: TiersOf<Partial<OfferDto>> = OFFER_TIERS;

/** @param visibility - where the draft names none, the one that it would get */
export const offerAudiencesView = (
  draft: Partial<OfferDto>,
  visibility: NonNullable<OfferDto['visibility']>,
): OfferAudiencesView => readByAudiences<Partial<OfferDto>>('offer', { ...draft, visibility }, TIERS);
