import { type Column, type SharedTable, Table } from './columns.js';

/** Lists of codes by slot, of any length; an entry may have a part and a weight. */
export class Lists {
  readonly entries: Table;
  /** Where the list of a slot begins, and how many entries it has. */
  readonly start: Column<Int32Array>;
  readonly count: Column<Int32Array>;
  readonly codes: Column<Int32Array>;
  readonly parts: Column<Float64Array>;
  readonly weights: Column<Float64Array>;
  /** Places that lists gave back, by the room they have: 1, 2, 4, … entries. */
  private readonly free: number[][] = [];
  private used = 0;

  constructor(slots: Table, shared?: SharedTable) {
    this.start = slots.column(Int32Array);
    this.count = slots.column(Int32Array);
    this.entries = new Table(slots.memory, shared);
    this.codes = this.entries.column(Int32Array);
    this.parts = this.entries.column(Float64Array);
    this.weights = this.entries.column(Float64Array);
  }

  /** Replaces the list of a slot. */
  set(slot: number, codes: readonly number[], parts?: readonly number[], weights?: readonly number[]): void {
    this.clear(slot);
    const start = codes.length === 0 ? 0 : this.take(codes.length);
    this.start.data[slot] = start;
    this.count.data[slot] = codes.length;
    codes.forEach((code, i) => {
      this.codes.data[start + i] = code;
      this.parts.data[start + i] = parts?.[i] ?? 0;
      this.weights.data[start + i] = weights?.[i] ?? 0;
    });
  }

  clear(slot: number): void {
    const count = this.count.data[slot] as number;
    if (count > 0) (this.free[roomFor(count)] ??= []).push(this.start.data[slot] as number);
    this.count.data[slot] = 0;
  }

  /** The codes of a slot. */
  of(slot: number): Int32Array {
    const start = this.start.data[slot] as number;
    return this.codes.data.subarray(start, start + (this.count.data[slot] as number));
  }

  private take(length: number): number {
    const room = roomFor(length);
    const again = this.free[room]?.pop();
    if (again !== undefined) return again;
    const start = this.used;
    this.used += 1 << room;
    this.entries.reserve(this.used);
    return start;
  }
}

/** Exponent of the power of two that is at least `length`. */
function roomFor(length: number): number {
  return 32 - Math.clz32(length - 1);
}
