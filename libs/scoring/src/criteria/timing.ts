import type { Coded, NoParams } from '../codes.js';
import type { Pair } from '../pair.js';
import { dateOf, lengthOf } from '../days.js';
import { divide, WHOLE } from '../integers.js';
import { type Criterion, missingFrom } from './criterion.js';

type Reason =
  | Coded<'STARTS_IN_TIME', { from: string; to: string; days: number }>
  | Coded<'STARTS_LATE', { from: string; to: string; days: number; delay: number }>
  | Coded<'NO_COMMON_TIME', NoParams>;

/** A start this many days late is worth nothing. */
export const HORIZON = 365;

/**
 * How soon and how much of the need's window is usable:
 *   soon  = ⌊10,000 × max(0, 365 − delay) ÷ 365⌋, delay = days from max(need.from, asOf) to the first usable day
 *   share = ⌊10,000 × usable days ÷ days of the need's window⌋
 *   value = ⌊(soon + share) ÷ 2⌋; an urgent need weighs the start three times: ⌊(3 × soon + share) ÷ 4⌋
 * No usable day: 0. Usable is as in gates/time.ts. A need that does not say whether it is urgent is routine.
 */
export const timing: Criterion<'timing', Reason, 'UNKNOWN_TIMING'> = {
  code: 'timing',
  weight: { donor: 10, state: 20 },
  carried: { by: 'columns' },
  measure: (pair) => {
    const { usable, need, runNeed, run } = pair;
    const days = runNeed.days;
    return usable && days && timingOf(usable.from, usable.to, days.from, days.to, need.urgent === true, run.today);
  },
  reason: (pair): Reason => {
    const { usable } = pair;
    if (usable === null || lengthOf(usable) === 0) return { code: 'NO_COMMON_TIME', params: {} };
    const params = { from: dateOf(usable.from), to: dateOf(usable.to), days: lengthOf(usable) };
    const delay = delayOf(pair, usable.from);
    if (delay === 0) return { code: 'STARTS_IN_TIME', params };
    return { code: 'STARTS_LATE', params: { ...params, delay } };
  },
  unknown: 'UNKNOWN_TIMING',
  missing: ({ need, offer }) => missingFrom({ need: need.window === null, offer: offer.window === null }),
};

/** The formula, of the days that both share, the need's window and the day of the run. */
export function timingOf(
  from: number,
  to: number,
  needFrom: number,
  needTo: number,
  urgent: boolean,
  today: number,
): number {
  if (to < from) return 0;
  const delay = Math.max(0, from - Math.max(needFrom, today));
  const soon = divide(WHOLE * Math.max(0, HORIZON - delay), HORIZON);
  const share = divide(WHOLE * (to - from + 1), needTo - needFrom + 1);
  return urgent ? divide(3 * soon + share, 4) : divide(soon + share, 2);
}

function delayOf({ runNeed, run }: Pair, start: number): number {
  return Math.max(0, start - Math.max(runNeed.days?.from ?? start, run.today));
}
