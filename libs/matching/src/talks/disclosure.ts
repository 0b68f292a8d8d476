import { audienceFor, type Audience, type Organisation } from '@tandem/accounts';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import type { MatchSide } from '../match.workflow.js';

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
