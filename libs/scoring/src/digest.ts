import type { Context, NeedFacts, OfferFacts } from './facts.js';
import { canonicalJson } from './canonical-json.js';
import { MODEL } from './model.js';
import { DEFAULT_WEIGHTS, type Weights, type WeightSets } from './weights.js';

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
  const members = {
    asOf: canonicalJson(context.asOf),
    embargoed: canonicalJson((need.countries ?? []).filter((country) => context.embargoed.includes(country))),
    model: canonicalJson(MODEL),
    need: textOf(need),
    offer: textOf(offer),
    rates: canonicalJson(context.rates.id),
    snapshot: canonicalJson(context.snapshot.id),
    vocabulary: canonicalJson(context.vocabulary.id),
    weights: `{"donor":${textOf(weights.donor)},"state":${textOf(weights.state)}}`,
  };
  // The members, also those of the weights, stand in the order of their names, as canonical JSON asks for.
  return `{${Object.entries(members)
    .map(([name, text]) => `"${name}":${text}`)
    .join(',')}}`;
}

/** Canonical JSON of facts and weights, which many pairs share; neither is ever changed. */
const texts = new WeakMap<NeedFacts | OfferFacts | Weights, string>();

function textOf(shared: NeedFacts | OfferFacts | Weights): string {
  const known = texts.get(shared);
  if (known !== undefined) return known;
  const text = canonicalJson(shared);
  texts.set(shared, text);
  return text;
}
