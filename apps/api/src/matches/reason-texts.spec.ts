import { describe, expect, it } from '@jest/globals';
import type { NotificationKind } from '@tandem/notifications';
import {
  CRITERIA,
  GATES,
  type BundleReason,
  type CriterionCode,
  type DecidingReason,
  type GateCode,
  type Opening,
  type Reason,
} from '@tandem/scoring';
import { LANGUAGES } from '@tandem/vocabulary';
import {
  criterionName,
  gateName,
  problemTitle,
  reasonText,
  type CriterionCode as NamedCriterion,
  type GateCode as NamedGate,
  type NotificationKind as WordedKind,
  type ReasonCode,
} from '@tandem/wording';
import { STATUS_OF_CODE } from '../http/status-of-code.js';

/** What is said in place of what the reader may not know. */
type Withheld = { code: 'NOT_SHOWN'; params: Record<string, never> };
type Said = Reason | Opening | DecidingReason | BundleReason | Withheld;
type ParamsOf<C extends string, R = Said> = R extends { code: infer D; params: infer P }
  ? C extends D
    ? P
    : never
  : never;

const amount = { amount: 15_000_000, currency: 'USD' };
const none = {};
const missing = { missing: ['need'] } as const;
const overlap = { deduction: 3_000, countries: ['GMB'], themes: ['STOCK'] };

/** One of each that the engine can give, typed by the engine: a new code or another parameter does not compile. */
const said: { [C in Said['code']]: ParamsOf<C> } = {
  THEMES_SHARED: { themes: ['STOCK'], near: ['DEST'] },
  THEMES_NEAR: { near: ['DEST'] },
  THEMES_NOT_SHARED: none,
  OFFER_NAMES_COUNTRY: { countries: ['GMB'] },
  OFFER_NAMES_REGION: { countries: ['GMB'] },
  OFFER_WORLDWIDE: { countries: ['GMB'] },
  NO_SHARED_COUNTRY: none,
  COVERS_SHARE: { give: 9_000_000, lacking: 18_000_000, currency: 'USD', share: 5_000 },
  COVERS_UNITS: { give: 8, lacking: 20, unit: 'seats', share: 4_000 },
  STARTS_IN_TIME: { from: '2027-01-01', to: '2027-12-31', days: 365 },
  STARTS_LATE: { from: '2027-03-01', to: '2027-12-31', days: 306, delay: 59 },
  NO_COMMON_TIME: none,
  MODALITIES_SERVED: { modalities: ['training'] },
  GRANT_FUNDS_ANY: { modalities: ['training'] },
  MODALITIES_NOT_SERVED: none,
  LANGUAGE_SHARED: { languages: ['fr'] },
  LANGUAGE_NOT_SHARED: none,
  GENDER_MARKER_MET: { marker: 1, sought: 1 },
  GENDER_MARKER_BELOW: { marker: 0, sought: 1 },
  RANKED: { rank: 2 },
  RANKED_IN_PLAN: { rank: 2 },
  IN_ACTION_PLAN: none,
  NOT_IN_ACTION_PLAN: none,
  SAYS_ALL: { says: ['lines', 'target', 'baseline'] },
  SAYS_PART: { says: ['target'], lacks: ['lines', 'baseline'] },
  SAYS_NOTHING: { lacks: ['lines', 'target', 'baseline'] },
  LONG_UNANSWERED: { since: '2026-03-01', days: 265 },
  LEAST_DEVELOPED_OR_ISLAND: { countries: ['GMB'] },
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND: { since: '2026-03-01', days: 265, countries: ['GMB'] },
  NO_SPECIAL_BALANCE: none,
  WORKED_HERE_BEFORE: { countries: ['GMB'], themes: ['STOCK'] },
  WORKED_ON_THIS_BEFORE: { themes: ['STOCK'] },
  NO_PAST_WORK_HERE: none,
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
  RATE_OLD: { currency: 'EUR', date: '2026-08-31' },
  OVERLAP_SAME_PROVIDER: overlap,
  OVERLAP_OTHER_PROVIDER: overlap,
  SYNERGY_STOCK_MARKING: { themes: ['MARK'] },
  ADD_THEME: { theme: 'STOCK' },
  ADD_COUNTRY: { country: 'GMB' },
  ADD_RECIPIENT: { recipient: 'state' },
  NAME_ORGANISATION: none,
  ADD_MODALITY: { modality: 'training' },
  MOVE_START: { date: '2027-03-01' },
  FIT_WINDOW: { from: '2027-03-01', to: '2027-03-20' },
  ASK_FOR_LESS: amount,
  LOWER_MINIMUM: amount,
  AGREE_AMOUNT: amount,
  ADD_RATE: { currencies: ['EUR'] },
  RAISE_GENDER_MARKER: { marker: 1 },
  HIGHER_SCORE: { above: 9_347, below: 8_847 },
  MORE_IS_KNOWN: { above: 8_000, below: 7_500 },
  COVERS_MORE: { above: 8_000, below: 7_500 },
  COVERAGE_IS_KNOWN: { above: 8_000 },
  ENDS_EARLIER: { above: '2027-12-31', below: '2028-06-30' },
  END_IS_KNOWN: { above: '2027-12-31' },
  SAME_BUT_FOR_IDS: none,
  NOT_SHOWN: none,
  BUNDLE_SAME_COUNTRY: { countries: ['GMB'] },
  BUNDLE_NEIGHBOURS: { countries: ['GMB', 'SEN'] },
  BUNDLE_STOCK_AND_MARKING: { themes: ['STOCK', 'MARK'] },
  BUNDLE_SAME_TIME: { from: '2027-01-01', to: '2028-06-30' },
  BUNDLE_ENOUGH_LEFT: amount,
  BUNDLE_ENOUGH_UNITS: { quantity: 12, unit: 'seats' },
};

/** Both ways: what is given has a text, and no text is left for what nothing gives. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const same: [
  Same<Said['code'], ReasonCode>,
  Same<CriterionCode, NamedCriterion>,
  Same<GateCode, NamedGate>,
  Same<NotificationKind, WordedKind>,
] = [true, true, true, true];

describe('the texts of the engine’s codes', () => {
  it.each(Object.entries(said))('has %s in every language, with every parameter said', (code, params) => {
    for (const language of LANGUAGES) {
      const text = reasonText({ code, params: { ...params } }, language);
      expect(text).not.toBe(code);
      expect(text).not.toMatch(/[{}–](?! )|undefined|NaN/);
    }
  });

  it('has a reason for each criterion that is not known', () => {
    for (const { unknown } of CRITERIA) expect(Object.keys(said)).toContain(unknown);
  });

  it('names every criterion and every gate', () => {
    expect(same).toEqual([true, true, true, true]);
    for (const { code } of CRITERIA) expect(criterionName(code, 'en')).not.toBe(code);
    for (const { code } of GATES) expect(gateName(code, 'en')).not.toBe(code);
  });

  it('has a title for every fact that services throw', () => {
    const general = problemTitle('', 'en');
    const untold = Object.keys(STATUS_OF_CODE).filter((code) => problemTitle(code, 'en') === general);
    expect(untold).toEqual([]);
  });
});
