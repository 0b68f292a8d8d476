import type { Coded, NoParams } from './codes.js';
import type { CriterionCode } from './criteria/registry.js';
import type { PairResult } from './explain.js';
import { divide, UNKNOWN_VALUE, WHOLE } from './integers.js';
import { comparePairs, type Ranked } from './order.js';
import { harmonic } from './score.js';
import type { Side } from './weights.js';

/** What a comparison reads of a pair. */
export type Compared = Ranked & Pick<PairResult, 'utilities' | 'criteria' | 'reasons'>;

/** What decides between two pairs: the first clause of the order in which they differ. */
export type DecidingReason =
  | Coded<'HIGHER_SCORE' | 'MORE_IS_KNOWN' | 'COVERS_MORE', { above: number; below: number }>
  | Coded<'COVERAGE_IS_KNOWN', { above: number }>
  | Coded<'ENDS_EARLIER', { above: string; below: string }>
  | Coded<'END_IS_KNOWN', { above: string }>
  | Coded<'SAME_BUT_FOR_IDS', NoParams>;

/** Something of which the score is made, and what it adds (above 0) or takes from the lead of the pair above. */
export interface ComparisonPart {
  code: CriterionCode | 'overlap' | 'synergy';
  /** Of a score of 10,000; together the difference of the scores, but for what rounding leaves. */
  points: number;
}

/** Why one pair stands above another. */
export interface Comparison {
  /** Below 0: the first stands above the second; 0: they are the same pair. As `comparePairs`. */
  order: -1 | 0 | 1;
  /** Null for the same pair. */
  reason: DecidingReason | null;
  /** What the difference of the scores is made of, largest first, what is for the pair above before what is against it. */
  parts: ComparisonPart[];
}

/**
 * Why pair `a` stands above `b`, or below: which clause of the order decides, and of what a difference of the scores is
 * made. Swapping the two gives the same reason and parts and the opposite order.
 */
export function compare(a: Compared, b: Compared): Comparison {
  const order = Math.sign(comparePairs(a, b)) as Comparison['order'];
  if (order === 0) return { order: 0, reason: null, parts: [] };
  const [above, below] = order < 0 ? [a, b] : [b, a];
  return { order, reason: deciding(above, below), parts: above.score === below.score ? [] : partsOf(above, below) };
}

function deciding(above: Compared, below: Compared): DecidingReason {
  if (above.score !== below.score) return { code: 'HIGHER_SCORE', params: { above: above.score, below: below.score } };
  if (above.completeness !== below.completeness)
    return { code: 'MORE_IS_KNOWN', params: { above: above.completeness, below: below.completeness } };
  if (above.coverage !== below.coverage && above.coverage !== null)
    return below.coverage === null
      ? { code: 'COVERAGE_IS_KNOWN', params: { above: above.coverage } }
      : { code: 'COVERS_MORE', params: { above: above.coverage, below: below.coverage } };
  if (above.needEnds !== below.needEnds && above.needEnds !== null)
    return below.needEnds === null
      ? { code: 'END_IS_KNOWN', params: { above: above.needEnds } }
      : { code: 'ENDS_EARLIER', params: { above: above.needEnds, below: below.needEnds } };
  return { code: 'SAME_BUT_FOR_IDS', params: {} };
}

/**
 * The score is h × kept ÷ 10,000 + bonus, with h the harmonic of both utilities, kept what running work leaves of it, and
 * the bonus of the synergy. Each factor is given what it changes while the other stands in the middle between the pairs;
 * a criterion, what its weighted value changes in its side's utility times how steep h is there.
 */
function partsOf(above: Compared, below: Compared): ComparisonPart[] {
  const [high, low] = [madeOf(above), madeOf(below)];
  const steep = { donor: steepness('donor', above, below), state: steepness('state', above, below) };
  const criteria = above.criteria.map(({ code, value, weight }): ComparisonPart => {
    const other = below.criteria.find((one) => one.code === code);
    const lead = (side: Side) =>
      steep[side](
        weight[side] * (value ?? UNKNOWN_VALUE) - (other ? other.weight[side] * (other.value ?? UNKNOWN_VALUE) : 0),
      );
    return { code, points: towardsZero((lead('donor') + lead('state')) * (high.kept + low.kept), 2 * WHOLE * FINE) };
  });
  const overlap = towardsZero((high.harmonic + low.harmonic) * (high.kept - low.kept), 2 * WHOLE);
  return [
    ...criteria,
    { code: 'overlap' as const, points: overlap },
    { code: 'synergy' as const, points: high.bonus - low.bonus },
  ]
    .filter(({ points }) => points !== 0)
    .sort((one, other) => other.points - one.points);
}

/** Hundredths of a point, in which criteria are added up before they are rounded. */
const FINE = 100;

/** What a change of a side's weighted sum (100 × utility) changes in the harmonic, in hundredths of a point. */
function steepness(side: Side, above: Compared, below: Compared): (change: number) => number {
  const far = side === 'donor' ? 'state' : 'donor';
  const sum = above.utilities[side] + below.utilities[side];
  const product = above.utilities[side] * below.utilities[side];
  return (change) =>
    [above.utilities[far], below.utilities[far]].reduce((total, other) => {
      // 2ab ÷ (a + b) at a, less the same at a′, is 2b² (a − a′) ÷ ((a + b)(a′ + b)); half of it for each b.
      const spread = product + other * sum + other * other;
      return spread === 0 ? total : total + towardsZero(change * other * other, spread);
    }, 0);
}

function madeOf({ utilities, score, reasons }: Compared): { harmonic: number; kept: number; bonus: number } {
  const whole = harmonic(utilities.donor, utilities.state);
  const overlap = reasons.find(isOverlap);
  const kept = WHOLE - (overlap?.params.deduction ?? 0);
  return { harmonic: whole, kept, bonus: score - divide(whole * kept, WHOLE) };
}

type Said = PairResult['reasons'][number];
type OverlapReason = Extract<Said, { params: { deduction: number } }>;

const isOverlap = (reason: Said): reason is OverlapReason => 'deduction' in reason.params;

/** a ÷ b, cut off. */
function towardsZero(a: number, b: number): number {
  return a < 0 ? -divide(-a, b) : divide(a, b);
}
