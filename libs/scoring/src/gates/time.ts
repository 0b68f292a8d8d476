import type { Coded } from '../codes.js';
import type { Pair } from '../pair.js';
import { dateOf, lengthOf } from '../days.js';
import { type Gate, yesOrNo } from './gate.js';

/** Days that help takes where the need does not say. */
export const DEFAULT_DURATION = 30;

type Opening = Coded<'MOVE_START', { date: string }> | Coded<'FIT_WINDOW', { from: string; to: string }>;

/** Both windows share, from asOf + leadDays on, min(duration or 30, length of the need's window) days. */
export const time: Gate<'time', Opening> = {
  code: 'time',
  carried: { by: 'columns' },
  verdict: (pair) => {
    const { usable } = pair;
    return usable === null ? 'unknown' : yesOrNo(lengthOf(usable) >= daysRequired(pair));
  },
  facts: (pair) => ({ days: pair.usable && lengthOf(pair.usable), required: pair.usable && daysRequired(pair) }),
  /**
   * The need moves its window, of the same length, just far enough; where the offer is usable for fewer days than
   * required, the need plans within those. An offer that ends before it can start helps nobody: null.
   */
  opening: (pair) => {
    const need = pair.runNeed.days;
    const offer = pair.runOffer.days;
    if (!need || !offer || offer.to < offer.from) return null;
    const required = daysRequired(pair);
    if (lengthOf(offer) < required) {
      return { code: 'FIT_WINDOW', params: { from: dateOf(offer.from), to: dateOf(offer.to) } };
    }
    const tooEarly = need.to < offer.from + required - 1;
    const start = tooEarly ? offer.from + required - lengthOf(need) : offer.to - required + 1;
    return { code: 'MOVE_START', params: { date: dateOf(start) } };
  },
};

function daysRequired({ need, runNeed }: Pair): number {
  const duration = need.durationDays ?? DEFAULT_DURATION;
  return runNeed.days === null ? duration : Math.min(duration, lengthOf(runNeed.days));
}
