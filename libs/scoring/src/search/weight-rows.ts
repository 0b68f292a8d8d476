import { CRITERIA } from '../criteria/registry.js';
import type { Weights } from '../weights.js';

/** Weights that records of one side have, each different set once: its row has a weight for each criterion. */
export class WeightRows {
  /** Row after row, in the order of the registry. */
  data = new Int32Array(CRITERIA.length * 8);
  private readonly rows = new Map<string, number>();

  constructor(readonly all: Weights[] = []) {
    const known = [...all];
    all.length = 0;
    for (const weights of known) this.of(weights);
  }

  /** The row of a set of weights. */
  of(weights: Weights): number {
    const key = CRITERIA.map(({ code }) => weights[code]).join();
    let row = this.rows.get(key);
    if (row === undefined) {
      row = this.all.push(weights) - 1;
      this.rows.set(key, row);
      this.write(row, weights);
    }
    return row;
  }

  private write(row: number, weights: Weights): void {
    const start = row * CRITERIA.length;
    if (start === this.data.length) {
      const longer = new Int32Array(this.data.length * 2);
      longer.set(this.data);
      this.data = longer;
    }
    CRITERIA.forEach(({ code }, i) => (this.data[start + i] = weights[code]));
  }
}
