import type { PairResult } from '../explain.js';

type Miss = Pick<PairResult, 'need' | 'offer' | 'score'>;

/** The order of matching.md, clause by clause: whether `a` stands before `b`. */
export function comesBefore(a: PairResult, b: PairResult): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.completeness !== b.completeness) return a.completeness > b.completeness;
  if (a.coverage !== b.coverage) return b.coverage === null || (a.coverage !== null && a.coverage > b.coverage);
  if (a.needEnds !== b.needEnds) return b.needEnds === null || (a.needEnds !== null && a.needEnds < b.needEnds);
  return a.need === b.need ? idComesBefore(a.offer, b.offer) : idComesBefore(a.need, b.need);
}

/** Whether the near miss `a` stands before `b`: by score, then by need, then by offer. */
export function missComesBefore(a: Miss, b: Miss): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.need === b.need ? idComesBefore(a.offer, b.offer) : idComesBefore(a.need, b.need);
}

/** By bytes: UTF-8 keeps the order of code points. */
export function idComesBefore(a: string, b: string): boolean {
  const one = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const other = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  const at = one.findIndex((point, i) => point !== other[i]);
  if (at === -1) return one.length < other.length;
  return other[at] !== undefined && (one[at] ?? 0) < other[at];
}
