import type { Language } from './language.js';
import type { ProblemCode } from './texts/catalogue.js';
import { CATALOGUES } from './texts/index.js';

export type { ProblemCode };

/** Codes of one record that say what a general one says. */
const SAYS_THE_SAME: Readonly<Record<string, ProblemCode>> = {
  NEED_NOT_FOUND: 'NOT_FOUND',
  OFFER_NOT_FOUND: 'NOT_FOUND',
  MATCH_NOT_FOUND: 'NOT_FOUND',
  PROJECT_NOT_FOUND: 'NOT_FOUND',
  NOTIFICATION_NOT_FOUND: 'NOT_FOUND',
  NEED_CHANGED: 'CHANGED',
  OFFER_CHANGED: 'CHANGED',
  MATCH_CHANGED: 'CHANGED',
  OFFER_RESERVED: 'CONFLICT',
  OFFER_WINDOW_OVER: 'STEP_NOT_POSSIBLE',
  TALK_NOT_OPEN: 'STEP_NOT_POSSIBLE',
  LINES_DIFFER: 'AMOUNT_DIFFERS',
  LINE_FULL: 'ABOVE_LACKING',
  LINE_AGREED: 'BELOW_AGREED',
  NEED_STEP_NOT_POSSIBLE: 'STEP_NOT_POSSIBLE',
  OFFER_STEP_NOT_POSSIBLE: 'STEP_NOT_POSSIBLE',
  MATCH_STEP_NOT_POSSIBLE: 'STEP_NOT_POSSIBLE',
  NEED_STEP_NOT_YOURS: 'FORBIDDEN',
  OFFER_STEP_NOT_YOURS: 'FORBIDDEN',
  MATCH_STEP_NOT_YOURS: 'FORBIDDEN',
  IMPORT_NOT_FOUND: 'NOT_FOUND',
  IMPORT_NOT_YOURS: 'FORBIDDEN',
  IMPORT_CHANGED: 'CHANGED',
  IMPORT_STEP_NOT_POSSIBLE: 'STEP_NOT_POSSIBLE',
  TOO_MANY_FILES: 'TOO_MANY_REQUESTS',
  EXPORT_NOT_FOUND: 'NOT_FOUND',
  EXPORT_NOT_YOURS: 'FORBIDDEN',
  NO_LONGER_FITS: 'NO_LONGER_OPEN',
  WEIGHTS_NOT_FOUND: 'NOT_FOUND',
  WEIGHTS_NOT_YOURS: 'FORBIDDEN',
  WEIGHTS_CHANGED: 'CHANGED',
  BAD_CURSOR: 'CURSOR_NOT_VALID',
  TOO_MANY_TRIES: 'TOO_MANY_REQUESTS',
  SEAL_BROKEN: 'INTERNAL',
  ANNEX_NOT_FOUND: 'NOT_FOUND',
  ORGANISATION_NOT_FOUND: 'NOT_FOUND',
  PERSON_NOT_FOUND: 'NOT_FOUND',
  SESSION_NOT_FOUND: 'NOT_FOUND',
  TOKEN_NOT_FOUND: 'NOT_FOUND',
  INVITATION_NOT_FOUND: 'NOT_FOUND',
  CONTACT_POINT_NOT_FOUND: 'NOT_FOUND',
  ATTACHMENT_NOT_FOUND: 'NOT_FOUND',
  PASSKEY_NOT_FOUND: 'NOT_FOUND',
  PASSKEY_NOT_ADDED: 'PASSKEY_NOT_VALID',
  PROVIDER_NOT_FOUND: 'NOT_FOUND',
  IDENTITY_NOT_FOUND: 'NOT_FOUND',
  DEMO_NOT_LINKED: 'FORBIDDEN',
  ORGANISATION_CHANGED: 'CHANGED',
  ANNEX_CHANGED: 'CHANGED',
  ORGANISATION_NOT_YOURS: 'FORBIDDEN',
  ROLE_NOT_YOURS: 'FORBIDDEN',
  ANNEX_NOT_YOURS: 'FORBIDDEN',
  FACTOR_RESET_NOT_YOURS: 'FORBIDDEN',
};

/**
 * The title of an error: what is wrong, then what to do next. An unknown code gets the general one, "This cannot be
 * done"; never throws.
 */
export function problemTitle(code: string, language: Language): string {
  const { problems } = CATALOGUES[language];
  const general = (Object.hasOwn(SAYS_THE_SAME, code) ? SAYS_THE_SAME[code] : undefined) ?? code;
  return isProblemCode(general, problems) ? problems[general] : problems.REQUEST_NOT_POSSIBLE;
}

function isProblemCode(code: string, problems: Readonly<Record<ProblemCode, string>>): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
