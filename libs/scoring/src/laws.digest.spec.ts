import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context, weightSets } from '../test/arbitraries.js';
import { runs } from '../test/runs.js';
import { digestInput } from './digest.js';
import { explain } from './explain.js';
import type { Context, NeedFacts, OfferFacts } from './facts.js';
import type { WeightSets } from './weights.js';

interface Inputs {
  need: NeedFacts;
  offer: OfferFacts;
  context: Context;
  weights: WeightSets;
}

/** One part of what a result rests on, drawn anew; what a context's tables say is told by their ids. */
const changes: fc.Arbitrary<(from: Inputs) => Inputs> = fc.oneof(
  aNeed.map((need) => (from: Inputs) => ({ ...from, need })),
  anOffer.map((offer) => (from: Inputs) => ({ ...from, offer })),
  weightSets.map((weights) => (from: Inputs) => ({ ...from, weights })),
  inContext(fc.constantFrom('2026-11-21', '2027-01-15').map((asOf) => ({ asOf }))),
  inContext(fc.subarray(['GMB', 'SEN', 'MLI', 'SOM']).map((embargoed) => ({ embargoed }))),
  inContext(context.map(({ rates }) => ({ rates: { ...rates, id: JSON.stringify(rates.latest) } }))),
  inContext(context.map(({ snapshot }) => ({ snapshot: { ...snapshot, id: JSON.stringify(snapshot) } }))),
  inContext(fc.constant({ vocabulary: { id: 'without relations', parents: {}, related: {} } })),
);

function inContext(parts: fc.Arbitrary<Partial<Context>>): fc.Arbitrary<(from: Inputs) => Inputs> {
  return parts.map((part) => (from) => ({ ...from, context: { ...from.context, ...part } }));
}

it('a result that changes has another digest, so that none is stale', () => {
  let changed = 0;
  fc.assert(
    fc.property(aNeed, anOffer, context, weightSets, changes, (need, offer, run, weights, change) => {
      const before: Inputs = { need, offer, context: run, weights };
      const after = change(before);
      if (JSON.stringify(resultOf(before)) === JSON.stringify(resultOf(after))) return;
      changed += 1;
      expect(digestOf(after)).not.toBe(digestOf(before));
    }),
    runs(500),
  );
  expect(changed).toBeGreaterThan(runs(500).numRuns / 5);
});

function resultOf({ need, offer, context: run, weights }: Inputs) {
  return explain(need, offer, run, weights);
}

function digestOf({ need, offer, context: run, weights }: Inputs): string {
  return digestInput(need, offer, run, weights);
}
