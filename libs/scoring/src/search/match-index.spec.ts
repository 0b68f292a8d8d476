import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expected, fill, type World, worlds } from '../../test/world.js';
import type { SearchOptions } from './hits.js';
import { MatchIndex } from './match-index.js';

const options: fc.Arbitrary<SearchOptions> = fc.record({
  top: fc.constantFrom(1, 2, 3, 40),
  near: fc.constantFrom(0, 1, 2, 40),
  also: fc.boolean(),
});

function expectEqual(index: MatchIndex, world: World, how: SearchOptions): number {
  let found = 0;
  for (const { facts } of world.needs) {
    const hits = index.offersFor(facts.id, how);
    expect(hits).toEqual(expected(world, 'need', facts.id, how));
    found += hits.first.length;
  }
  for (const { facts } of world.offers) {
    expect(index.needsFor(facts.id, how)).toEqual(expected(world, 'offer', facts.id, how));
  }
  return found;
}

describe('a match index', () => {
  it('finds for each record exactly what the explanations of all pairs say, in order', () => {
    let found = 0;
    fc.assert(
      fc.property(worlds, options, (world, how) => {
        const index = new MatchIndex(world.context);
        fill(index, world);
        found += expectEqual(index, world, how);
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
