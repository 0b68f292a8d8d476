/**
 * What a parameter is, and so how it is said. `money` reads the amount's currency from the parameter `currency`, which is
 * itself `currencyOfAmounts` and not said again. `share`, `score` and `points` are 0…10,000.
 */
export type ParameterKind =
  | 'count'
  | 'countries'
  | 'country'
  | 'currencies'
  | 'currency'
  | 'currencyOfAmounts'
  | 'date'
  | 'languages'
  | 'modalities'
  | 'modality'
  | 'moment'
  | 'money'
  | 'number'
  | 'points'
  | 'recipient'
  | 'says'
  | 'score'
  | 'share'
  | 'sources'
  | 'text'
  | 'theme'
  | 'themes'
  | 'unit';

/** The parameters of a code, by name. */
export type Parameters = Readonly<Record<string, ParameterKind>>;

const missing = { missing: 'sources' } as const;
const overlap = { deduction: 'share', countries: 'countries', themes: 'themes' } as const;
const amount = { amount: 'money', currency: 'currencyOfAmounts' } as const;

/**
 * Every reason of the matching engine, every change that would open a near miss, what decides between two pairs and why
 * two needs make a bundle, with parameters.
 */
export const REASON_PARAMETERS = {
  THEMES_SHARED: { themes: 'themes', near: 'themes' },
  THEMES_NEAR: { near: 'themes' },
  THEMES_NOT_SHARED: {},
  OFFER_NAMES_COUNTRY: { countries: 'countries' },
  OFFER_NAMES_REGION: { countries: 'countries' },
  OFFER_WORLDWIDE: { countries: 'countries' },
  NO_SHARED_COUNTRY: {},
  COVERS_SHARE: { give: 'money', lacking: 'money', currency: 'currencyOfAmounts', share: 'share' },
  COVERS_UNITS: { give: 'number', lacking: 'number', unit: 'unit', share: 'share' },
  STARTS_IN_TIME: { from: 'date', to: 'date', days: 'count' },
  STARTS_LATE: { from: 'date', to: 'date', days: 'count', delay: 'count' },
  NO_COMMON_TIME: {},
  MODALITIES_SERVED: { modalities: 'modalities' },
  GRANT_FUNDS_ANY: { modalities: 'modalities' },
  MODALITIES_NOT_SERVED: {},
  LANGUAGE_SHARED: { languages: 'languages' },
  LANGUAGE_NOT_SHARED: {},
  GENDER_MARKER_MET: { marker: 'number', sought: 'number' },
  GENDER_MARKER_BELOW: { marker: 'number', sought: 'number' },
  RANKED: { rank: 'number' },
  RANKED_IN_PLAN: { rank: 'number' },
  IN_ACTION_PLAN: {},
  NOT_IN_ACTION_PLAN: {},
  SAYS_ALL: { says: 'says' },
  SAYS_PART: { says: 'says', lacks: 'says' },
  SAYS_NOTHING: { lacks: 'says' },
  LONG_UNANSWERED: { since: 'date', days: 'count' },
  LEAST_DEVELOPED_OR_ISLAND: { countries: 'countries' },
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND: { since: 'date', days: 'count', countries: 'countries' },
  NO_SPECIAL_BALANCE: {},
  WORKED_HERE_BEFORE: { countries: 'countries', themes: 'themes' },
  WORKED_ON_THIS_BEFORE: { themes: 'themes' },
  NO_PAST_WORK_HERE: {},
  UNKNOWN_THEME: missing,
  UNKNOWN_GEOGRAPHY: missing,
  UNKNOWN_COVERAGE: missing,
  UNKNOWN_TIMING: missing,
  UNKNOWN_MODALITY: missing,
  UNKNOWN_LANGUAGE: missing,
  UNKNOWN_GENDER: missing,
  UNKNOWN_PRIORITY: missing,
  UNKNOWN_MATURITY: missing,
  UNKNOWN_BALANCE: missing,
  UNKNOWN_TRACK_RECORD: missing,
  RATE_OLD: { currency: 'currency', date: 'date' },
  OVERLAP_SAME_PROVIDER: overlap,
  OVERLAP_OTHER_PROVIDER: overlap,
  SYNERGY_STOCK_MARKING: { themes: 'themes' },
  ADD_THEME: { theme: 'theme' },
  ADD_COUNTRY: { country: 'country' },
  ADD_RECIPIENT: { recipient: 'recipient' },
  NAME_ORGANISATION: {},
  ADD_MODALITY: { modality: 'modality' },
  MOVE_START: { date: 'date' },
  FIT_WINDOW: { from: 'date', to: 'date' },
  ASK_FOR_LESS: amount,
  LOWER_MINIMUM: amount,
  AGREE_AMOUNT: amount,
  ADD_RATE: { currencies: 'currencies' },
  RAISE_GENDER_MARKER: { marker: 'number' },
  HIGHER_SCORE: { above: 'points', below: 'points' },
  MORE_IS_KNOWN: { above: 'share', below: 'share' },
  COVERS_MORE: { above: 'share', below: 'share' },
  COVERAGE_IS_KNOWN: { above: 'share' },
  ENDS_EARLIER: { above: 'date', below: 'date' },
  END_IS_KNOWN: { above: 'date' },
  SAME_BUT_FOR_IDS: {},
  NOT_SHOWN: {},
  BUNDLE_SAME_COUNTRY: { countries: 'countries' },
  BUNDLE_NEIGHBOURS: { countries: 'countries' },
  BUNDLE_STOCK_AND_MARKING: { themes: 'themes' },
  BUNDLE_SAME_TIME: { from: 'date', to: 'date' },
  BUNDLE_ENOUGH_LEFT: amount,
  BUNDLE_ENOUGH_UNITS: { quantity: 'number', unit: 'unit' },
} as const satisfies Readonly<Record<string, Parameters>>;

/** Codes of reasons and of openings. */
export type ReasonCode = keyof typeof REASON_PARAMETERS;

const ofNeed = { needTitle: 'text' } as const;
const ofProject = { title: 'text' } as const;
const untilDay = { title: 'text', date: 'date' } as const;
const pair = { needTitle: 'text', offerTitle: 'text' } as const;

/** Every kind of notification. Who acted is said before the text, so that no name has to fit into a sentence. */
export const NOTIFICATION_PARAMETERS = {
  need_matched: { needTitle: 'text', count: 'count', bestScore: 'score' },
  offer_matched: { offerTitle: 'text', count: 'count', bestScore: 'score' },
  match_suggested: { needTitle: 'text', countries: 'countries', score: 'score' },
  match_interest: pair,
  match_consent: pair,
  match_contacts_open: pair,
  match_agreed: pair,
  match_declined: pair,
  match_withdrawn: pair,
  match_lapsed: pair,
  match_duplicate: pair,
  match_answer_due: pair,
  match_message: pair,
  project_created: { title: 'text' },
  project_agreed: { title: 'text' },
  project_cancelled: { title: 'text' },
  project_started: ofProject,
  project_suspended: ofProject,
  project_resumed: ofProject,
  project_completed: ofProject,
  project_final_accepted: ofProject,
  project_evaluated: ofProject,
  project_closed: ofProject,
  project_paid: ofProject,
  report_due: untilDay,
  report_overdue: untilDay,
  report_submitted: ofProject,
  report_returned: ofProject,
  report_accepted: ofProject,
  feedback_asked: untilDay,
  feedback_given: ofProject,
  need_clarification_asked: ofNeed,
  need_clarified: ofNeed,
  need_referred: ofNeed,
  need_lapsed: ofNeed,
  need_reconfirm_asked: ofNeed,
  need_acknowledge_late: { needTitle: 'text', since: 'date' },
  need_circulate_late: { needTitle: 'text', since: 'date' },
  need_response_made: { needTitle: 'text', number: 'number' },
  need_orphaned: { needTitle: 'text' },
  needs_unanswered: { needTitle: 'text', count: 'count', since: 'date' },
  search_found: { search: 'text', count: 'count' },
} as const satisfies Readonly<Record<string, Parameters>>;

/** Kinds of notification. */
export type NotificationKind = keyof typeof NOTIFICATION_PARAMETERS;

const offered = { organisation: 'text', reference: 'text', offerTitle: 'text' } as const;

/** Every line of a consolidated response, with parameters. */
export const RESPONSE_PARAMETERS = {
  title: { number: 'number', reference: 'text', needTitle: 'text' },
  atDeadline: { at: 'date', since: 'date' },
  onRequest: { at: 'date', since: 'date' },
  orphan: {},
  saidHead: {},
  said: { ...offered, standing: 'text', since: 'date' },
  reason: { reason: 'text' },
  note: { note: 'text' },
  nothingSaid: {},
  unansweredHead: {},
  unanswered: { ...offered, toldAt: 'date', reminders: 'number' },
  unansweredUnnamed: { count: 'number' },
  nothingUnanswered: {},
  declinesHead: {},
  declines: { total: 'number' },
  declineReason: { reason: 'text', count: 'number' },
  fewDeclines: {},
  nearHead: {},
  near: { ...offered, opening: 'text' },
  nothingNear: {},
  runningHead: {},
  running: { title: 'text', organisation: 'text', from: 'date', to: 'date' },
  nothingRunning: {},
  closing: {},
} as const satisfies Readonly<Record<string, Parameters>>;

/** Lines of a consolidated response. */
export type ResponseLine = keyof typeof RESPONSE_PARAMETERS;

const ofOrganisation = { organisation: 'text' } as const;
const untilThen = { until: 'moment' } as const;
const atThen = { at: 'moment' } as const;

/** Every kind of mail. None says what a need, an offer or a match says: that shows after signing in. */
export const MAIL_PARAMETERS = {
  invitation: { organisation: 'text', invitedBy: 'text', until: 'moment' },
  password_reset: untilThen,
  address_change: untilThen,
  address_change_asked: untilThen,
  address_taken: atThen,
  address_changed: untilThen,
  second_factor_reset: atThen,
  organisation_without_endorser: ofOrganisation,
  contact_point_due: { organisation: 'text', since: 'date' },
  organisation_verified: ofOrganisation,
  organisation_to_verify: ofOrganisation,
  new_device: { device: 'text', at: 'moment' },
  new_token: { token: 'text', at: 'moment' },
  identity_linked: { provider: 'text', at: 'moment' },
  identity_unlinked: { provider: 'text', at: 'moment' },
  need_reconfirm: { organisation: 'text', until: 'moment' },
} as const satisfies Readonly<Record<string, Parameters>>;

/** Kinds of mail. */
export type MailKind = keyof typeof MAIL_PARAMETERS;
