import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { expected, fill, type World, worlds } from '../../test/world.js';
import { MatchIndex } from './match-index.js';

/** Many worlds as one, with the context of the first: enough records that most are dropped by their bounds alone. */
const large: fc.Arbitrary<World> = fc
  .array(worlds, { minLength: 60, maxLength: 60, size: 'max' })
  .filter((all) => all.some(({ needs }) => needs.length > 0))
  .map((all) => ({
    context: all[0]!.context,
    needs: all.flatMap(({ needs }, i) => needs.map((need) => ({ ...need, facts: renamed(need.facts, i) }))),
    offers: all.flatMap(({ offers }, i) => offers.map((offer) => ({ ...offer, facts: renamed(offer.facts, i) }))),
  }));

function renamed<F extends { id: string }>(facts: F, world: number): F {
  return { ...facts, id: `${facts.id}·${world}` };
}

describe('an index of many', () => {
  it('finds the best for a need and for an offer', () => {
    let found = 0;
    fc.assert(
      fc.property(large, fc.constantFrom(1, 5, 20), (world, top) => {
        const index = new MatchIndex(world.context);
        fill(index, world);
        for (const { facts } of world.needs.slice(0, 10)) {
          const how = { top, near: 5 };
          expect(index.offersFor(facts.id, how)).toEqual(expected(world, 'need', facts.id, how));
          found += index.offersFor(facts.id, how).first.length;
        }
        for (const { facts } of world.offers.slice(0, 10)) {
          const how = { top, near: 5 };
          expect(index.needsFor(facts.id, how)).toEqual(expected(world, 'offer', facts.id, how));
        }
      }),
      { ...runs(12), endOnFailure: true },
    );
    expect(found).toBeGreaterThan(50);
  });
});
