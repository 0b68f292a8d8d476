import type { Memory } from './memory.js';

/** Where a loop of the kernel reads by codes what is lacking, or may be; written anew for each. */
export class LessTable {
  private table: Float64Array;

  constructor(private readonly memory: Memory) {
    this.table = memory.take(Float64Array, 256);
  }

  /** With room for so many codes. */
  of(codes: number): Float64Array {
    if (codes > this.table.length) {
      this.memory.give(this.table);
      this.table = this.memory.take(Float64Array, codes * 2);
    }
    return this.table;
  }
}
