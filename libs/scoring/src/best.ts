/** The first `size` of the pairs added, in the order that `compare` gives; keeps no more than those. */
export class Best<T> {
  private readonly kept: T[] = [];

  constructor(
    private readonly size: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  add(pair: T): void {
    this.kept.splice(this.positionOf(pair), 0, pair);
    if (this.kept.length > this.size) this.kept.pop();
  }

  /** In order. */
  get pairs(): readonly T[] {
    return this.kept;
  }

  private positionOf(pair: T): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.kept[middle];
      if (other && this.compare(other, pair) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
