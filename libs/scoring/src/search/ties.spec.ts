import { expect, it } from '@jest/globals';
import { context, need, offer } from '../../test/example.js';
import { normaliseWeights } from '../weights.js';
import { MatchIndex } from './match-index.js';

it('of pairs whose numbers are the same the need that ends earlier comes first, one that does not say last', () => {
  // Time weighs nothing to either side, so that a window moves no number.
  const [donor, state] = [normaliseWeights('donor', { timing: 0 }), normaliseWeights('state', { timing: 0 })];
  const until = (to: string) => ({ window: { from: '2027-01-01', to } });
  const needs = [
    { ...need, id: 'a', window: null },
    { ...need, id: 'b', ...until('2028-06-30') },
    { ...need, id: 'c', ...until('2028-06-29') },
    { ...need, id: 'd', window: null },
    { ...need, id: 'e', ...until('2028-06-30') },
  ];
  for (const order of [needs, needs.toReversed()]) {
    const index = new MatchIndex(context);
    index.putOffer(offer, donor);
    for (const one of order) index.putNeed(one, state);
    const { first } = index.needsFor(offer.id);
    expect(first.map((pair) => pair.need)).toEqual(['c', 'b', 'e', 'a', 'd']);
    expect(new Set(first.map(({ score, completeness, coverage }) => `${score} ${completeness} ${coverage}`)).size).toBe(
      1,
    );
  }
});
