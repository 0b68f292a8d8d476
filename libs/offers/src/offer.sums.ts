import type { Offer } from './offer.entity.js';

type Sums = Pick<Offer, 'availableMinor' | 'reservedMinor' | 'committedMinor'>;

/** What is neither reserved nor committed, in minor units; null for an offer without money. */
export function leftMinor(offer: Sums): number | null {
  return offer.availableMinor === null ? null : offer.availableMinor - offer.reservedMinor - offer.committedMinor;
}

/** The state as people see it: use and expiry follow from the sums and the window (field-research §6.2). */
export function offerStatus(offer: Sums & Pick<Offer, 'status' | 'windowTo'>, today: string): string {
  if (offer.status !== 'open') return offer.status;
  if (offer.windowTo !== null && offer.windowTo < today) return 'expired';
  const left = leftMinor(offer);
  if (left === 0) return offer.reservedMinor > 0 ? 'committed' : 'exhausted';
  return offer.reservedMinor + offer.committedMinor > 0 ? 'partly_reserved' : 'open';
}
