import type { Criterion } from './criterion.js';

/**
 * A criterion that has its weight in the model but that this version does not measure yet: unknown for every pair, so
 * that it lowers completeness and never the order.
 */
export function notMeasured<C extends string, U extends string>(
  code: C,
  weight: { donor: number; state: number },
  unknown: U,
): Criterion<C, never, U> {
  return {
    code,
    weight,
    unknown,
    measure: () => null,
    reason: () => {
      throw new Error(`Criterion ${code} is not measured and has no reason`);
    },
    missing: () => [],
  };
}
