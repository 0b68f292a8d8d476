// Sets of slots as bitmaps; lengths in 128 bits.

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
