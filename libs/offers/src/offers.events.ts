/** A offer was opened, changed while open, or taken back: its matches must be found anew. Payload: OfferEventPayload. */
export const OFFER_CHANGED = 'offer.changed';

/** An offer that was open was taken back or sealed: the talks about it end. Payload: OfferEventPayload. */
export const OFFER_CLOSED = 'offer.closed';

export interface OfferEventPayload {
  offerId: string;
}
