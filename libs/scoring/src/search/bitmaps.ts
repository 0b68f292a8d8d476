/** Words that bitmaps of this many slots have. */
export function wordsFor(slots: number): number {
  return (slots + 31) >>> 5;
}

/** Keeps of a bitmap what another one, maybe shorter, has too. */
export function keep(bits: Int32Array, other: Int32Array): void {
  const length = Math.min(bits.length, other.length);
  for (let i = 0; i < length; i++) bits[i] = (bits[i] as number) & (other[i] as number);
  bits.fill(0, length);
}

/** Takes a bit out of a bitmap, where it reaches that far. */
export function clearBit(bits: Int32Array, slot: number): void {
  const word = slot >>> 5;
  if (word < bits.length) bits[word] = (bits[word] as number) & ~(1 << (slot & 31));
}

/** Whether a bitmap has a slot. */
export function has(bits: Int32Array, slot: number): boolean {
  return (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
}
