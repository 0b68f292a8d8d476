import { compareBytes } from './bytes.js';
import { CRITERIA, type CriterionCode } from './criteria/registry.js';
import { divide } from './integers.js';

export type Side = 'donor' | 'state';

/** A weight for every criterion; integers that add up to 100. */
export type Weights = Readonly<Record<CriterionCode, number>>;

/** What each side weighs. */
export interface WeightSets {
  readonly donor: Weights;
  readonly state: Weights;
}

/** A side's own weights before normalisation: integers 0…40, theme at least 10; what is left out keeps its default. */
export type OwnWeights = Partial<Weights>;

const TOTAL = 100;
const HIGHEST = 40;
const LOWEST_THEME = 10;

/** What a side may choose for a criterion, both inclusive. */
export function weightBounds(code: CriterionCode): { lowest: number; highest: number } {
  return { lowest: code === 'theme' ? LOWEST_THEME : 0, highest: HIGHEST };
}

/** A weight that a side may not choose. */
export class WeightOutOfRangeError extends Error {
  readonly code = 'WEIGHT_OUT_OF_RANGE';

  constructor(
    readonly criterion: string,
    readonly value: unknown,
    readonly lowest: number,
    readonly highest: number,
  ) {
    super(`Weight of ${criterion} must be a whole number from ${lowest} to ${highest}, not ${JSON.stringify(value)}`);
  }
}

/** A weight for something that the model does not measure. */
export class UnknownCriterionError extends Error {
  readonly code = 'UNKNOWN_CRITERION';

  constructor(readonly criterion: string) {
    super(
      `There is no criterion ${JSON.stringify(criterion)}; known are ${CRITERIA.map(({ code }) => code).join(', ')}`,
    );
  }
}

/** The defaults of the model. */
export const DEFAULT_WEIGHTS: WeightSets = { donor: defaultsOf('donor'), state: defaultsOf('state') };

/**
 * A side's own weights, checked and normalised to 100 by largest remainder; of equal remainders the code that comes
 * first by bytes is rounded up.
 *
 * @throws {WeightOutOfRangeError} a weight is not an integer 0…40 (theme: 10…40)
 * @throws {UnknownCriterionError} a code is not one of the model's
 */
export function normaliseWeights(side: Side, own: OwnWeights = {}): Weights {
  for (const code of Object.keys(own)) {
    if (!CRITERIA.some((criterion) => criterion.code === code)) throw new UnknownCriterionError(code);
  }
  const chosen = CRITERIA.map(({ code }) => ({
    code,
    weight: checked(code, own[code] ?? DEFAULT_WEIGHTS[side][code]),
  }));
  const sum = chosen.reduce((total, { weight }) => total + weight, 0);
  const parts = chosen.map(({ code, weight }) => {
    const product = weight * TOTAL;
    return { code, weight: divide(product, sum), remainder: product % sum };
  });
  let rest = TOTAL - parts.reduce((total, { weight }) => total + weight, 0);
  for (const part of [...parts].sort((a, b) => b.remainder - a.remainder || compareBytes(a.code, b.code))) {
    if (rest === 0) break;
    part.weight += 1;
    rest -= 1;
  }
  return byCriterion((code) => parts.find((part) => part.code === code)?.weight ?? 0);
}

function checked(code: CriterionCode, weight: number): number {
  const { lowest, highest } = weightBounds(code);
  if (!Number.isInteger(weight) || weight < lowest || weight > highest) {
    throw new WeightOutOfRangeError(code, weight, lowest, highest);
  }
  return weight;
}

function defaultsOf(side: Side): Weights {
  return byCriterion((code) => CRITERIA.find((criterion) => criterion.code === code)?.weight[side] ?? 0);
}

function byCriterion(weight: (code: CriterionCode) => number): Weights {
  return Object.fromEntries(CRITERIA.map(({ code }) => [code, weight(code)])) as Record<CriterionCode, number>;
}
