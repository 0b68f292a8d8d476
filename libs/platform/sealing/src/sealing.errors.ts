/** A sealed value does not open: it was changed, moved to another place, or its key is gone. */
export class SealBroken extends Error {
  readonly code = 'SEAL_BROKEN';

  constructor(options?: ErrorOptions) {
    super('A sealed value does not open with the keys that are here.', options);
    this.name = 'SealBroken';
  }
}

/** The file of keys cannot be used. The message shows no key. */
export class KeyFileUnusable extends Error {
  readonly code = 'KEY_FILE_UNUSABLE';

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`The key file ${path} ${reason}.`, options);
    this.name = 'KeyFileUnusable';
  }
}
