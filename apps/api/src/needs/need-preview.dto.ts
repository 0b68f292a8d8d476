import { PartialType } from '@nestjs/swagger';
import { audienceFor, cut, type Organisation, type TiersOf } from '@tandem/accounts';
import { NeedDto, NEED_TIERS, needFactsFor } from '@tandem/needs';

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
}

const TIERS: TiersOf<Partial<NeedDto>> = NEED_TIERS;
const reader = (kind: Organisation['kind'], verified: boolean) => ({
  id: 'reader',
  kind,
  verifiedAt: verified ? new Date(0) : null,
});

/** @param visibility - where the draft names none, the one that it would get */
export function needAudiencesView(draft: NeedDto, visibility: NonNullable<NeedDto['visibility']>): NeedAudiencesView {
  const content: Partial<NeedDto> = { ...draft, visibility };
  const view = (who: ReturnType<typeof reader>, disclosedTo: string[] = []): NeedAsReadView | null => {
    const facts = needFactsFor({ organisationId: 'owner', status: 'open', visibility }, disclosedTo);
    const audience = audienceFor(who, 'need', facts);
    return audience && cut(content, TIERS, audience);
  };
  return {
    public: view(reader('ngo', false)),
    provider: view(reader('ngo', true)),
    accredited: view(reader('state', true)),
    parties: view(reader('ngo', true), ['reader']),
  };
}
