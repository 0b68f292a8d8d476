import { describe, expect, it } from '@jest/globals';
import { naiveMatchAll, SHOWN } from '@tandem/scoring';
import { MatchThreads } from '@tandem/threads';
import { filledIndex } from '../contest/engine.js';
import { contextOf, needAt, offerAt, type Selectivity, weightsOfNeed, weightsOfOffer } from '../data/index.js';
import { run as shareThatMayMeet } from './selectivity.js';

const typescript = new URL('../../test/support/typescript.mjs', import.meta.url).href;

/** About what share of the pairs may meet: 0.5 %, 5 %, 20 %; small worlds stray from it. */
const SHARES: [Selectivity, number, number][] = [
  ['sparse', 0.002, 0.02],
  ['usual', 0.02, 0.1],
  ['dense', 0.1, 0.35],
];

describe.each(SHARES)('in a %s world', (selectivity, least, most) => {
  const world = { seed: 11, needs: 40, offers: 120, selectivity };
  const needs = Array.from({ length: world.needs }, (_, i) => needAt(world, i));
  const offers = Array.from({ length: world.offers }, (_, i) => offerAt(world, i));

  it('so many pairs may meet', async () => {
    const share = await shareThatMayMeet(world);
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  it('index, threads and looking at each pair find the same', async () => {
    const plain = naiveMatchAll(needs, offers, contextOf(world), {
      top: SHOWN,
      weightsOf: (need, offer) => ({ donor: weightsOfOffer(offer), state: weightsOfNeed(need) }),
    });
    const expected = new Map(
      plain.map(({ id, matches }) => [id, matches.map(({ offer, score }) => `${offer} ${score}`)]),
    );
    const index = filledIndex(world);
    const found = needs.map(({ id }) => index.offersFor(id, { top: SHOWN }).first);
    found.forEach((list, i) => {
      expect(list.map(({ offer, score }) => `${offer} ${score}`)).toEqual(expected.get(needs[i]!.id));
    });
    const threads = new MatchThreads(2, ['--import', typescript]);
    try {
      const table = await threads.bestOffers(index, SHOWN);
      expect(needs.map(({ id }) => index.listOf(id, table))).toEqual(found);
    } finally {
      await threads.close();
    }
  });
});
