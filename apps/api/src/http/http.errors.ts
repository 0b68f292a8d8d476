/** A fact about the request itself, with the HTTP status that says it. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class NotSignedIn extends HttpProblem {
  constructor() {
    super(401, 'NOT_SIGNED_IN', 'Sign in, or send a valid token as "Authorization: Bearer …".');
  }
}

export class Forbidden extends HttpProblem {
  constructor(message = 'Your function, or the scope of your token, does not allow this.') {
    super(403, 'FORBIDDEN', message);
  }
}

export class NotFound extends HttpProblem {
  constructor(message = 'There is nothing here that you may see.') {
    super(404, 'NOT_FOUND', message);
  }
}
