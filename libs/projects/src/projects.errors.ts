/** No such project, or none that this viewer may know of: both look alike. */
export class ProjectNotFound extends Error {
  readonly code = 'PROJECT_NOT_FOUND';
  constructor() {
    super('There is no project with this id that you may see.');
  }
}

/** The other side has signed another amount. */
export class AmountDiffers extends Error {
  readonly code = 'AMOUNT_DIFFERS';
  constructor(signed: string) {
    super(`The donor has signed ${signed}. Agree to that amount, or ask the donor to sign another.`);
  }
}

/** More than the need still asks for. */
export class AboveLacking extends Error {
  readonly code = 'ABOVE_LACKING';
  constructor(lacking: string) {
    super(`The need asks for only ${lacking} more. Choose at most that.`);
  }
}

/** Something that binds both sides stands against the pair today: a window that ended, an embargo, a missing consent. */
export class NoLongerFits extends Error {
  readonly code = 'NO_LONGER_FITS';
  constructor(gate: string) {
    super(`Nothing can be agreed: the check "${gate}" says no to this pair today.`);
  }
}

/** The need or the offer is not open any more. */
export class NoLongerOpen extends Error {
  readonly code = 'NO_LONGER_OPEN';
  constructor(record: 'need' | 'offer') {
    super(`The ${record} is no longer open, so nothing can be agreed on it.`);
  }
}

/** The other side has named other lines of the need. */
export class LinesDiffer extends Error {
  readonly code = 'LINES_DIFFER';
  constructor() {
    super('The donor has named other lines of the need. Agree to those, or ask the donor to sign others.');
  }
}

/** More than is still asked for of a line. */
export class LineFull extends Error {
  readonly code = 'LINE_FULL';
  constructor(line: string) {
    super(`Of line ${line} less is still asked for. Choose a smaller amount for it, or another line.`);
  }
}
