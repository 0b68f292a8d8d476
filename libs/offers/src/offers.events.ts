/** A offer was opened, changed while open, or taken back: its matches must be found anew. Payload: OfferEventPayload. */
export const OFFER_CHANGED = 'offer.changed';

export interface OfferEventPayload {
  offerId: string;
}
