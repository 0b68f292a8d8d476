import type { Coded, Params } from '../codes.js';
import type { Pair, Run, RunNeed, RunOffer } from '../pair.js';

export type Verdict = 'yes' | 'no' | 'unknown';

/**
 * How search/ holds what a gate reads:
 * - `classes`: it reads little; records that say the same make a class, each pair of classes is judged once, by `verdict`
 *   itself, and a bitmap holds who passes. The strings name the classes and tell apart all that `verdict` tells apart.
 * - `sets`: bitmaps by organisation and country hold whom it keeps apart.
 * - `columns`: numbers or long lists, held in columns and judged pair by pair after all bitmaps.
 */
export type Carried =
  | { by: 'classes'; need: (need: RunNeed, run: Run) => string; offer: (offer: RunOffer, run: Run) => string }
  | { by: 'sets' }
  | { by: 'columns' };

/** One question that a pair must not answer with no. */
export interface Gate<C extends string = string, O extends Coded = never> {
  readonly code: C;
  readonly carried: Carried;
  verdict(pair: Pair): Verdict;
  /** What the verdict rests on, for the explanation. */
  facts(pair: Pair): Params;
  /**
   * The smallest change of one side that would turn this gate's no into a yes; null where no such change is known. Only
   * gates that a near miss may be about have it.
   */
  opening?(pair: Pair): O | null;
}

/** The verdict of a yes-or-no question. */
export function yesOrNo(yes: boolean): Verdict {
  return yes ? 'yes' : 'no';
}

/** All parts have to be yes: any no is no, else any unknown is unknown. */
export function all(...parts: readonly Verdict[]): Verdict {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}
