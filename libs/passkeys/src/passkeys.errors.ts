/** The answer of the authenticator is not one to a challenge of ours by a passkey that we know. */
export class PasskeyNotValid extends Error {
  readonly code = 'PASSKEY_NOT_VALID';

  constructor(options?: ErrorOptions) {
    super('This passkey was not accepted. Try again, or sign in with your password and a code.', options);
  }
}

/** What the authenticator made is not a passkey that can be added. */
export class PasskeyNotAdded extends Error {
  readonly code = 'PASSKEY_NOT_ADDED';

  constructor(reason = 'The authenticator gave no passkey for this place. Try again.', options?: ErrorOptions) {
    super(reason, options);
  }
}

/** None of the person's passkeys has this id. */
export class PasskeyNotFound extends Error {
  readonly code = 'PASSKEY_NOT_FOUND';

  constructor() {
    super('There is no such passkey of yours.');
  }
}
