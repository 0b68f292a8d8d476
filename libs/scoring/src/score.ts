import type { NeedFacts, OfferFacts } from './facts.js';
import { CRITERIA } from './criteria/registry.js';
import { divide, UNKNOWN_VALUE, WHOLE } from './integers.js';
import { deductionOf } from './overlap.js';
import type { Pair } from './pair.js';
import type { Side, Weights, WeightSets } from './weights.js';

/** Values of all criteria, in the order of the registry; null is unknown. */
export type Values = readonly (number | null)[];

/** What a pair comes to; every number 0…10,000. */
export interface Score {
  utilities: Readonly<Record<Side, number>>;
  score: number;
  completeness: number;
}

export const SYNERGY_BONUS = 500;
export const SYNERGY_CORE = 'STOCK';
export const SYNERGY_WITH: readonly string[] = ['MARK', 'REC', 'TRACE'];

/** The values of all criteria for a pair. */
export function valuesOf(pair: Pair): Values {
  return CRITERIA.map((criterion) => criterion.measure(pair));
}

/** Both utilities, the score made of them, and how much of it rests on known values. */
export function scoreOf(pair: Pair, values: Values, weights: WeightSets): Score {
  const utilities = { donor: utility(values, weights.donor), state: utility(values, weights.state) };
  return {
    utilities,
    score: adjusted(
      harmonic(utilities.donor, utilities.state),
      deductionOf(pair.overlap, pair.offer.organisation),
      synergyOf(pair.need, pair.offer).length > 0,
    ),
    completeness: completenessOf(values, weights),
  };
}

/** ⌊weight × value ÷ 100⌋, unknown as 5,000: what one criterion adds; together never more than the utility. */
export function contribution(value: number | null, weight: number): number {
  return divide(weight * (value ?? UNKNOWN_VALUE), 100);
}

/** ⌊2ab ÷ (a + b)⌋, 0 where both are 0: near the smaller of the two, so never good if bad for one side. */
export function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : divide(2 * a * b, a + b);
}

/** MARK, REC, TRACE where the need asks and the offer funds STOCK together with them (RC/3 IV.B ¶12); else none. */
export function synergyOf(need: NeedFacts, offer: OfferFacts): string[] {
  const both = (theme: string) =>
    need.themes?.some(({ code }) => code === theme) === true && offer.themes?.includes(theme) === true;
  return both(SYNERGY_CORE) ? SYNERGY_WITH.filter(both) : [];
}

/** The themes that synergy reads, as bits; two records have it where the bits they share satisfy `isSynergy`. */
export function synergyBits(themes: readonly string[]): number {
  let bits = themes.includes(SYNERGY_CORE) ? 1 : 0;
  SYNERGY_WITH.forEach((theme, i) => {
    if (themes.includes(theme)) bits |= 2 << i;
  });
  return bits;
}

/** STOCK together with at least one other. */
export function isSynergy(shared: number): boolean {
  return (shared & 1) === 1 && shared > 1;
}

/** ⌊Σ weight × value ÷ 100⌋, unknown as 5,000. */
function utility(values: Values, weights: Weights): number {
  let sum = 0;
  CRITERIA.forEach(({ code }, i) => {
    sum += weights[code] * (values[i] ?? UNKNOWN_VALUE);
  });
  return divide(sum, 100);
}

/** A score after what overlap takes off and synergy adds. */
export function adjusted(score: number, overlap: number, synergy: boolean): number {
  const rest = divide(score * (WHOLE - overlap), WHOLE);
  return synergy ? Math.min(WHOLE, rest + SYNERGY_BONUS) : rest;
}

/** ⌊10,000 × weight of known values ÷ all weight⌋, the weights of both sides added. */
function completenessOf(values: Values, weights: WeightSets): number {
  let known = 0;
  let whole = 0;
  CRITERIA.forEach(({ code }, i) => {
    const weight = weights.donor[code] + weights.state[code];
    whole += weight;
    if (values[i] !== null) known += weight;
  });
  return divide(WHOLE * known, whole);
}
