import type { NeedFacts, OfferFacts } from '../facts.js';
import { CRITERIA } from '../criteria/registry.js';
import type { Score } from '../score.js';
import type { Weights, WeightSets } from '../weights.js';

/** Utilities, score and completeness as matching.md writes them, in integers of any size. */
export function plainScore(
  need: NeedFacts,
  offer: OfferFacts,
  values: readonly (number | null)[],
  weights: WeightSets,
  overlap: number,
): Score {
  const utility = (side: Weights) =>
    CRITERIA.reduce((sum, { code }, i) => sum + BigInt(side[code] * (values[i] ?? 5_000)), 0n) / 100n;
  const a = utility(weights.donor);
  const b = utility(weights.state);
  const harmonic = a + b === 0n ? 0n : (2n * a * b) / (a + b);
  const rest = (harmonic * BigInt(10_000 - overlap)) / 10_000n;
  const raised = isSynergy(need, offer) ? rest + 500n : rest;
  const weight = (known: boolean) =>
    CRITERIA.filter((_, i) => !known || values[i] !== null).reduce(
      (sum, { code }) => sum + weights.donor[code] + weights.state[code],
      0,
    );
  return {
    utilities: { donor: Number(a), state: Number(b) },
    score: Number(raised > 10_000n ? 10_000n : raised),
    completeness: Math.floor((10_000 * weight(true)) / weight(false)),
  };
}

function isSynergy(need: NeedFacts, offer: OfferFacts): boolean {
  const asked = new Set(need.themes?.map(({ code }) => code));
  const both = (theme: string) => asked.has(theme) && (offer.themes ?? []).includes(theme);
  return both('STOCK') && (both('MARK') || both('REC') || both('TRACE'));
}
