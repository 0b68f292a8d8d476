import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../../test/example.js';
import { Levels } from './levels.js';
import { MatchIndex } from './match-index.js';
import { Names } from './names.js';
import { Slots } from './slots.js';

describe('slots', () => {
  it('are used again when a record leaves, and known by those who take them over', () => {
    const slots = new Slots();
    expect(['a', 'b', 'c'].map((id) => slots.take(id))).toEqual([0, 1, 2]);
    slots.give('b', 1);
    expect([slots.size, slots.end, slots.find('b'), slots.idOf(1)]).toEqual([2, 3, undefined, '']);
    const other = new Slots(slots.ids);
    expect([other.size, other.end, other.find('c'), other.find('b')]).toEqual([2, 3, 2, undefined]);
    for (const one of [slots, other]) expect([one.take('d'), one.take('e'), one.idOf(1)]).toEqual([1, 3, 'd']);
  });
});

describe('names and levels', () => {
  it('keep their numbers', () => {
    const names = new Names(['x', 'y']);
    expect([names.of('y'), names.of('z'), names.of('z'), names.ofOptional(null), names.ofOptional('x')]).toEqual([
      1, 2, 2, -1, 0,
    ]);
    expect(names.all).toEqual(['x', 'y', 'z']);
  });

  it('are as many as a byte can tell apart, 0 among them', () => {
    const levels = new Levels([8_000]);
    expect([levels.byteOf(0), levels.byteOf(8_000), levels.byteOf(5_000), levels.count]).toEqual([0, 1, 2, 3]);
    expect(levels.all).toEqual([8_000, 5_000]);
    for (let value = 1; value <= 253; value++) levels.byteOf(value);
    expect(levels.count).toBe(256);
    expect(() => levels.byteOf(999)).toThrow('More different numbers than a byte can tell apart');
    expect(levels.byteOf(8_000)).toBe(1);
  });
});

describe('the memory of an index', () => {
  const MANY = 200;
  const ids = Array.from({ length: MANY }, (_, i) => `id ${i}`);

  it('grows with what is put, by at least a number for each column of each record', () => {
    const index = new MatchIndex(context);
    const empty = index.bytes;
    expect(Number.isInteger(empty) && empty > 0).toBe(true);
    for (const id of ids) index.putNeed({ ...need, id });
    const needs = index.bytes;
    // Score, weights, window, amounts and the like are more than ten numbers of four bytes.
    expect(needs - empty).toBeGreaterThan((MANY - 64) * 40);
    for (const id of ids) index.putOffer({ ...offer, id });
    const offers = index.bytes;
    expect(offers - needs).toBeGreaterThan((MANY - 64) * 40);
    // Who passes the gates is kept as bitmaps from the first search on.
    index.offersFor('id 0');
    index.needsFor('id 0');
    expect(index.bytes).toBeGreaterThan(offers);
  });

  it('counts each place, theme and organisation that sets are kept for', () => {
    const index = new MatchIndex(context);
    for (const id of ids) index.putOffer({ ...offer, id });
    const before = index.bytes;
    // A set of few for each of these: four slots of four bytes.
    const places = Object.fromEntries(ids.map((place) => [place, 2_000 as const]));
    index.putOffer({ ...offer, id: 'id 0', geography: places });
    expect(index.bytes - before).toBeGreaterThanOrEqual(MANY * 16);
    const named = index.bytes;
    index.putNeed({ ...need, id: 'id 0', countries: ids });
    expect(index.bytes - named).toBeGreaterThanOrEqual(MANY * 16);
  });
});
