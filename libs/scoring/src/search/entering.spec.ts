import { expect, it } from '@jest/globals';
import { Entering } from './entering.js';
import { Ranking } from './ranking.js';

function firstOf(...slots: number[]): Ranking {
  const ranking = new Ranking((slot, other) => slot < other);
  ranking.begin(slots.length);
  for (const slot of slots) ranking.add(slot, 0);
  return ranking;
}

it('all that enter are known: the best beyond the first in order, and the rest, however many', () => {
  const entering = new Entering((slot, other) => slot < other);
  for (const rounds of [600, 3]) {
    entering.begin(2, 2);
    // Later slots have higher keys, but for each three that tie.
    for (let slot = 0; slot < rounds; slot++) entering.add(slot, Math.floor(slot / 3));
    const first = firstOf(rounds - 3, 1_000);
    const best = entering.bestBeside(first);
    expect(best.map(({ slot }) => slot)).toEqual([rounds - 2, rounds - 1]);
    const rest = entering.restBeside(first, best);
    expect(rest.sort((a, b) => a - b)).toEqual(Array.from({ length: rounds - 3 }, (_, i) => i));
  }
  entering.begin(2, 2);
  expect([entering.bestBeside(firstOf()), entering.restBeside(firstOf(), [])]).toEqual([[], []]);
});
