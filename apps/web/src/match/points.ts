import type { Criterion, Side } from '../api/types';

/** The two names that the wire has for the sides of a match. */
export const weightKey = (side: Side): 'donor' | 'state' => (side === 'offer' ? 'donor' : 'state');

/** A utility or score of 0–1 as whole points of 100. */
export const pointsOf100 = (share: number): number => Math.round(share * 100);

/**
 * Whole points that add up to the total (largest remainder): hundredths of points come in, points go out in the same
 * order. The earlier of two equal remainders gets the point.
 */
export function wholePoints(hundredths: number[], total: number): number[] {
  const points = hundredths.map((part) => Math.floor(part / 100));
  const missing = total - points.reduce((sum, point) => sum + point, 0);
  const byRemainder = hundredths
    .map((part, index) => ({ index, remainder: part % 100 }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) points[index] = (points[index] ?? 0) + 1;
  return points;
}

/** A share of the utility as hundredths of a point, whole: the service counts in ten-thousandths. */
const hundredths = (share: number): number => Math.round(share * 10_000);

/** The line of all that this reader may not see in detail; its sentence says so. */
const HIDDEN = 'other';

export interface ReasonRow {
  /** One known criterion, or all that nothing is known of. */
  codes: string[];
  known: boolean;
  weight: number;
  /** 0–1 of the weight. */
  filled: number;
  points: number;
  text: string;
}

/** The rows of "why it fits", seen from one side; criteria that this side gives no weight are left out. */
export function reasonRows(criteria: Criterion[], side: Side, utility: number): ReasonRow[] {
  const key = weightKey(side);
  const weighed = criteria.filter((criterion) => criterion.weight[key] > 0);
  const isKnown = ({ code, value }: Criterion) => value !== null || code === HIDDEN;
  const known = weighed.filter(isKnown);
  const unknown = weighed.filter((criterion) => !isKnown(criterion));
  const rows = known.map((criterion) => ({
    codes: [criterion.code],
    known: true,
    weight: criterion.weight[key],
    filled: criterion.value ?? Math.min(1, (100 * criterion.contribution[key]) / criterion.weight[key]),
    part: hundredths(criterion.contribution[key]),
    text: criterion.reason.text,
  }));
  if (unknown.length > 0) {
    rows.push({
      codes: unknown.map((criterion) => criterion.code),
      known: false,
      weight: unknown.reduce((sum, criterion) => sum + criterion.weight[key], 0),
      filled: 0.5,
      part: unknown.reduce((sum, criterion) => sum + hundredths(criterion.contribution[key]), 0),
      text: '',
    });
  }
  const points = wholePoints(
    rows.map((row) => row.part),
    pointsOf100(utility),
  );
  return rows.map(({ part: _part, ...row }, index) => ({ ...row, points: points[index] ?? 0 }));
}
