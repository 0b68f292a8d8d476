import { createHash } from 'node:crypto';
import { digestInput, explain, type Context, type PairResult, type Ranked, type WeightSets } from '@tandem/scoring';
import type { MatchInput } from './engine/match-inputs.js';
import type { MatchDetail } from './match.entity.js';

/** Both inputs of a pair, whichever side the run was of. */
export interface PairInputs {
  need: Extract<MatchInput, { side: 'need' }>;
  offer: Extract<MatchInput, { side: 'offer' }>;
}

/** @throws where the two are not one of each side */
export function pairInputs(one: MatchInput | undefined, other: MatchInput | undefined): PairInputs {
  if (one?.side === 'need' && other?.side === 'offer') return { need: one, offer: other };
  if (one?.side === 'offer' && other?.side === 'need') return { need: other, offer: one };
  throw new Error('A pair is made of the input of a need and of an offer');
}

/** The whole result of a pair, from what it was made of. */
export function resultOf({ need, offer }: PairInputs, context: Context): PairResult {
  return explain(need.facts, offer.facts, context, weightsOf({ need, offer }));
}

/** What explains a result beside its numbers. */
export function detailOf(result: PairResult, context: Context): MatchDetail {
  return {
    gates: result.gates,
    criteria: result.criteria,
    reasons: result.reasons,
    utilities: result.utilities,
    give: result.give,
    ids: { vocabulary: context.vocabulary.id, rates: context.rates.id, snapshot: context.snapshot.id },
  };
}

/** SHA-256 over everything that the result depends on. */
export function digestOf({ need, offer }: PairInputs, context: Context): string {
  const input = digestInput(need.facts, offer.facts, context, weightsOf({ need, offer }));
  return createHash('sha256').update(input).digest('hex');
}

/** @throws where the search and the explanation differ */
export function checkSame(hit: Ranked, result: Pick<PairResult, 'score'>): void {
  if (hit.score !== result.score)
    throw new Error(`Found ${hit.score} but explained ${result.score} for need ${hit.need} and offer ${hit.offer}`);
}

function weightsOf({ need, offer }: PairInputs): WeightSets {
  return { donor: offer.weights, state: need.weights };
}
