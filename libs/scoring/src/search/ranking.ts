/** A slot and the number that orders it. */
export interface Found {
  slot: number;
  key: number;
}

/** The best slots by their keys, best first; of equal keys the one that `precedes` says. Used again for each search. */
export class Ranking {
  slots = new Int32Array(0);
  keys = new Float64Array(0);
  count = 0;
  private size = 0;

  constructor(private readonly precedes: (slot: number, other: number) => boolean) {}

  /** Empties it, for so many. */
  begin(size: number): void {
    this.size = size;
    this.count = 0;
    if (size <= this.slots.length) return;
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
    for (let i = this.count - 1; i > at; i--) {
      keys[i] = keys[i - 1] as number;
      slots[i] = slots[i - 1] as number;
    }
    keys[at] = key;
    slots[at] = slot;
    return true;
  }

  /** What becomes of each, in order. */
  map<T>(as: (slot: number, key: number) => T): T[] {
    const all: T[] = [];
    for (let i = 0; i < this.count; i++) all.push(as(this.slots[i] as number, this.keys[i] as number));
    return all;
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
