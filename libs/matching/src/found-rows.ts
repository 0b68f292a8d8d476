import type { Context, NearHit, Ranked } from '@tandem/scoring';
import type { Finding, HeldRecord } from './engine/held-records.js';
import type { MatchInput } from './engine/match-inputs.js';
import { checkSame, detailOf, digestOf, pairInputs, resultOf } from './found-pairs.js';
import { farOf, type FoundNearMiss, type FoundPair } from './lists.repository.js';

/** Inputs by id, where a hit is to be explained; null where its numbers are enough. */
type Inputs = ReadonlyMap<number, MatchInput> | null;

/** A pair as it is stored. */
export function pairRow(finding: Finding, hit: Ranked, inputs: Inputs, context: Context): FoundPair {
  const { score, completeness, coverage, needEnds } = hit;
  const numbers = { ...ofHit(finding, hit), score, completeness, coverage, needEnds };
  if (!inputs) return { ...numbers, detail: null, digest: null };
  const pair = pairInputs(inputs.get(numbers.ownInput), inputs.get(numbers.farInput));
  const result = resultOf(pair, context);
  checkSame(hit, result);
  return { ...numbers, detail: detailOf(result, context), digest: digestOf(pair, context) };
}

/** A near miss as it is stored. */
export function nearRow(finding: Finding, hit: NearHit, inputs: Inputs, context: Context): FoundNearMiss {
  const numbers = { ...ofHit(finding, hit), gate: hit.gate, score: hit.score };
  if (!inputs) return { ...numbers, opening: null };
  const result = resultOf(pairInputs(inputs.get(numbers.ownInput), inputs.get(numbers.farInput)), context);
  checkSame(hit, result);
  if (result.near === null) throw new Error(`Found a near miss at ${hit.gate} that nothing opens`);
  const { code, params } = result.near.opening;
  return { ...numbers, opening: { code, params } };
}

function ofHit({ side, own, far }: Finding, hit: Ranked | NearHit) {
  const id = hit[farOf(side)];
  const { version, input } = far.get(id) as HeldRecord;
  return { own: own.id, ownVersion: own.version, ownInput: own.input, far: id, farVersion: version, farInput: input };
}
