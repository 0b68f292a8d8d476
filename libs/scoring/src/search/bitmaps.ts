import type { Memory } from './memory.js';

/** Words that bitmaps of this many slots have. */
export function wordsFor(slots: number): number {
  return (slots + 31) >>> 5;
}

/** Keeps of a bitmap what another one, maybe shorter, has too. */
export function keep({ kernel }: Memory, bits: Int32Array, others: Int32Array): void {
  const length = Math.min(bits.length, others.length);
  kernel.keep(bits.byteOffset, others.byteOffset, lengthOf(length));
  bits.fill(0, length);
}

/** How the kernel counts words: as a bitmap's last four, if need be with some that it does not have. */
export function lengthOf(words: number): number {
  return Math.ceil(words / 4);
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
