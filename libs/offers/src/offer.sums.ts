import type { Offer } from './offer.entity.js';

type Money = Pick<Offer, 'availableMinor' | 'reservedMinor' | 'committedMinor'>;
type Units = Pick<Offer, 'unitsAvailable' | 'unitsReserved' | 'unitsCommitted'>;

/** What is neither reserved nor committed, in minor units; null for an offer without money. */
export function leftMinor(offer: Money): number | null {
  return offer.availableMinor === null ? null : offer.availableMinor - offer.reservedMinor - offer.committedMinor;
}

/** The same of seats, trainer days or items; null for an offer without units. */
export function leftUnits(offer: Units): number | null {
  return offer.unitsAvailable === null ? null : offer.unitsAvailable - offer.unitsReserved - offer.unitsCommitted;
}

/** Whether anything of it is held for a project that awaits the State's signature. */
export const isReserved = (offer: Pick<Offer, 'reservedMinor' | 'unitsReserved'>): boolean =>
  offer.reservedMinor > 0 || offer.unitsReserved > 0;

/** The state as people see it: use and expiry follow from the sums and the window (field-research §6.2). */
export function offerStatus(offer: Money & Units & Pick<Offer, 'status' | 'windowTo'>, today: string): string {
  if (offer.status !== 'open') return offer.status;
  if (offer.windowTo !== null && offer.windowTo < today) return 'expired';
  const isUsedUp = [leftMinor(offer), leftUnits(offer)].every((left) => left === null || left === 0);
  const isUsed = isReserved(offer) || offer.committedMinor > 0 || offer.unitsCommitted > 0;
  if (isUsed && isUsedUp) return isReserved(offer) ? 'committed' : 'exhausted';
  // Money that was never there is used up too.
  if (leftMinor(offer) === 0 && leftUnits(offer) === null) return 'exhausted';
  return isUsed ? 'partly_reserved' : 'open';
}
