/** There is no annex, or the viewer is none of its holders: both look alike. */
export class AnnexNotFound extends Error {
  readonly code = 'ANNEX_NOT_FOUND';
  constructor() {
    super('There is no annex here that you hold.');
  }
}

/** Somebody changed the annex since it was read, or made it meanwhile. */
export class AnnexChanged extends Error {
  readonly code = 'ANNEX_CHANGED';
  constructor(current: number) {
    super(`The annex has changed since you read it; it is now version ${current}. Read it again.`);
  }
}

/** The viewer is not among those who may write this annex or name its holders. */
export class AnnexNotYours extends Error {
  readonly code = 'ANNEX_NOT_YOURS';
  constructor() {
    super('Only an endorser or approver of the owner writes an annex, and once it is written only its holders do.');
  }
}

/** A person who serves neither the owner nor a party to which the record is open cannot hold its annex. */
export class HolderNotPossible extends Error {
  readonly code = 'HOLDER_NOT_POSSIBLE';
}
