import { isAccredited, type Organisation } from '@tandem/accounts';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';

/** Whether an organisation may know of another's open record without anybody's consent, by the record's tier. */
export function shownTo(
  organisation: Pick<Organisation, 'kind' | 'verifiedAt'> | null | undefined,
  record: Pick<Need | Offer, 'visibility'> | undefined,
): boolean {
  if (record?.visibility === 'public') return true;
  return record?.visibility === 'accredited' && organisation != null && isAccredited(organisation);
}
