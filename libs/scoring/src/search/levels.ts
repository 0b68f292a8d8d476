/** Few different numbers, each held as a byte; 0 is byte 0. */
export class Levels {
  /** By byte. */
  readonly values = new Float64Array(256);
  private known = 1;

  constructor(values: readonly number[] = []) {
    for (const value of values) this.byteOf(value);
  }

  /** Bytes in use. */
  get count(): number {
    return this.known;
  }

  byteOf(value: number): number {
    const byte = this.values.subarray(0, this.known).indexOf(value);
    if (byte >= 0) return byte;
    if (this.known === this.values.length) throw new RangeError('More different numbers than a byte can tell apart');
    this.values[this.known] = value;
    return this.known++;
  }

  /** All but 0, in the order of their bytes. */
  get all(): number[] {
    return [...this.values.subarray(1, this.known)];
  }
}
