/** Why a file is not accepted; the worker may find the last five. */
export type Refusal =
  | 'NAME'
  | 'EMPTY'
  | 'SHARED'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'TYPE'
  | 'ACTIVE_CONTENT'
  | 'ARCHIVE'
  | 'PICTURE_TOO_LARGE'
  | 'KNOWN_MALWARE'
  | 'TRAILING_DATA';

const REASONS: Record<Refusal, string> = {
  NAME: 'its name has a path, invisible characters or more than 150 of them',
  EMPTY: 'it is empty',
  SHARED: 'what the other side is to read cannot be sealed',
  TOO_LARGE: 'it is larger than 10 MiB',
  TOO_MANY: 'there are 20 files already',
  TYPE: 'its content is not what its name says, or is of a kind that is not accepted',
  ACTIVE_CONTENT: 'it contains a program, a macro or another file',
  ARCHIVE: 'it unpacks to too much, or is not a well-formed document',
  PICTURE_TOO_LARGE: 'it has more than 40 million pixels',
  KNOWN_MALWARE: 'it contains known malware',
  TRAILING_DATA: 'something is hidden behind its end',
};

export class AttachmentRefused extends Error {
  readonly code = 'ATTACHMENT_REFUSED';
  constructor(readonly reason: Refusal) {
    super(`This file is not accepted: ${REASONS[reason]}.`);
  }
}

/** The worker has not looked at it yet. */
export class AttachmentInQuarantine extends Error {
  readonly code = 'ATTACHMENT_IN_QUARANTINE';
  constructor() {
    super('This file is still being checked. Try again in a moment.');
  }
}

/** No such attachment or record, or none that this viewer may know of: all look alike. */
export class AttachmentNotFound extends Error {
  readonly code = 'ATTACHMENT_NOT_FOUND';
  constructor() {
    super('There is no file with this id that you may see.');
  }
}

/** One may read the record and not add to it. */
export class AttachingNotYours extends Error {
  readonly code = 'NOT_YOUR_ORGANISATION';
  constructor() {
    super('Only those who work on it for its organisation may attach files or take them away.');
  }
}
