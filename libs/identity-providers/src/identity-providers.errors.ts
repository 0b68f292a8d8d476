/** The operator's file of providers cannot be used. The message names the place, and no secret. */
export class ProvidersFileUnusable extends Error {
  readonly code = 'PROVIDERS_FILE_UNUSABLE';

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`TANDEM_OIDC_FILE: "${path}" ${problem}`, options);
  }
}

/** No provider has this id. */
export class ProviderNotFound extends Error {
  readonly code = 'PROVIDER_NOT_FOUND';

  constructor() {
    super('There is no such sign-in here.');
  }
}

/** The provider does not answer, or not as one. */
export class ProviderNotReached extends Error {
  readonly code = 'PROVIDER_NOT_REACHED';

  constructor(options?: ErrorOptions) {
    super("Your organisation's sign-in does not answer. Try again in a moment, or sign in another way.", options);
  }
}

/** What came back is no answer to a question of ours, from this browser, in time. */
export class ProviderAnswerRefused extends Error {
  readonly code = 'PROVIDER_ANSWER_REFUSED';

  constructor(options?: ErrorOptions) {
    super('This sign-in was broken off, took too long or was begun elsewhere. Begin again.', options);
  }
}

/** Nobody here has linked this identity. The same whether or not somebody has its e-mail address. */
export class IdentityNotLinked extends Error {
  readonly code = 'IDENTITY_NOT_LINKED';

  constructor() {
    super(
      'This sign-in is linked to no account. If you have one, sign in as you did before and link it there; else ask your organisation for an invitation.',
    );
  }
}

/** The address that the provider gives is not confirmed, or of a domain that it may not speak for. */
export class IdentityNotAllowed extends Error {
  readonly code = 'IDENTITY_NOT_ALLOWED';

  constructor() {
    super('Your address there is not confirmed or belongs to another organisation. Ask those who run its sign-in.');
  }
}

/** The identity is linked already, or the person has another one of this provider. */
export class IdentityTaken extends Error {
  readonly code = 'IDENTITY_TAKEN';

  constructor() {
    super(
      'This sign-in is linked to an account already, or yours has another one of this provider. Unlink that first.',
    );
  }
}

/** None of the person's identities has this id. */
export class IdentityNotFound extends Error {
  readonly code = 'IDENTITY_NOT_FOUND';

  constructor() {
    super('There is no such linked sign-in of yours.');
  }
}

/** The sample data's people belong to everybody who tries things out. */
export class DemoPersonLinksNothing extends Error {
  readonly code = 'DEMO_NOT_LINKED';

  constructor() {
    super('A person of the sample data cannot be linked.');
  }
}
