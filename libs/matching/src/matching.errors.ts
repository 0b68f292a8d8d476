/** No such match, or none that this viewer may know of: both look alike. */
export class MatchNotFound extends Error {
  readonly code = 'MATCH_NOT_FOUND';
  constructor() {
    super('There is no match with this id that you may see.');
  }
}

/** Two matches that stand in no list together. */
export class MatchesNotComparable extends Error {
  readonly code = 'MATCHES_NOT_COMPARABLE';
  constructor() {
    super('Two different matches of one need, or of one offer, can be compared.');
  }
}

/** The workflow has no such step from here. */
export class MatchStepNotPossible extends Error {
  readonly code = 'MATCH_STEP_NOT_POSSIBLE';
}

/** The viewer may read the match but not speak for either side of it. */
export class MatchStepNotYours extends Error {
  readonly code = 'MATCH_STEP_NOT_YOURS';
  constructor() {
    super('Only a point of contact of the State, or an officer of the donor, can do this.');
  }
}

/** Somebody has spoken since the match was read. */
export class MatchChanged extends Error {
  readonly code = 'MATCH_CHANGED';
  constructor(readonly current: number) {
    super(
      `The match has changed since you read it; it is now version ${current}. Read it again and repeat your change.`,
    );
  }
}

/** Contacts are not open, or not any more. */
export class TalkNotOpen extends Error {
  readonly code = 'TALK_NOT_OPEN';
  constructor() {
    super('The two sides can write to each other while their contacts are open.');
  }
}
