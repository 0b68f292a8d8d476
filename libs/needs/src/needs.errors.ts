/** No such need, or none that this viewer may know of: both look alike. */
export class NeedNotFound extends Error {
  readonly code = 'NEED_NOT_FOUND';
  constructor() {
    super('There is no need with this id that you may see.');
  }
}

/** Somebody changed the need since it was read. */
export class NeedChanged extends Error {
  readonly code = 'NEED_CHANGED';
  constructor(readonly current: number) {
    super(
      `The need has changed since you read it; it is now version ${current}. Read it again and repeat your change.`,
    );
  }
}

/** The workflow has no such step from here. */
export class NeedStepNotPossible extends Error {
  readonly code = 'NEED_STEP_NOT_POSSIBLE';
  constructor(event: string, status: string) {
    super(`A need that is ${status} cannot be changed by "${event}".`);
  }
}

/** The viewer may read the need but not do this to it. */
export class NeedStepNotYours extends Error {
  readonly code = 'NEED_STEP_NOT_YOURS';
  constructor(event: string) {
    super(`Your function does not allow you to ${event} this need.`);
  }
}

/** The viewer serves in no organisation that may ask for help, or not in the one that was named. */
export class NotYourOrganisation extends Error {
  readonly code = 'NOT_YOUR_ORGANISATION';
  constructor() {
    super(
      'You can post needs only for a State or regional body that you serve in as drafter, point of contact or helper.',
    );
  }
}

/** A need of which parts are agreed cannot ask for less than what is agreed. */
export class BelowAgreed extends Error {
  readonly code = 'BELOW_AGREED';
  constructor() {
    super('Donors have already agreed to more than that; the cost cannot fall below it, nor change its currency.');
  }
}

/** Nothing of an organisation is published before the secretariat has verified it. */
export class NotVerified extends Error {
  readonly code = 'NOT_VERIFIED';
  constructor() {
    super('The organisation that posted this is not verified yet; verify it first.');
  }
}

/** A line of which something is agreed stays, and costs at least that. */
export class LineAgreed extends Error {
  readonly code = 'LINE_AGREED';
  constructor() {
    super(
      'Donors have agreed to give for a line that would go or cost less; keep it, and at least what is agreed of it.',
    );
  }
}
