import { describe, expect, it } from '@jest/globals';
import { Table } from './columns.js';
import { Lists } from './lists.js';
import { Memory } from './memory.js';

describe('columns of a table', () => {
  it('keep their numbers when there are more slots', () => {
    const table = new Table(new Memory());
    const [ages, pairs] = [table.column(Int32Array), table.column(Float64Array, 2)];
    ages.data.set([7, 8], 62);
    pairs.data.set([0.5, 1.5], 126);
    const before = ages.data;
    table.reserve(64);
    expect([table.capacity, ages.data === before]).toEqual([64, true]);
    table.reserve(65);
    expect([table.capacity, ages.data.length, pairs.data.length]).toEqual([128, 128, 256]);
    expect([...ages.data.subarray(61, 65), ...pairs.data.subarray(125, 129)]).toEqual([0, 7, 8, 0, 0, 0.5, 1.5, 0]);
    // 128 numbers of four bytes and 256 of eight.
    expect(table.bytes).toBe(128 * 4 + 256 * 8);
    table.reserve(512);
    expect([table.capacity, ages.data[63], ages.data.length]).toEqual([512, 8, 512]);
  });

  it('in rows keep them when there are more slots or more rows', () => {
    const table = new Table(new Memory());
    const levels = table.rows(Uint8Array);
    const at = (row: number, slot: number) => levels.data[row * table.capacity + slot];
    for (let row = 0; row < 8; row++) levels.data[row * 64 + row] = row + 1;
    const before = levels.data;
    table.reserveRows(levels, 8);
    expect(levels.data).toBe(before);
    table.reserve(100);
    table.reserveRows(levels, 9);
    expect(levels.data).toHaveLength(16 * 128);
    for (let row = 0; row < 16; row++) {
      for (let slot = 0; slot < 128; slot++) expect(at(row, slot)).toBe(row < 8 && slot === row ? row + 1 : 0);
    }
    table.reserveRows(levels, 32);
    expect([levels.data.length, at(7, 7)]).toEqual([32 * 128, 8]);
    table.reserveRows({ data: new Uint8Array(1) }, 1_000);
    expect(levels.data).toHaveLength(32 * 128);
  });

  it('are the same memory for one that takes them over', () => {
    const table = new Table(new Memory());
    const [ages, levels] = [table.column(Int32Array), table.rows(Uint8Array)];
    table.reserve(70);
    table.reserveRows(levels, 20);
    const other = new Table(table.memory, table.share());
    const [sameAges, sameLevels] = [other.column(Int32Array), other.rows(Uint8Array)];
    ages.data[69] = 3;
    levels.data[19 * 128 + 69] = 4;
    expect([other.capacity, sameAges.data[69], sameLevels.data[19 * 128 + 69]]).toEqual([128, 3, 4]);
    expect(other.bytes).toBe(table.bytes);
    // A column that the other did not have is a new one.
    expect([...other.column(Int32Array).data.subarray(0, 2), other.rows(Uint8Array).data.length]).toEqual([
      0,
      0,
      8 * 128,
    ]);
  });
});

describe('lists of codes', () => {
  const made = () => {
    const slots = new Table(new Memory());
    slots.reserve(100);
    return new Lists(slots);
  };

  it('hold what was set last, with parts and weights where they are said', () => {
    const lists = made();
    lists.set(0, [5, 6, 7], [1, 2, 3], [0.1, 0.2, 0.3]);
    lists.set(1, []);
    lists.set(2, [9]);
    lists.set(0, [8]);
    expect([0, 1, 2].map((slot) => [...lists.of(slot)])).toEqual([[8], [], [9]]);
    const at = lists.start.data[0]!;
    expect([lists.parts.data[at], lists.weights.data[at]]).toEqual([0, 0]);
    lists.clear(2);
    lists.clear(2);
    expect([lists.of(2).length, [...lists.of(0)]]).toEqual([0, [8]]);
  });

  it('take no more room than the next power of two, and use again what others gave back', () => {
    const lists = made();
    // Sixteen lists of four are the 64 that there is room for.
    for (let slot = 0; slot < 16; slot++) lists.set(slot, [slot, 1, 2, 3]);
    expect(lists.entries.capacity).toBe(64);
    for (let again = 0; again < 100; again++) lists.set(again % 16, [again, 4, 5]);
    for (let slot = 0; slot < 16; slot++) lists.set(slot, [slot, slot, slot, slot]);
    expect(lists.entries.capacity).toBe(64);
    for (let slot = 0; slot < 16; slot++) expect([...lists.of(slot)]).toEqual([slot, slot, slot, slot]);
    lists.set(16, [1]);
    expect(lists.entries.capacity).toBe(128);
  });
});
