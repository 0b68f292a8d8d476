/** Something would be shown to others for which nobody who may has consented. */
export class ConsentMissing extends Error {
  readonly code = 'CONSENT_MISSING';
  constructor() {
    super('This shows something to others, and nobody in a function that may has consented to it.');
  }
}
