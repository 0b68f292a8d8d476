import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { clearBit, has, keep, wordsFor } from './bitmaps.js';
import { KeyedSets } from './keyed-sets.js';
import { Memory } from './memory.js';
import { SlotSet, withBit } from './slot-set.js';

const SLOTS = 600;
const memory = new Memory();

/** A bitmap of the slots. */
function bitmapOf(slots: Iterable<number>, room = SLOTS): Int32Array {
  const bits = memory.take(Int32Array, wordsFor(room));
  for (const slot of slots) bits[slot >>> 5] = bits[slot >>> 5]! | (1 << (slot & 31));
  return bits;
}

const slotsOf = (bits: Int32Array) => Array.from({ length: bits.length * 32 }, (_, i) => i).filter((i) => has(bits, i));
const inOrder = (slots: Iterable<number>) => [...slots].sort((a, b) => a - b);

describe('a set of slots', () => {
  // Few are a list, many a bitmap: 64 is where it turns.
  const some = fc.uniqueArray(fc.nat(SLOTS - 1), { maxLength: 150 });
  const steps = fc.tuple(some, fc.array(fc.nat(SLOTS - 1), { maxLength: 60 }), some);

  it('has what was put into it and not taken out again, whether few or many', () => {
    fc.assert(
      fc.property(steps, some, ([put, taken, again], before) => {
        const set = new SlotSet(memory);
        const plain = new Set<number>();
        for (const slot of put) {
          set.add(slot);
          plain.add(slot);
        }
        for (const slot of taken) {
          set.delete(slot);
          plain.delete(slot);
        }
        for (const slot of again) {
          if (plain.has(slot)) continue;
          set.add(slot);
          plain.add(slot);
        }
        const joined = bitmapOf(before);
        set.joinInto(joined);
        expect(slotsOf(joined)).toEqual(inOrder(new Set([...before, ...plain])));
        const rest = bitmapOf(before);
        set.leaveFrom(rest);
        expect(slotsOf(rest)).toEqual(inOrder(before.filter((slot) => !plain.has(slot))));
      }),
      runs(150),
    );
  });

  it.each([
    // A list with room for four slots of four bytes.
    [3, 16],
    // Slots 0, 40, … 3,960 as a bitmap: 124 words of four bytes.
    [100, 496],
  ])('of %s takes %s bytes at least', (count, bytes) => {
    const set = new SlotSet(memory);
    for (let slot = 0; slot < count; slot++) set.add(slot * 40);
    expect(set.bytes).toBeGreaterThanOrEqual(bytes);
  });

  it('leaves a shorter bitmap as long as it is', () => {
    const set = new SlotSet(memory);
    for (let slot = 0; slot < 200; slot++) set.add(slot);
    const bits = bitmapOf([3], 32);
    set.leaveFrom(bits);
    expect([bits.length, slotsOf(bits)]).toEqual([1, []]);
    set.joinInto(bits);
    expect([bits.length, slotsOf(bits).length]).toEqual([1, 32]);
    set.delete(5_000);
    set.delete(7);
    set.leaveFrom(bits);
    expect(slotsOf(bits)).toEqual([7]);
  });

  it('is kept by the number of a name', () => {
    const sets = new KeyedSets(memory);
    expect([sets.bytes, sets.get(2)]).toEqual([0, undefined]);
    sets.add(2, 5);
    sets.add(4, 6);
    sets.add(4, 7);
    sets.delete(4, 6);
    sets.delete(9, 1);
    const bits = bitmapOf([]);
    sets.get(4)?.joinInto(bits);
    expect(slotsOf(bits)).toEqual([7]);
    // Two lists with room for four slots each, of four bytes.
    expect(sets.bytes).toBe(2 * 4 * 4);
  });
});

describe('a bitmap', () => {
  it('keeps what another one has too, however long that is', () => {
    const bits = bitmapOf([1, 40, 70], 96);
    keep(memory, bits, bitmapOf([1, 40, 41], 64));
    expect(slotsOf(bits)).toEqual([1, 40]);
    keep(memory, bits, bitmapOf([40, 300]));
    expect([bits.length, slotsOf(bits)]).toEqual([3, [40]]);
  });

  it('loses a bit as far as it reaches, and grows for one beyond', () => {
    const bits = bitmapOf([1, 2], 32);
    clearBit(bits, 1);
    clearBit(bits, 100);
    expect([bits.length, slotsOf(bits)]).toEqual([1, [2]]);
    expect(withBit(memory, bits, 3)).toBe(bits);
    const longer = withBit(memory, bits, 95);
    expect([longer.length, slotsOf(longer)]).toEqual([3, [2, 3, 95]]);
    expect(has(bits, 95)).toBe(false);
  });

  it('has a word for each 32 slots begun', () => {
    expect([0, 1, 32, 33, 64].map(wordsFor)).toEqual([0, 1, 1, 2, 2]);
  });
});
