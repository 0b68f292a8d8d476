import type { Coded, NoParams } from '../codes.js';
import type { NeedFacts, PastWork } from '../facts.js';
import { sortedByBytes } from '../bytes.js';
import { divide } from '../integers.js';
import type { Pair } from '../pair.js';
import { type Criterion, missingFrom } from './criterion.js';

type Reason =
  | Coded<'WORKED_HERE_BEFORE', { countries: readonly string[]; themes: readonly string[] }>
  | Coded<'WORKED_ON_THIS_BEFORE', { themes: readonly string[] }>
  | Coded<'NO_PAST_WORK_HERE', NoParams>;

/** A measure of past work from here on rests on work in that very country, or that names that very theme. */
export const OWN_WORK = 5_000;

/**
 * ⌊(2 × place + theme) ÷ 3⌋ of the provider's past work in the register's snapshot:
 *   place = ⌊Σ over the need's countries ÷ countries⌋, theme = ⌊Σ weight × over the need's themes ÷ Σ weight⌋
 * Unknown for a provider that the register does not know. The measures themselves are made with the snapshot; of those
 * below OWN_WORK, which work elsewhere or of the same sector lends, no reason tells.
 */
export const trackRecord: Criterion<'trackRecord', Reason, 'UNKNOWN_TRACK_RECORD'> = {
  code: 'trackRecord',
  weight: { donor: 0, state: 10 },
  carried: { by: 'columns' },
  measure: (pair) => {
    const past = pastWorkOf(pair);
    return past && trackRecordValue(pair.need, past);
  },
  reason: (pair): Reason => {
    const past = pastWorkOf(pair);
    const countries = sortedByBytes((pair.need.countries ?? []).filter((one) => (past?.places[one] ?? 0) >= OWN_WORK));
    const asked = pair.need.themes?.map(({ code }) => code) ?? [];
    const themes = sortedByBytes(asked.filter((one) => (past?.themes[one] ?? 0) >= OWN_WORK));
    if (countries.length > 0) return { code: 'WORKED_HERE_BEFORE', params: { countries, themes } };
    if (themes.length > 0) return { code: 'WORKED_ON_THIS_BEFORE', params: { themes } };
    return { code: 'NO_PAST_WORK_HERE', params: {} };
  },
  unknown: 'UNKNOWN_TRACK_RECORD',
  missing: (pair) =>
    missingFrom({
      need: pair.need.countries === null || pair.need.themes === null,
      offer: pair.offer.organisation === null,
      snapshot: pair.offer.organisation !== null && pastWorkOf(pair) === null,
    }),
};

/** What a provider's past work is worth to a need; null where the need does not say where and on what. */
export function trackRecordValue({ countries, themes }: NeedFacts, past: PastWork): number | null {
  if (countries === null || themes === null) return null;
  let places = 0;
  for (const country of countries) places += past.places[country] ?? 0;
  let sum = 0;
  let whole = 0;
  for (const { code, weight } of themes) {
    sum += weight * (past.themes[code] ?? 0);
    whole += weight;
  }
  return pastWorth(places, countries.length, sum, whole);
}

/** The formula, of both sums and what each is divided by. */
export function pastWorth(places: number, countries: number, sum: number, whole: number): number {
  return divide(2 * divide(places, countries) + divide(sum, whole), 3);
}

function pastWorkOf({ offer, run }: Pair): PastWork | null {
  return (offer.organisation !== null && run.context.snapshot.pastWork[offer.organisation]) || null;
}
