/** No such import, or one of another organisation. */
export class ImportNotFound extends Error {
  readonly code = 'IMPORT_NOT_FOUND';
  constructor() {
    super('There is no import with this id that you may see.');
  }
}

/** The viewer may not draft such records for that organisation, or not do this to the import. */
export class ImportNotYours extends Error {
  readonly code = 'IMPORT_NOT_YOURS';
  constructor() {
    super('Only who drafts such records in your organisation may do this.');
  }
}

/** What was sent is no file that could be read. */
export class ImportRefused extends Error {
  readonly code = 'IMPORT_REFUSED';
}

/** An import is confirmed once, and undone once. */
export class ImportStepNotPossible extends Error {
  readonly code = 'IMPORT_STEP_NOT_POSSIBLE';
  constructor(step: string, state: string) {
    super(`An import that is ${state} cannot be changed by "${step}".`);
  }
}

/** The import has changed since it was read. */
export class ImportChanged extends Error {
  readonly code = 'IMPORT_CHANGED';
  constructor(current: number) {
    super(`The import has changed since you read it; it is now version ${current}. Read it again.`);
  }
}

/** So many files in one day are no work of people. */
export class TooManyFiles extends Error {
  readonly code = 'TOO_MANY_FILES';
  constructor(most: number) {
    super(`That were ${most} files within 24 hours; wait until the first of them is a day old.`);
  }
}

/** Files of one organisation that come in, and of one person that go out, within 24 hours. */
export const MOST_A_DAY = 100;

/** No such export of this person, or it is gone. */
export class ExportNotFound extends Error {
  readonly code = 'EXPORT_NOT_FOUND';
  constructor() {
    super('There is no export of yours with this id; files are kept for 24 hours.');
  }
}

/** The file is not made yet, or cannot be. */
export class ExportNotReady extends Error {
  readonly code = 'EXPORT_NOT_READY';
  constructor() {
    super('The file is not ready; read the export until it is.');
  }
}

/** Records of this kind are not for this viewer. */
export class ExportNotYours extends Error {
  readonly code = 'EXPORT_NOT_YOURS';
  constructor() {
    super('Your function, or the scope of your token, does not let you read such records.');
  }
}
