import type { MailKind, NotificationKind, ReasonCode, ResponseLine } from '../parameters.js';

/** The engine's criteria. */
export type CriterionCode =
  | 'theme'
  | 'geography'
  | 'coverage'
  | 'timing'
  | 'modality'
  | 'language'
  | 'gender'
  | 'priority'
  | 'maturity'
  | 'balance'
  | 'trackRecord';

/** The engine's gates. */
export type GateCode =
  | 'open'
  | 'parties'
  | 'theme'
  | 'geography'
  | 'recipients'
  | 'modality'
  | 'time'
  | 'amount'
  | 'currency'
  | 'gender'
  | 'oda'
  | 'endUse'
  | 'optIn'
  | 'hostConsent';

/** Codes of errors that have a title of their own. */
export type ProblemCode =
  | 'INVALID_INPUT'
  | 'NOT_JSON'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'CURSOR_NOT_VALID'
  | 'NOT_SIGNED_IN'
  | 'SIGN_IN_REFUSED'
  | 'LINK_NOT_VALID'
  | 'FORBIDDEN'
  | 'NOT_YOUR_ORGANISATION'
  | 'NOT_FOUND'
  | 'CHANGED'
  | 'PRECONDITION_REQUIRED'
  | 'CONFLICT'
  | 'STEP_NOT_POSSIBLE'
  | 'NO_LONGER_OPEN'
  | 'CAPACITY_EXCEEDED'
  | 'MATCHES_NOT_COMPARABLE'
  | 'AMOUNT_DIFFERS'
  | 'ABOVE_LACKING'
  | 'BELOW_AGREED'
  | 'IN_PROGRESS'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDEMPOTENCY_KEY_NOT_VALID'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'TOO_MANY_REQUESTS'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SECOND_FACTOR_WRONG'
  | 'PASSWORD_BLOCKED'
  | 'FACTOR_TOO_OLD'
  | 'SCOPE_NOT_YOURS'
  | 'CONSENT_MISSING'
  | 'HOLDER_NOT_POSSIBLE'
  | 'NOT_VERIFIED'
  | 'INVITATION_NOT_VALID'
  | 'ROLE_NOT_FOR_KIND'
  | 'LAST_ENDORSER'
  | 'TERMS_NOT_ACCEPTED'
  | 'OWN_INVITATION'
  | 'PASSKEY_NOT_VALID'
  | 'PROVIDER_NOT_REACHED'
  | 'PROVIDER_ANSWER_REFUSED'
  | 'IDENTITY_NOT_LINKED'
  | 'IDENTITY_NOT_ALLOWED'
  | 'IDENTITY_TAKEN'
  | 'ATTACHMENT_REFUSED'
  | 'IMPORT_REFUSED'
  | 'PROJECT_NOT_READY'
  | 'ABOVE_AGREED'
  | 'RESPONSE_MADE_TODAY'
  | 'TOO_MANY_SAVED_SEARCHES'
  | 'EXPORT_NOT_READY'
  | 'ATTACHMENT_IN_QUARANTINE'
  | 'ACCOUNT_EXISTS'
  | 'DEMO_PERSON'
  | 'OWN_FACTOR_RESET'
  | 'REQUEST_NOT_POSSIBLE'
  | 'NOT_BUILT_YET'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** Short names, said alone or after a separator. */
export interface NameTexts {
  readonly criteria: Readonly<Record<CriterionCode, string>>;
  /** What a score is made of besides its criteria. */
  readonly parts: Readonly<Record<'overlap' | 'synergy' | 'other', string>>;
  readonly gates: Readonly<Record<GateCode, string>>;
  /** Whose facts are missing. */
  readonly sources: Readonly<Record<'need' | 'offer' | 'rates' | 'snapshot', string>>;
  /** What a mature need says. */
  readonly says: Readonly<Record<'lines' | 'target' | 'baseline', string>>;
  readonly recipients: Readonly<
    Record<'state' | 'regional_body' | 'civil_society' | 'via_eligible_organisation', string>
  >;
  readonly units: Readonly<Record<'seats' | 'trainer_days' | 'items', string>>;
  /** Why everything was matched anew. */
  readonly runReasons: Readonly<Record<'first' | 'day' | 'context' | 'model' | 'asked', string>>;
}

/** Where a record comes from. `basis` is the public fact or its address. */
export interface OriginTexts {
  readonly example: Readonly<Record<'need' | 'offer' | 'project', string>>;
  readonly statedRequest: Readonly<Record<'need' | 'offer' | 'project', string>>;
  readonly illustrative: string;
}

/** One kind of mail. Paragraphs of the body stand apart by an empty line; `link` says what following it does. */
export type MailTexts = Readonly<Record<'subject' | 'body' | 'link', string>>;

/** Where a provider stands towards a need. */
export type StandingCode =
  | 'interest'
  | 'consent_pending'
  | 'contacts_open'
  | 'negotiating'
  | 'agreed'
  | 'funded'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'duplicate';

/** Why a provider declines. */
export type DeclineReasonCode =
  'policy' | 'budget' | 'timing' | 'capacity' | 'duplication' | 'security' | 'incomplete' | 'other';

/** What a State is answered to its need, line by line. */
export interface ResponseTexts {
  readonly lines: Readonly<Record<ResponseLine, string>>;
  readonly standings: Readonly<Record<StandingCode, string>>;
  readonly declineReasons: Readonly<Record<DeclineReasonCode, string>>;
}

/**
 * All texts of one language, in ICU MessageFormat. Besides the parameters themselves there are, for a list `x`, the
 * number `xCount`, `xGiven` (`yes` where it is not empty) and `xSeveral` (`yes` where it holds more than one), and for a
 * share `x` `xWhole` (`yes` at 100 %).
 */
export interface Catalogue {
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly notifications: Readonly<Record<NotificationKind, string>>;
  readonly mails: Readonly<Record<MailKind, MailTexts>>;
  /** What every mail says. */
  readonly mailFrame: Readonly<Record<'footer', string>>;
  readonly names: NameTexts;
  readonly origin: OriginTexts;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly responses: ResponseTexts;
}
