/** The pair of address and password is not known; which of the two is wrong is not said. */
export class SignInRefused extends Error {
  readonly code = 'SIGN_IN_REFUSED';
  constructor() {
    super('The address or the password is not right.');
  }
}

/** The one-time link was used, has expired or never existed. */
export class LinkNotValid extends Error {
  readonly code = 'LINK_NOT_VALID';
  constructor() {
    super('This link has been used or has expired. Ask your administrator for a new one.');
  }
}

/** An e-mail address that is already taken. */
export class PersonExists extends Error {
  readonly code = 'PERSON_EXISTS';
  constructor(email: string) {
    super(`There is already a person with the address ${email}.`);
  }
}

/** No person has this address. */
export class PersonNotFound extends Error {
  readonly code = 'PERSON_NOT_FOUND';
  constructor(email: string) {
    super(`Nobody has the address ${email}.`);
  }
}

/** A scope that does not exist. */
export class UnknownScope extends Error {
  readonly code = 'UNKNOWN_SCOPE';
  constructor(scope: string) {
    super(`There is no scope ${JSON.stringify(scope)}; use <resource>:read, <resource>:write or all.`);
  }
}
