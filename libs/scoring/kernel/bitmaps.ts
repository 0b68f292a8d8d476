// Sets of slots as bitmaps; lengths in 128 bits.
import { int, num, setInt, short } from './memory';

/** bits &= others. */
export function keep(bits: usize, others: usize, length: i32): void {
  const end = bits + ((<usize>length) << 4);
  for (; bits < end; bits += 16, others += 16) v128.store(bits, v128.and(v128.load(bits), v128.load(others)));
}

/** bits |= others. */
export function join(bits: usize, others: usize, length: i32): void {
  const end = bits + ((<usize>length) << 4);
  for (; bits < end; bits += 16, others += 16) v128.store(bits, v128.or(v128.load(bits), v128.load(others)));
}

/** bits &= ~others. */
export function leave(bits: usize, others: usize, length: i32): void {
  const end = bits + ((<usize>length) << 4);
  for (; bits < end; bits += 16, others += 16) v128.store(bits, v128.andnot(v128.load(bits), v128.load(others)));
}

/** The slots that are live and whose class a table lets pass. Returns how many they are. */
export function pass(bits: usize, slots: i32, flags: usize, live: i32, classes: usize, passing: usize): i32 {
  let size = 0;
  for (let first = 0; first < slots; first += 32) {
    const last = min(first + 32, slots);
    let word = 0;
    for (let slot = first; slot < last; slot++) {
      const isIn = i32((short(flags, slot) & live) != 0) & i32(num(passing, int(classes, slot)) != 0);
      word |= isIn << (slot & 31);
    }
    setInt(bits, first >> 5, word);
    size += popcnt(word);
  }
  return size;
}
