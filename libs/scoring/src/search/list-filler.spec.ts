import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, need, offer } from '../../test/example.js';
import { runs } from '../../test/runs.js';
import { fill, worlds } from '../../test/world.js';
import { ListFiller } from './list-filler.js';
import { listTable } from './list-table.js';
import { MatchIndex } from './match-index.js';

describe('lists that are filled from what an index shares', () => {
  it('are those that the index finds itself, also after some records have left', () => {
    let found = 0;
    fc.assert(
      fc.property(worlds, fc.constantFrom(1, 3, 40), fc.nat(11), (world, top, gone) => {
        const index = new MatchIndex(world.context);
        fill(index, world);
        const [lost, left] = [world.offers[gone], world.needs[gone]];
        if (lost) index.removeOffer(lost.facts.id);
        if (left) index.removeNeed(left.facts.id);
        const table = listTable(index.needSlots, top);
        new ListFiller(index.share()).fill(table, 0, index.needSlots);
        for (const { facts } of world.needs) {
          const { first } = index.offersFor(facts.id, { top });
          expect(index.listOf(facts.id, table)).toEqual(first);
          found += first.length;
        }
      }),
      runs(150),
    );
    expect(found).toBeGreaterThan(runs(150).numRuns / 3);
  });

  it('are filled for the slots that are said, and those alone', () => {
    const index = new MatchIndex(context);
    for (const id of ['a', 'b', 'c']) index.putNeed({ ...need, id });
    for (const id of ['x', 'y']) index.putOffer({ ...offer, id });
    const table = listTable(index.needSlots, 2);
    new ListFiller(index.share()).fill(table, 1, 2);
    expect(['a', 'b', 'c'].map((id) => index.listOf(id, table).map((pair) => pair.offer))).toEqual([
      [],
      ['x', 'y'],
      [],
    ]);
  });

  it('can be filled from what was shared as long as nothing has changed', () => {
    const index = new MatchIndex(context);
    index.putNeed(need);
    index.putOffer(offer);
    const first = index.share();
    expect(index.share()).toBe(first);
    // It makes room for candidates, where threads may have taken memory.
    index.offersFor(need.id);
    const second = index.share();
    expect(second).not.toBe(first);
    for (const change of [
      () => {
        index.putOffer({ ...offer });
      },
      () => index.removeNeed(need.id),
    ]) {
      const before = index.share();
      change();
      expect(index.share()).not.toBe(before);
    }
  });

  it('of a need that is not held have none, and its place in the table is emptied', () => {
    const index = new MatchIndex(context);
    index.putNeed(need);
    index.putOffer(offer);
    const table = listTable(index.needSlots, 1);
    new ListFiller(index.share()).fill(table, 0, 1);
    expect(index.listOf(need.id, table)).toHaveLength(1);
    expect(index.listOf('none', table)).toEqual([]);
    index.removeNeed(need.id);
    new ListFiller(index.share()).fill(table, 0, 1);
    expect([...table.counts]).toEqual([0]);
  });
});

describe('a table of lists', () => {
  it('has for each slot of a need as many places as are asked for', () => {
    const { top, counts, offers, keys } = listTable(3, 5);
    expect([top, counts.length, offers.length, keys.length]).toEqual([5, 3, 15, 15]);
  });
});
