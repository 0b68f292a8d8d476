import { highest, reaches, type Audience } from '@tandem/accounts';
import { NEED_TIERS, type NeedDto } from '@tandem/needs';
import { OFFER_TIERS, type OfferDto } from '@tandem/offers';
import type { BundleReason, CriterionCode, Opening, Reason } from '@tandem/scoring';

/** Fields of both records of which something is said. */
interface Reads {
  need: readonly (keyof NeedDto)[];
  offer: readonly (keyof OfferDto)[];
}

/** How much of both records of a pair somebody reads. */
export interface PairAudience {
  need: Audience;
  offer: Audience;
}

const AMOUNTS: Reads = { need: ['cost', 'smallestUseful', 'units'], offer: ['available', 'perGrant', 'units'] };
const TIME: Reads = { need: ['window', 'durationDays'], offer: ['window', 'leadDays'] };
const THEMES: Reads = { need: ['themes'], offer: ['themes'] };
const PLACES: Reads = { need: ['countries'], offer: ['geography'] };
const RECIPIENTS: Reads = { need: ['recipient'], offer: ['conditions'] };

/** What each criterion measures. */
const CRITERION_READS: Record<CriterionCode, Reads> = {
  theme: THEMES,
  geography: PLACES,
  coverage: AMOUNTS,
  timing: TIME,
  modality: { need: ['modalities'], offer: ['modalities', 'kind'] },
  language: { need: ['languages'], offer: ['languages'] },
  gender: { need: ['genderMarker'], offer: ['genderSought', 'conditions'] },
  priority: { need: ['nationalPriority', 'nationalActionPlan'], offer: [] },
  maturity: { need: ['lines', 'target', 'baseline'], offer: [] },
  balance: { need: ['countries'], offer: [] },
  trackRecord: { need: ['countries', 'themes'], offer: [] },
};

const { theme, geography, coverage, timing, modality, language, gender, priority, maturity, balance, trackRecord } =
  CRITERION_READS;

/** What each thing said of a pair tells of: a new code does not compile before it stands here. */
const SAID_READS: Record<(Reason | Opening | BundleReason)['code'], Reads> = {
  THEMES_SHARED: theme,
  THEMES_NEAR: theme,
  THEMES_NOT_SHARED: theme,
  UNKNOWN_THEME: theme,
  OFFER_NAMES_COUNTRY: geography,
  OFFER_NAMES_REGION: geography,
  OFFER_WORLDWIDE: geography,
  NO_SHARED_COUNTRY: geography,
  UNKNOWN_GEOGRAPHY: geography,
  COVERS_SHARE: coverage,
  COVERS_UNITS: coverage,
  UNKNOWN_COVERAGE: coverage,
  STARTS_IN_TIME: timing,
  STARTS_LATE: timing,
  NO_COMMON_TIME: timing,
  UNKNOWN_TIMING: timing,
  MODALITIES_SERVED: modality,
  GRANT_FUNDS_ANY: modality,
  MODALITIES_NOT_SERVED: modality,
  UNKNOWN_MODALITY: modality,
  LANGUAGE_SHARED: language,
  LANGUAGE_NOT_SHARED: language,
  UNKNOWN_LANGUAGE: language,
  GENDER_MARKER_MET: gender,
  GENDER_MARKER_BELOW: gender,
  UNKNOWN_GENDER: gender,
  RANKED: priority,
  RANKED_IN_PLAN: priority,
  IN_ACTION_PLAN: priority,
  NOT_IN_ACTION_PLAN: priority,
  UNKNOWN_PRIORITY: priority,
  SAYS_ALL: maturity,
  SAYS_PART: maturity,
  SAYS_NOTHING: maturity,
  UNKNOWN_MATURITY: maturity,
  LONG_UNANSWERED: balance,
  LEAST_DEVELOPED_OR_ISLAND: balance,
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND: balance,
  NO_SPECIAL_BALANCE: balance,
  UNKNOWN_BALANCE: balance,
  WORKED_HERE_BEFORE: trackRecord,
  WORKED_ON_THIS_BEFORE: trackRecord,
  NO_PAST_WORK_HERE: trackRecord,
  UNKNOWN_TRACK_RECORD: trackRecord,
  RATE_OLD: AMOUNTS,
  OVERLAP_SAME_PROVIDER: trackRecord,
  OVERLAP_OTHER_PROVIDER: trackRecord,
  SYNERGY_STOCK_MARKING: THEMES,
  ADD_THEME: THEMES,
  ADD_COUNTRY: PLACES,
  ADD_RECIPIENT: RECIPIENTS,
  NAME_ORGANISATION: { need: ['recipient', 'eligibleOrganisation'], offer: ['conditions'] },
  ADD_MODALITY: modality,
  MOVE_START: TIME,
  FIT_WINDOW: TIME,
  ASK_FOR_LESS: AMOUNTS,
  LOWER_MINIMUM: AMOUNTS,
  AGREE_AMOUNT: AMOUNTS,
  ADD_RATE: AMOUNTS,
  RAISE_GENDER_MARKER: gender,
  BUNDLE_SAME_COUNTRY: PLACES,
  BUNDLE_NEIGHBOURS: PLACES,
  BUNDLE_STOCK_AND_MARKING: THEMES,
  BUNDLE_SAME_TIME: TIME,
  BUNDLE_ENOUGH_LEFT: AMOUNTS,
  BUNDLE_ENOUGH_UNITS: AMOUNTS,
};

/** May whoever reads so much of both records know what a criterion found? */
export const readsCriterion = (code: CriterionCode, audience: PairAudience): boolean =>
  within(CRITERION_READS[code], audience);

/** Of what is said of a pair, what somebody may read; codes that nobody listed are for nobody. */
export const readableOf = <Said extends { code: string }>(said: readonly Said[], audience: PairAudience): Said[] =>
  said.filter(({ code }) => isSaid(code) && within(SAID_READS[code], audience));

const isSaid = (code: string): code is keyof typeof SAID_READS => Object.hasOwn(SAID_READS, code);

/** Something is read by who reads the highest tier among the fields it was made of, on each side. */
const within = (reads: Reads, audience: PairAudience): boolean =>
  reaches(audience.need, highest(reads.need.map((field) => NEED_TIERS[field]))) &&
  reaches(audience.offer, highest(reads.offer.map((field) => OFFER_TIERS[field])));
