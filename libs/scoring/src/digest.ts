import type { Context, NeedFacts, OfferFacts } from './facts.js';
import { canonicalJson } from './canonical-json.js';
import { MODEL } from './model.js';
import { DEFAULT_WEIGHTS, type WeightSets } from './weights.js';

/**
 * What the digest of a pair's result is the SHA-256 of (UTF-8): the facts that gates and criteria read, both weight
 * sets, asOf, the ids of model, vocabulary, rates and snapshot, and what the embargo list says of this pair. The hash itself is the caller's: this library imports nothing.
 */
export function digestInput(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
  weights: WeightSets = DEFAULT_WEIGHTS,
): string {
  return canonicalJson({
    asOf: context.asOf,
    embargoed: (need.countries ?? []).filter((country) => context.embargoed.includes(country)),
    model: MODEL,
    need,
    offer,
    rates: context.rates.id,
    snapshot: context.snapshot.id,
    vocabulary: context.vocabulary.id,
    weights,
  });
}
