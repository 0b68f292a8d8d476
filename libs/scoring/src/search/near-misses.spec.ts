import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { expected, fill, worlds } from '../../test/world.js';
import { compareBytes } from '../bytes.js';
import { MatchIndex } from './match-index.js';

describe('near misses among records of the far side', () => {
  it('are those that the explanations of all pairs call so, of the records that are asked about', () => {
    let found = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const index = new MatchIndex(world.context);
        fill(index, world);
        const offers = world.offers.map(({ facts }) => facts.id);
        for (const { facts } of world.needs) {
          const near = expected(world, 'need', facts.id, { near: 1_000 }).near.map(({ offer }) => offer);
          const all = index.nearMissesAmong('need', facts.id, ['none', ...offers]);
          expect([...all].sort(compareBytes)).toEqual(near.sort(compareBytes));
          const half = offers.filter((_, i) => i % 2 === 0);
          expect(index.nearMissesAmong('need', facts.id, half)).toEqual(half.filter((id) => near.includes(id)));
          expect(index.nearMissesAmong('need', facts.id, [])).toEqual([]);
          found += near.length;
        }
        const needs = world.needs.map(({ facts }) => facts.id);
        for (const { facts } of world.offers.slice(0, 4)) {
          const near = expected(world, 'offer', facts.id, { near: 1_000 }).near.map(({ need }) => need);
          expect(index.nearMissesAmong('offer', facts.id, needs)).toEqual(needs.filter((id) => near.includes(id)));
        }
        expect(index.nearMissesAmong('need', 'none', offers)).toEqual([]);
      }),
      runs(100),
    );
    expect(found).toBeGreaterThan(runs(100).numRuns / 10);
  });
});
