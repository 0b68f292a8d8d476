import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, need, offer } from '../../test/example.js';
import { expected, fill, type World, worlds } from '../../test/world.js';
import { compareBytes } from '../bytes.js';
import type { Hits, SearchOptions } from './hits.js';
import { MatchIndex } from './match-index.js';

const options: fc.Arbitrary<SearchOptions> = fc.record({
  top: fc.constantFrom(1, 2, 3, 40),
  near: fc.constantFrom(0, 1, 2, 40),
  also: fc.constantFrom(0, 0, 1, 3, 100),
});

/** What comes in no order is compared by bytes. */
function sorted(hits: Hits): Hits {
  return { ...hits, later: [...hits.later].sort(compareBytes) };
}

function expectEqual(index: MatchIndex, world: World, how: SearchOptions): number {
  let found = 0;
  for (const { facts } of world.needs) {
    const hits = index.offersFor(facts.id, how);
    expect(sorted(hits)).toEqual(expected(world, 'need', facts.id, how));
    found += hits.first.length + hits.near.length;
  }
  for (const { facts } of world.offers) {
    expect(sorted(index.needsFor(facts.id, how))).toEqual(expected(world, 'offer', facts.id, how));
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
        for (const { facts: need } of world.needs) {
          const near = expected(world, 'need', need.id, { near: 1_000 }).near.map(({ offer }) => offer);
          const all = world.offers.map(({ facts }) => facts.id);
          expect(index.nearMissesAmong('need', need.id, all).sort(compareBytes)).toEqual(near.sort(compareBytes));
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('holds after any puts, replacements and removals what a fresh one holds', () => {
    const step = fc.record({
      of: fc.constantFrom('need', 'offer'),
      at: fc.nat(69),
      from: fc.nat(69),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(worlds, fc.array(step, { maxLength: 40 }), options, (world, steps, how) => {
        const index = new MatchIndex(world.context);
        fill(index, world);
        // Bitmaps are made when they are first asked for; what changes later has to change them.
        for (const { facts } of world.needs) index.offersFor(facts.id, how);
        for (const { facts } of world.offers) index.needsFor(facts.id, how);
        const now: World = { ...world, needs: [...world.needs], offers: [...world.offers] };
        for (const { of, at, from, remove } of steps) {
          if (of === 'need') change(world.needs, now.needs, at, from, remove, index);
          else change(world.offers, now.offers, at, from, remove, index);
        }
        expect(index.size).toEqual({ needs: now.needs.length, offers: now.offers.length });
        expectEqual(index, now, how);
      }),
      { numRuns: 200 },
    );

    /** A record with the id of one and the facts of another is put, or removed. */
    function change<R extends World['needs'][number] | World['offers'][number]>(
      all: R[],
      now: R[],
      at: number,
      from: number,
      remove: boolean,
      index: MatchIndex,
    ): void {
      const [record, other] = [all[at % all.length], all[from % all.length]];
      if (!record || !other) return;
      const { id } = record.facts;
      const held = now.findIndex(({ facts }) => facts.id === id);
      const isNeed = 'countries' in record.facts;
      if (remove) {
        expect(isNeed ? index.removeNeed(id) : index.removeOffer(id)).toBe(held >= 0);
        if (held >= 0) now.splice(held, 1);
        return;
      }
      const facts = { ...other.facts, id };
      if ('countries' in facts) index.putNeed(facts, other.weights);
      else index.putOffer(facts, other.weights);
      // A floor belongs to the record that is held; one that comes anew has none.
      const floor = held >= 0 ? now[held]!.floor : { match: 0, near: 0 };
      now.splice(held >= 0 ? held : now.length, held >= 0 ? 1 : 0, { ...other, facts, floor } as R);
    }
  });

  it('keeps the floor of a record that is replaced, not of one that was removed', () => {
    const index = new MatchIndex(context);
    index.putOffer(offer);
    index.putNeed(need);
    // The same but for the id, so the second of two.
    index.putNeed({ ...need, id: 'n2' });
    const entered = () => index.needsFor(offer.id, { top: 1, also: 5 }).also.map((pair) => pair.need);
    expect(entered()).toEqual(['n2']);
    index.setFloor('need', 'n2', { match: 10_000, near: 10_000 });
    index.putNeed({ ...need, id: 'n2' });
    expect(entered()).toEqual([]);
    index.removeNeed('n2');
    index.putNeed({ ...need, id: 'n2' });
    expect(entered()).toEqual(['n2']);
  });

  it('finds nothing for a record that it does not hold', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const index = new MatchIndex(world.context);
        const nothing = { first: [], also: [], later: [], near: [], alsoNear: [] };
        expect(index.offersFor('none', { near: 5, also: 5 })).toEqual(nothing);
        expect(index.needsFor('none', { near: 5, also: 5 })).toEqual(nothing);
        expect(index.removeNeed('none') || index.removeOffer('none')).toBe(false);
      }),
      { numRuns: 5 },
    );
  });
});
