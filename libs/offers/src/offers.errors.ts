/** No such offer, or none that this viewer may know of: both look alike. */
export class OfferNotFound extends Error {
  readonly code = 'OFFER_NOT_FOUND';
  constructor() {
    super('There is no offer with this id that you may see.');
  }
}

/** Somebody changed the offer since it was read. */
export class OfferChanged extends Error {
  readonly code = 'OFFER_CHANGED';
  constructor(readonly current: number) {
    super(
      `The offer has changed since you read it; it is now version ${current}. Read it again and repeat your change.`,
    );
  }
}

/** The workflow has no such step from here. */
export class OfferStepNotPossible extends Error {
  readonly code = 'OFFER_STEP_NOT_POSSIBLE';
  constructor(event: string, status: string) {
    super(`An offer that is ${status} cannot be changed by "${event}".`);
  }
}

/** The viewer may read the offer but not do this to it. */
export class OfferStepNotYours extends Error {
  readonly code = 'OFFER_STEP_NOT_YOURS';
  constructor(event: string) {
    super(`Your function does not allow you to ${event} this offer.`);
  }
}

/** The viewer serves in no organisation that may offer, or not in the one that was named. */
export class NotYourDesk extends Error {
  readonly code = 'NOT_YOUR_ORGANISATION';
  constructor() {
    super('You can post offers only for an organisation that you serve in as donor officer or approver.');
  }
}

/** Less is left in the offer than is to be reserved, or what is available would fall below what is reserved. */
export class CapacityExceeded extends Error {
  readonly code = 'CAPACITY_EXCEEDED';
  constructor() {
    super('There is not that much left in the offer. Choose a smaller amount, or raise what is available.');
  }
}

/** Nothing of an organisation is published before the secretariat has verified it. */
export class ProviderNotVerified extends Error {
  readonly code = 'NOT_VERIFIED';
  constructor() {
    super('The organisation that posted this is not verified yet; verify it first.');
  }
}

/** What a reservation holds: a donor's signature that awaits the State's. Amounts are minor units. */
export interface Reservation {
  match: string;
  project: string;
  title: string;
  currency: string | null;
  amountMinor: number | null;
  units: number | null;
}

/** The offer would give less than what is signed for others. */
export class OfferReserved extends Error {
  readonly code = 'OFFER_RESERVED';
  constructor(readonly reservations: readonly Reservation[]) {
    const titles = reservations.map(({ title }) => `“${title}”`).join(', ');
    super(
      `You have signed for ${titles}, and the other side has not yet. Wait for its signature, withdraw from these talks, ` +
        'or send "endReservations": true, which ends them.',
    );
  }
}

/** The window of an offer that is to be opened again lies in the past. */
export class OfferWindowOver extends Error {
  readonly code = 'OFFER_WINDOW_OVER';
  constructor() {
    super('The window of this offer is over. Change it first, then open the offer again.');
  }
}
