import { compareBytes } from './bytes.js';
import type { PairResult } from './explain.js';

/** What the order of pairs reads. */
export type Ranked = Pick<PairResult, 'need' | 'offer' | 'score' | 'completeness' | 'coverage' | 'needEnds'>;

/**
 * Which of two pairs comes first (below 0: a): score, completeness, coverage (descending, unknown last), the earlier
 * end of the need's window (unknown last), then the ids of need and offer by bytes. Only a pair itself ties.
 */
export function comparePairs(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    b.completeness - a.completeness ||
    (b.coverage ?? -1) - (a.coverage ?? -1) ||
    compareEnds(a.needEnds, b.needEnds) ||
    compareBytes(a.need, b.need) ||
    compareBytes(a.offer, b.offer)
  );
}

/** Which of two near misses comes first (below 0: a): score (descending), then the ids of need and offer by bytes. */
export function compareMisses(a: Pick<Ranked, 'need' | 'offer' | 'score'>, b: typeof a): number {
  return b.score - a.score || compareBytes(a.need, b.need) || compareBytes(a.offer, b.offer);
}

/** A copy of the pairs in order; a pair's rank is its position. */
export function rank<T extends Ranked>(pairs: Iterable<T>): T[] {
  return [...pairs].sort(comparePairs);
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : compareBytes(a, b);
}
