/** Too many wrong tries of late. Nothing is locked: the next one is taken after a while. */
export class TooManyTries extends Error {
  readonly code = 'TOO_MANY_TRIES';

  constructor(readonly retryAfterSeconds: number) {
    super(`Too many tries. Wait ${retryAfterSeconds} seconds and try again.`);
  }
}

/** The session waits for its second step. */
export class SecondFactorRequired extends Error {
  readonly code = 'SECOND_FACTOR_REQUIRED';

  constructor() {
    super('This asks for a second step of sign-in. Enter a code from your app or use a passkey.');
  }
}

/** The code is wrong, was used before or comes from another time. */
export class SecondFactorWrong extends Error {
  readonly code = 'SECOND_FACTOR_WRONG';

  constructor() {
    super('This code is not right or was used before. Wait for the next one and try again.');
  }
}

/** Only the secretariat resets a lost second factor. */
export class FactorResetNotYours extends Error {
  readonly code = 'FACTOR_RESET_NOT_YOURS';

  constructor() {
    super('The secretariat resets a lost second factor, once it has made sure of who asks.');
  }
}

/** It takes two: nobody resets a factor of one's own. */
export class OwnFactorReset extends Error {
  readonly code = 'OWN_FACTOR_RESET';

  constructor() {
    super('Nobody resets a second factor of their own. Ask a colleague of the secretariat, or the operator.');
  }
}

/** A password that others would try first. */
export class PasswordBlocked extends Error {
  readonly code = 'PASSWORD_BLOCKED';

  constructor() {
    super(
      'This password is easy to guess: it is common, or made of names and repeated parts. Choose another sentence.',
    );
  }
}

/** What is asked for can take an account over, and nobody has proved for a while who sits there. */
export class FactorTooOld extends Error {
  readonly code = 'FACTOR_TOO_OLD';

  constructor() {
    super('Confirm that it is you: enter a code, or sign in again, and try once more.');
  }
}

/** A token may not allow what its person may not do. */
export class ScopeNotYours extends Error {
  readonly code = 'SCOPE_NOT_YOURS';

  constructor(scope: string) {
    super(`You do not hold ${scope} yourself, so a token of yours cannot.`);
  }
}

/** None of the person's sessions has this id. */
export class SessionNotFound extends Error {
  readonly code = 'SESSION_NOT_FOUND';

  constructor() {
    super('There is no such session of yours.');
  }
}

/** None of the person's tokens has this id. */
export class TokenNotFound extends Error {
  readonly code = 'TOKEN_NOT_FOUND';

  constructor() {
    super('There is no such token of yours.');
  }
}
