import { WHOLE } from '../integers.js';

/** Buckets of bounds: one for each 40 of a score. */
const BUCKETS = 256;
const WIDTH = 40;

/** Slots that a scan has looked at once, with the sums of weight × value that it knows and the score they allow. */
export class Candidates {
  count = 0;
  slots = new Int32Array(1024);
  /** Utilities of donor and State times 100, values that are not known yet at their upper bounds. */
  donor = new Float64Array(1024);
  state = new Float64Array(1024);
  bounds = new Float64Array(1024);
  /** Positions in falling order of bounds, those of a bucket in the order in which they came. */
  order = new Int32Array(1024);
  private readonly starts = new Int32Array(BUCKETS);

  /** Empties it, with room for this many. */
  begin(room: number): void {
    this.count = 0;
    if (room <= this.slots.length) return;
    const size = room * 2;
    this.slots = new Int32Array(size);
    this.donor = new Float64Array(size);
    this.state = new Float64Array(size);
    this.bounds = new Float64Array(size);
    this.order = new Int32Array(size);
  }

  /** Puts `order` in order. */
  sort(): void {
    const { starts, bounds, order, count } = this;
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(bounds[i] as number);
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    let before = 0;
    for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
      const size = starts[bucket] as number;
      starts[bucket] = before;
      before += size;
    }
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(bounds[i] as number);
      const at = starts[bucket] as number;
      order[at] = i;
      starts[bucket] = at + 1;
    }
  }

  /** No bound that comes in the order after one is above this. */
  highestFrom(bound: number): number {
    return (bucketOf(bound) + 1) * WIDTH;
  }
}

/** Bounds lie between 0 and WHOLE and what synergy adds. */
function bucketOf(bound: number): number {
  return Math.floor(Math.min(bound, WHOLE) / WIDTH);
}
