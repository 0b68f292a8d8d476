import { PartialType } from '@nestjs/swagger';
import type { TiersOf } from '@tandem/accounts';
import { NeedDto, NEED_TIERS } from '@tandem/needs';
import type { FieldReadersView } from '../records/audiences.dto.js';
import { readByAudiences } from '../records/audiences.dto.js';

/** A need as somebody reads it; what is kept from them is absent. */
export class NeedAsReadView extends PartialType(NeedDto) {}

/** How a draft would be read once it is open, by each audience; null: it would not know of it. */
export class NeedAudiencesView {
  /** Whoever has signed in. */
  public!: NeedAsReadView | null;
  /** Verified organisations that give or administer funds, and are not accredited. */
  provider!: NeedAsReadView | null;
  /** Verified States, UN and intergovernmental organisations. */
  accredited!: NeedAsReadView | null;
  /** The other side of a match, once both sides have consented. */
  parties!: NeedAsReadView | null;
  /** Every field, whether the draft says it or not. */
  fields!: FieldReadersView[];
}

const TIERS: TiersOf<Partial<NeedDto>> = NEED_TIERS;

/** @param visibility - where the draft names none, the one that it would get */
export const needAudiencesView = (
  draft: Partial<NeedDto>,
  visibility: NonNullable<NeedDto['visibility']>,
): NeedAudiencesView => readByAudiences<Partial<NeedDto>>('need', { ...draft, visibility }, TIERS);
