import type { Found } from './shortlist.js';

/** Slots that enter lists of the far side, with the keys that order them; many, of which few are wanted in order. */
export class AlsoList {
  private slots = new Int32Array(256);
  private keys = new Float64Array(256);
  private count = 0;

  push(slot: number, key: number): void {
    if (this.count === this.slots.length) {
      this.slots = enlarged(this.slots, new Int32Array(2 * this.count));
      this.keys = enlarged(this.keys, new Float64Array(2 * this.count));
    }
    this.slots[this.count] = slot;
    this.keys[this.count] = key;
    this.count += 1;
  }

  /** The best `most` that are not among `first`, in order, and the slots of the others, in none. */
  split(
    most: number,
    first: readonly Found[],
    precedes: (slot: number, other: number) => boolean,
  ): { best: Found[]; rest: number[] } {
    const taken = new Set(first.map(({ slot }) => slot));
    const at = Array.from({ length: this.count }, (_, i) => i).filter((i) => !taken.has(this.slots[i] as number));
    const key = (i: number) => this.keys[i] as number;
    const sorted = Float64Array.from(at, key).sort();
    // Those above the key of the last wanted are wanted; of its equals the first ones are.
    const last = sorted[Math.max(0, sorted.length - most)] ?? Infinity;
    const found = at.filter((i) => key(i) >= last).map((i) => ({ slot: this.slots[i] as number, key: key(i) }));
    found.sort((a, b) => b.key - a.key || (precedes(a.slot, b.slot) ? -1 : 1));
    const below = at.filter((i) => key(i) < last).map((i) => this.slots[i] as number);
    return { best: found.slice(0, most), rest: [...found.slice(most).map(({ slot }) => slot), ...below] };
  }
}

function enlarged<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
