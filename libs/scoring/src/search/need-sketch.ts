import type { Column, Table } from './columns.js';

/** Themes that a sketch has room for. */
export const SKETCHED_THEMES = 3;

/** Places in a sketch, of 32-bit integers; shares are 32-bit floats, lacking and most doubles at double the width. */
export const SKETCH = {
  width: 16,
  from: 0,
  to: 1,
  flags: 2,
  currency: 3,
  country: 4,
  themes: 5,
  shares: 8,
  unit: 11,
  lacking: 6,
  most: 7,
};

/** A share of a sketch is at least this much of the true one: what floats of 32 bits lose may not lower a bound. */
const NOT_LESS = 1 + 1e-6;

/** What a sketch says of a need. */
export interface NeedSketch {
  from: number;
  to: number;
  flags: number;
  currency: number;
  /** The first one; the others are in the lists. */
  country: number;
  /** The first three, with what each has of Σ weight × rarity. */
  themes: ArrayLike<number>;
  shares: readonly number[];
  unit: number;
  lacking: number;
  /** The most that could be given. */
  most: number;
}

/**
 * What the first bound of a score reads of a need, beside each other in one line of the processor's cache: there are too
 * many needs for their columns to stay there.
 */
export class NeedSketches {
  private readonly column: Column<Int32Array>;
  private floats: Float32Array = new Float32Array(0);
  private doubles: Float64Array = new Float64Array(0);

  constructor(table: Table) {
    this.column = table.column(Int32Array, SKETCH.width);
  }

  /** The same memory as integers, floats and doubles. */
  get views(): { integers: Int32Array; floats: Float32Array; doubles: Float64Array } {
    const integers = this.column.data;
    if (this.floats.buffer !== integers.buffer) {
      this.floats = new Float32Array(integers.buffer);
      this.doubles = new Float64Array(integers.buffer);
    }
    return { integers, floats: this.floats, doubles: this.doubles };
  }

  write(slot: number, need: NeedSketch): void {
    const { integers, floats, doubles } = this.views;
    const at = slot * SKETCH.width;
    integers[at + SKETCH.from] = need.from;
    integers[at + SKETCH.to] = need.to;
    integers[at + SKETCH.flags] = need.flags;
    integers[at + SKETCH.currency] = need.currency;
    integers[at + SKETCH.country] = need.country;
    integers[at + SKETCH.unit] = need.unit;
    for (let i = 0; i < SKETCHED_THEMES; i++) {
      integers[at + SKETCH.themes + i] = need.themes[i] ?? 0;
      floats[at + SKETCH.shares + i] = (need.shares[i] ?? 0) * NOT_LESS;
    }
    doubles[at / 2 + SKETCH.lacking] = need.lacking;
    doubles[at / 2 + SKETCH.most] = need.most;
  }
}
