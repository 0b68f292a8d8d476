import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import { CRITERIA } from '../criteria/registry.js';
import { describe, type PairResult } from '../explain.js';
import { GATES } from '../gates/registry.js';
import type { MatchOptions, Matches } from '../match.js';
import { KEPT } from '../model.js';
import { openingOf } from '../near.js';
import { type Pair, pairOf } from '../pair.js';
import { DEFAULT_WEIGHTS, type WeightSets } from '../weights.js';
import { plainVerdicts } from './plain-gates.js';
import { plainOverlap } from './plain-overlap.js';
import { comesBefore, idComesBefore, missComesBefore } from './plain-order.js';
import { plainScore } from './plain-score.js';

/**
 * The reference that `matchAll` must equal byte by byte: every pair is written out from the specification, all are
 * sorted, the first ones taken. It shares with the engine the formulas of the criteria and the wording of reasons and
 * openings; gates, amounts, utilities, score and order are its own, kept plain rather than fast.
 */
export function naiveMatchAll(
  needs: readonly NeedFacts[],
  offers: readonly OfferFacts[],
  context: Context,
  { top = KEPT, near = false, weightsOf = () => DEFAULT_WEIGHTS }: MatchOptions = {},
): Matches[] {
  return [...needs]
    .sort((a, b) => (idComesBefore(a.id, b.id) ? -1 : 1))
    .map((need) => {
      const results = offers.map((offer) => plainResult(pairOf(need, offer, context), weightsOf(need, offer)));
      results.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
      const misses = near
        ? results
            .flatMap(({ need, offer, score, near }) => (near ? [{ need, offer, score, ...near }] : []))
            .sort((a, b) => (missComesBefore(a, b) ? -1 : 1))
        : [];
      return {
        id: need.id,
        matches: results.filter(({ eligible }) => eligible).slice(0, top),
        near: misses.slice(0, top),
      };
    });
}

function plainResult(pair: Pair, weights: WeightSets): PairResult {
  const { need, offer, run } = pair;
  const values = CRITERIA.map((criterion) => criterion.measure(pair));
  const verdicts = plainVerdicts(need, offer, run.context, values[0] ?? null);
  const closed = GATES.filter(({ code }) => verdicts[code] === 'no');
  const only = closed.length === 1 ? closed[0] : undefined;
  return {
    ...describe(pair, values, weights),
    ...plainScore(need, offer, values, weights, plainOverlap(need, offer, run.context)),
    eligible: closed.length === 0,
    gates: GATES.map((gate) => ({ gate: gate.code, verdict: verdicts[gate.code], facts: gate.facts(pair) })),
    near: only ? openingOf(only.code, pair) : null,
  };
}
