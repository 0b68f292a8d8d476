import { lengthOf } from './bitmaps.js';
import type { Memory } from './memory.js';

/** How many members a set of few may have before it becomes a bitmap: an AND of all words costs about as much. */
const FEW = 64;
const FEW_OF_WORDS = 4;

/** Where a set lies in memory that threads share: a list of so many members, or, where `count` is null, a bitmap. */
export interface SharedSet {
  offset: number;
  length: number;
  count: number | null;
}

/** A set of slots: a list while there are few, a bitmap beyond. */
export class SlotSet {
  private list: Int32Array | null;
  private words: Int32Array | null = null;
  private count = 0;

  /** @param shared - that of another thread, to be read only */
  constructor(
    private readonly memory: Memory,
    shared?: SharedSet,
  ) {
    const numbers = shared ? memory.at(Int32Array, shared.offset, shared.length) : memory.take(Int32Array, 4);
    this.list = shared?.count === null ? null : numbers;
    if (shared?.count === null) this.words = numbers;
    else this.count = shared?.count ?? 0;
  }

  share(): SharedSet {
    const { byteOffset, length } = (this.words ?? this.list) as Int32Array;
    return { offset: byteOffset, length, count: this.words ? null : this.count };
  }

  get bytes(): number {
    return (this.list?.byteLength ?? 0) + (this.words?.byteLength ?? 0);
  }

  add(slot: number): void {
    if (this.words) this.words = withBit(this.memory, this.words, slot);
    else this.append(slot);
  }

  delete(slot: number): void {
    if (this.words) {
      const word = slot >>> 5;
      if (word < this.words.length) this.words[word] = (this.words[word] as number) & ~(1 << (slot & 31));
    }
    if (!this.list) return;
    const at = this.list.subarray(0, this.count).indexOf(slot);
    if (at < 0) return;
    this.count -= 1;
    this.list[at] = this.list[this.count] as number;
  }

  /** Adds the members to a bitmap. */
  joinInto(bits: Int32Array): void {
    const { words, list } = this;
    if (words) {
      const length = lengthOf(Math.min(words.length, bits.length));
      this.memory.kernel.join(bits.byteOffset, words.byteOffset, length);
    } else if (list) {
      for (let i = 0; i < this.count; i++) {
        const slot = list[i] as number;
        bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
      }
    }
  }

  /** Takes the members out of a bitmap. */
  leaveFrom(bits: Int32Array): void {
    const { words, list } = this;
    if (words) {
      const length = lengthOf(Math.min(words.length, bits.length));
      this.memory.kernel.leave(bits.byteOffset, words.byteOffset, length);
    } else if (list) {
      for (let i = 0; i < this.count; i++) {
        const slot = list[i] as number;
        bits[slot >>> 5] = (bits[slot >>> 5] as number) & ~(1 << (slot & 31));
      }
    }
  }

  private append(slot: number): void {
    let list = this.list as Int32Array;
    if (this.count === list.length) {
      const words = (slot >>> 5) + 1;
      if (this.count >= Math.max(FEW, words / FEW_OF_WORDS)) {
        this.toWords(list, words);
        this.add(slot);
        return;
      }
      const longer = this.memory.take(Int32Array, list.length * 2);
      longer.set(list);
      this.memory.give(list);
      this.list = list = longer;
    }
    list[this.count++] = slot;
  }

  private toWords(list: Int32Array, words: number): void {
    this.words = this.memory.take(Int32Array, words);
    this.list = null;
    for (const slot of list) this.add(slot);
    this.memory.give(list);
  }
}

/** A bitmap with one more bit: itself, or a longer one where the slot lies beyond its end. */
export function withBit(memory: Memory, words: Int32Array, slot: number): Int32Array {
  const word = slot >>> 5;
  let long = words;
  if (word >= words.length) {
    long = memory.take(Int32Array, Math.max(word + 1, words.length * 2));
    long.set(words);
    memory.give(words);
  }
  long[word] = (long[word] as number) | (1 << (slot & 31));
  return long;
}
