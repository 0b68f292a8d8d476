/** The best slots by their keys, best first; of equal keys the one that `precedes` says. */
export class Ranking {
  readonly slots: Int32Array;
  readonly keys: Float64Array;
  count = 0;

  constructor(
    readonly size: number,
    readonly precedes: (slot: number, other: number) => boolean,
  ) {
    this.slots = new Int32Array(size);
    this.keys = new Float64Array(size);
  }

  /** @returns whether it is among the best so far */
  add(slot: number, key: number): boolean {
    const { slots, keys, size } = this;
    let at = this.count;
    while (at > 0 && this.isAfter(slot, key, at - 1)) at -= 1;
    if (at >= size) return false;
    if (this.count < size) this.count += 1;
    keys.copyWithin(at + 1, at, this.count - 1);
    slots.copyWithin(at + 1, at, this.count - 1);
    keys[at] = key;
    slots[at] = slot;
    return true;
  }

  /** In order. */
  get best(): { slot: number; key: number }[] {
    return Array.from({ length: this.count }, (_, i) => ({
      slot: this.slots[i] as number,
      key: this.keys[i] as number,
    }));
  }

  /** The key below which nothing enters any more; −1 while there is room. */
  get lowest(): number {
    return this.size === 0 ? Infinity : this.count < this.size ? -1 : (this.keys[this.size - 1] as number);
  }

  /** Whether the one at a position comes after a slot with this key. */
  private isAfter(slot: number, key: number, at: number): boolean {
    const other = this.keys[at] as number;
    return other < key || (other === key && this.precedes(slot, this.slots[at] as number));
  }
}
