import { type Found, Ranking } from './ranking.js';

/** Slots that enter lists of the far side; the best of them that are not among the record's own first, in order. */
export class Entering {
  readonly ranking: Ranking;
  private slots = new Int32Array(256);
  private count = 0;
  private most = 0;

  constructor(precedes: (slot: number, other: number) => boolean) {
    this.ranking = new Ranking(precedes);
  }

  /**
   * Empties it.
   *
   * @param first - how many are the record's own first: they may stand here too
   * @param most - how many beyond those are wanted in order
   */
  begin(first: number, most: number): void {
    this.count = 0;
    this.most = most;
    this.ranking.begin(first + most);
  }

  add(slot: number, key: number): void {
    if (this.count === this.slots.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.slots);
      this.slots = larger;
    }
    this.slots[this.count] = slot;
    this.count += 1;
    if (key >= this.ranking.lowest) this.ranking.add(slot, key);
  }

  /** The best beyond the first. */
  bestBeside(first: Ranking): Found[] {
    if (this.count === 0) return [];
    const taken = new Set(first.map((slot) => slot));
    return this.ranking
      .map((slot, key) => ({ slot, key }))
      .filter(({ slot }) => !taken.has(slot))
      .slice(0, this.most);
  }

  /** The slots of those that are among neither, in no order. */
  restBeside(first: Ranking, best: readonly Found[]): number[] {
    if (this.count === 0) return [];
    const taken = new Set([...first.map((slot) => slot), ...best.map(({ slot }) => slot)]);
    return [...this.slots.subarray(0, this.count)].filter((slot) => !taken.has(slot));
  }
}
