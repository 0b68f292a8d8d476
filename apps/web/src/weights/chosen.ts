import type { OwnWeights } from '../api/actions';
import type { CriterionWeight } from '../api/types';

/** Weights by criterion, as they stand on the sliders. */
export type Chosen = Readonly<Record<string, number>>;

export const chosenOf = (criteria: CriterionWeight[]): Chosen =>
  Object.fromEntries(criteria.map(({ code, weight }) => [code, weight]));

export const defaultsOf = (criteria: CriterionWeight[]): Chosen =>
  Object.fromEntries(criteria.map((criterion) => [criterion.code, criterion.default]));

export const isSame = (a: Chosen, b: Chosen): boolean => Object.keys(a).every((code) => a[code] === b[code]);

/** What is sent: those that are not the default, so that a default that is bettered later reaches who kept it. */
export function ownOf(chosen: Chosen, criteria: CriterionWeight[]): OwnWeights {
  const own = criteria.flatMap((one): [string, number][] => {
    const weight = chosen[one.code];
    return weight === undefined || weight === one.default ? [] : [[one.code, weight]];
  });
  return own.length === 0 ? null : Object.fromEntries(own);
}

/** The share of all weight that one criterion has, 0–1. */
export function shareOf(chosen: Chosen, code: string): number {
  const whole = Object.values(chosen).reduce((sum, weight) => sum + weight, 0);
  return whole === 0 ? 0 : (chosen[code] ?? 0) / whole;
}
