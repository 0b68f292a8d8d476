/** No such response. */
export class ResponseNotFound extends Error {
  readonly code = 'RESPONSE_NOT_FOUND';
  constructor() {
    super('There is no response with this number to this need.');
  }
}

/** The viewer may read the need, but what it was answered is for those who speak for its owner. */
export class ResponseNotYours extends Error {
  readonly code = 'RESPONSE_NOT_YOURS';
  constructor() {
    super('Responses are for those who speak for the need, and for the secretariat.');
  }
}

/** Only a need that is open to others is answered. */
export class ResponseNotPossible extends Error {
  readonly code = 'RESPONSE_NOT_POSSIBLE';
  constructor() {
    super('A response is made to a need that is open to others.');
  }
}

/** One that was asked for was already made on this day. */
export class ResponseMadeToday extends Error {
  readonly code = 'RESPONSE_MADE_TODAY';
  constructor() {
    super('A response was already made on request today. Read it, or ask again tomorrow.');
  }
}
