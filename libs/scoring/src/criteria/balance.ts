import type { Coded, NoParams } from '../codes.js';
import type { Pair } from '../pair.js';
import { dayOf } from '../days.js';
import { divide, WHOLE } from '../integers.js';
import type { Criterion } from './criterion.js';

type Reason =
  | Coded<'LONG_UNANSWERED', { since: string; days: number }>
  | Coded<'LEAST_DEVELOPED_OR_ISLAND', { countries: readonly string[] }>
  | Coded<'LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND', { since: string; days: number; countries: readonly string[] }>
  | Coded<'NO_SPECIAL_BALANCE', NoParams>;

/** Waiting counts in steps of this many days, and wholly after ten of them. */
const STEP_DAYS = 30;
const STEPS = 10;

/**
 * ⌊mean of what is known⌋ of
 *   waiting = 1,000 for each 30 days since the need was last answered or, never answered, opened; at most 10,000
 *   place   = ⌊10,000 × countries that are least developed or small island developing States ÷ countries⌋
 * So that help does not go where it always goes: progress is uneven, and many States lack resources and capacity
 * (RC/3 I ¶11).
 */
export const balance: Criterion<'balance', Reason, 'UNKNOWN_BALANCE'> = {
  code: 'balance',
  weight: { donor: 5, state: 0 },
  carried: { by: 'need' },
  measure: (pair) => {
    const parts = [ofWaiting(pair), ofPlace(pair)].filter((part) => part !== null);
    if (parts.length === 0) return null;
    return divide(
      parts.reduce((sum, part) => sum + part, 0),
      parts.length,
    );
  },
  reason: (pair): Reason => {
    const since = sinceOf(pair);
    const countries = pair.need.disadvantaged ?? [];
    const days = since ? Math.max(0, pair.run.today - dayOf(since)) : 0;
    if (since && days >= STEP_DAYS) {
      return countries.length > 0
        ? { code: 'LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND', params: { since, days, countries } }
        : { code: 'LONG_UNANSWERED', params: { since, days } };
    }
    if (countries.length > 0) return { code: 'LEAST_DEVELOPED_OR_ISLAND', params: { countries } };
    return { code: 'NO_SPECIAL_BALANCE', params: {} };
  },
  unknown: 'UNKNOWN_BALANCE',
  missing: () => ['need', 'snapshot'],
};

/** Undefined: not known; null: answered. */
function sinceOf({ need, run }: Pair): string | null | undefined {
  const { unansweredSince } = run.context.snapshot;
  // Ids are the parties' own: one may read like a property that every object has.
  return Object.hasOwn(unansweredSince, need.id) ? unansweredSince[need.id] : undefined;
}

function ofWaiting(pair: Pair): number | null {
  const since = sinceOf(pair);
  if (since === undefined) return null;
  if (since === null) return 0;
  const days = Math.max(0, pair.run.today - dayOf(since));
  return divide(WHOLE, STEPS) * Math.min(STEPS, divide(days, STEP_DAYS));
}

function ofPlace({ need }: Pair): number | null {
  if (need.disadvantaged === null || need.countries === null) return null;
  return divide(WHOLE * need.disadvantaged.length, need.countries.length);
}
