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

/** The workflow has no such step from where the project is. */
export class ProjectStepNotPossible extends Error {
  readonly code = 'PROJECT_STEP_NOT_POSSIBLE';
  constructor(step: string, status: string) {
    super(`A project that is ${status} cannot be changed by "${step}".`);
  }
}

/** One may read the project and not do this. */
export class ProjectStepNotYours extends Error {
  readonly code = 'PROJECT_STEP_NOT_YOURS';
  constructor(step: string) {
    super(`Your function in this project does not allow "${step}".`);
  }
}

/** Something has to be there before this step. */
export class ProjectNotReady extends Error {
  readonly code = 'PROJECT_NOT_READY';
}

/** Somebody changed it since the caller read it. */
export class ProjectChanged extends Error {
  readonly code = 'PROJECT_CHANGED';
  constructor(version: number) {
    super(`This project has changed since you read it; it is now version ${version}. Read it again.`);
  }
}

/** Tranches may not be more than the agreed amount, together. */
export class AboveAgreed extends Error {
  readonly code = 'ABOVE_AGREED';
  constructor() {
    super('All tranches together are more than the agreed amount.');
  }
}

/** What is paid stays as it is. */
export class TranchePaid extends Error {
  readonly code = 'TRANCHE_PAID';
  constructor(n: number) {
    super(`Tranche ${n} is paid and stays as it is.`);
  }
}

/** What was submitted stays in the schedule. */
export class ReportSubmitted extends Error {
  readonly code = 'REPORT_SUBMITTED';
  constructor(n: number) {
    super(`Report ${n} was submitted and stays as it is.`);
  }
}

/** The project has no tranche or report of that number. */
export class ProjectPartNotFound extends Error {
  readonly code = 'PROJECT_PART_NOT_FOUND';
  constructor(what: 'tranche' | 'report') {
    super(`This project has no ${what} of that number.`);
  }
}

/** Nobody is asked yet, or the time is over. */
export class FeedbackNotOpen extends Error {
  readonly code = 'FEEDBACK_NOT_OPEN';
  constructor() {
    super('Feedback is asked for once the final report is accepted, for 60 days.');
  }
}

/** Said once. */
export class FeedbackGiven extends Error {
  readonly code = 'FEEDBACK_GIVEN';
  constructor() {
    super('Your side has already said this.');
  }
}

/** Projects without a match are begun by those who administer a verified fund. */
export class NotYourFund extends Error {
  readonly code = 'NOT_YOUR_ORGANISATION';
  constructor() {
    super('Only those who administer a verified fund begin a project for it.');
  }
}
