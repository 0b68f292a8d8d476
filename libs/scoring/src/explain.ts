import type { Params } from './codes.js';
import type { Context, NeedFacts, OfferFacts } from './facts.js';
import type { Verdict } from './gates/gate.js';
import { CRITERIA, type CriterionCode } from './criteria/registry.js';
import { GATES, type GateCode } from './gates/registry.js';
import { near, type Near } from './near.js';
import { type Pair, pairOf } from './pair.js';
import { criterionReasons, pairReasons, type Reason } from './reasons.js';
import { contribution, type Score, scoreOf, type Values, valuesOf } from './score.js';
import { DEFAULT_WEIGHTS, type Side, type WeightSets } from './weights.js';

export interface GateResult {
  gate: GateCode;
  verdict: Verdict;
  facts: Params;
}

export interface CriterionResult {
  code: CriterionCode;
  /** 0…10,000; null is unknown and counted 5,000. */
  value: number | null;
  weight: Readonly<Record<Side, number>>;
  /** Of the side's utility, 0…10,000. */
  contribution: Readonly<Record<Side, number>>;
  reason: Reason;
}

/** What the offer can give, in minor units of the need's currency, or in the unit both name. */
export type Give = { amount: number; currency: string } | { quantity: number; unit: string };

/** Everything about one need beside one offer. */
export interface PairResult extends Score {
  /** Ids. */
  need: string;
  offer: string;
  /** No gate says no. */
  eligible: boolean;
  gates: GateResult[];
  criteria: CriterionResult[];
  /** Those of the criteria, then those of the pair. */
  reasons: Reason[];
  coverage: number | null;
  give: Give | null;
  /** Last day of the need's window, which the order reads. */
  needEnds: string | null;
  /** Where exactly one gate says no, and that one may be opened by a small change; else null. */
  near: Near | null;
}

/** Gates, criteria, score and reasons of one pair, whether it may meet or not. */
export function explain(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
  weights: WeightSets = DEFAULT_WEIGHTS,
): PairResult {
  return explainPair(pairOf(need, offer, context), weights);
}

/** As `explain`, for a pair of a run. */
export function explainPair(pair: Pair, weights: WeightSets): PairResult {
  const values = valuesOf(pair);
  const gates = GATES.map((gate) => ({ gate: gate.code, verdict: gate.verdict(pair), facts: gate.facts(pair) }));
  return {
    ...describe(pair, values, weights),
    ...scoreOf(pair, values, weights),
    eligible: gates.every(({ verdict }) => verdict !== 'no'),
    gates,
    near: near(pair),
  };
}

/** All of a result but its gates and its score. */
export function describe(
  pair: Pair,
  values: Values,
  weights: WeightSets,
): Omit<PairResult, keyof Score | 'eligible' | 'gates' | 'near'> {
  const reasons = criterionReasons(pair, values);
  return {
    need: pair.need.id,
    offer: pair.offer.id,
    criteria: CRITERIA.map(({ code }, i) => criterionResult(code, values[i] ?? null, weights, reasons[i] as Reason)),
    reasons: [...reasons, ...pairReasons(pair)],
    coverage: valueOf('coverage', values),
    give: giveOf(pair),
    needEnds: pair.need.window?.to ?? null,
  };
}

/** The value of one criterion among all. */
export function valueOf(code: CriterionCode, values: Values): number | null {
  return values[CRITERIA.findIndex((criterion) => criterion.code === code)] ?? null;
}

function criterionResult(
  code: CriterionCode,
  value: number | null,
  weights: WeightSets,
  reason: Reason,
): CriterionResult {
  const weight = { donor: weights.donor[code], state: weights.state[code] };
  return {
    code,
    value,
    weight,
    contribution: { donor: contribution(value, weight.donor), state: contribution(value, weight.state) },
    reason,
  };
}

function giveOf({ terms }: Pair): Give | null {
  if (terms === null) return null;
  return terms.kind === 'money'
    ? { amount: terms.give, currency: terms.currency }
    : { quantity: terms.give, unit: terms.unit };
}
