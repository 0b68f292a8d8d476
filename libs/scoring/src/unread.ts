import type { CriterionCode } from './criteria/registry.js';
import type { CriterionResult, PairResult } from './explain.js';
import { divide, UNKNOWN_VALUE, WHOLE } from './integers.js';
import { adjusted, contribution, harmonic } from './score.js';
import type { Side } from './weights.js';

/** What of a result follows from the values of its criteria. */
export type Numbers = Pick<PairResult, 'criteria' | 'utilities' | 'score' | 'completeness'>;

/**
 * The numbers of a result for somebody who may not read what these criteria found: each counts as unknown, so that two
 * results that differ in nothing else have the same numbers. The criteria keep their reasons, which are not numbers.
 */
export function withoutReading(
  result: Numbers & Pick<PairResult, 'reasons'>,
  unread: ReadonlySet<CriterionCode>,
): Numbers {
  const criteria = result.criteria.map((one) => (unread.has(one.code) ? unknown(one) : one));
  const utilities = { donor: utility(criteria, 'donor'), state: utility(criteria, 'state') };
  return {
    criteria,
    utilities,
    score: adjusted(harmonic(utilities.donor, utilities.state), deduction(result.reasons), hasSynergy(result.reasons)),
    completeness: completeness(criteria),
  };
}

const unknown = (one: CriterionResult): CriterionResult => ({
  ...one,
  value: null,
  contribution: { donor: contribution(null, one.weight.donor), state: contribution(null, one.weight.state) },
});

const utility = (criteria: readonly CriterionResult[], side: Side): number =>
  divide(
    criteria.reduce((sum, { value, weight }) => sum + weight[side] * (value ?? UNKNOWN_VALUE), 0),
    100,
  );

function completeness(criteria: readonly CriterionResult[]): number {
  const weighs = ({ weight }: CriterionResult): number => weight.donor + weight.state;
  const known = criteria.reduce((sum, one) => sum + (one.value === null ? 0 : weighs(one)), 0);
  return divide(
    WHOLE * known,
    criteria.reduce((sum, one) => sum + weighs(one), 0),
  );
}

/** What running work takes off, as the reasons say it. */
function deduction(reasons: PairResult['reasons']): number {
  for (const { params } of reasons) if ('deduction' in params) return params.deduction;
  return 0;
}

const hasSynergy = (reasons: PairResult['reasons']): boolean =>
  reasons.some(({ code }) => code === 'SYNERGY_STOCK_MARKING');
