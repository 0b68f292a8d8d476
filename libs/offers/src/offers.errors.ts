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
