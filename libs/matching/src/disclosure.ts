import { audienceFor, type Audience, type Organisation } from '@tandem/accounts';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import type { MatchSide } from './match.workflow.js';
import type { PairAudience } from './match.tiers.js';

type Owner = Pick<Organisation, 'id' | 'kind' | 'verifiedAt'> | null | undefined;
type Owned = Pick<Need | Offer, 'organisationId' | 'visibility'>;

/** How much of another's open record an organisation reads without anybody's consent; null: it may not know of it. */
export const shownTo = (organisation: Owner, on: MatchSide, record: Owned | undefined): Audience | null =>
  record
    ? audienceFor(organisation, on, {
        organisationId: record.organisationId,
        visibility: record.visibility,
        status: 'open',
      })
    : null;

/** How much of a pair one side reads: its own record whole, the other's by its tier. */
export const sideReads = (side: MatchSide, own: Owner, far: Owned): PairAudience => {
  const other = shownTo(own, side === 'need' ? 'offer' : 'need', far) ?? 'public';
  return side === 'need' ? { need: 'owner', offer: other } : { need: other, offer: 'owner' };
};
