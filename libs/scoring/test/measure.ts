import { CRITERIA, type CriterionCode } from '../src/criteria/registry.js';
import { pair } from './example.js';

/** What differs from the example's pair. */
export type Changes = Parameters<typeof pair>[0];

/** The value of one criterion for the example's pair with some facts changed. */
export function measure(code: CriterionCode, changes: Changes = {}): number | null {
  return criterionOf(code).measure(pair(changes));
}

/** The reason of a known value, else of an unknown one. */
export function reason(code: CriterionCode, changes: Changes = {}) {
  const criterion = criterionOf(code);
  const one = pair(changes);
  const value = criterion.measure(one);
  return value === null
    ? { code: criterion.unknown, params: { missing: criterion.missing(one) } }
    : criterion.reason(one, value);
}

function criterionOf(code: CriterionCode) {
  const criterion = CRITERIA.find((one) => one.code === code);
  if (!criterion) throw new Error(`There is no criterion ${code}`);
  return criterion;
}
