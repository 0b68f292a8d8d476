import type { Memory, Numbers, NumbersOf } from './memory.js';

/** Numbers by slot, so many beside each other as is its width; in rows, one row of all slots for each of many keys. */
export interface Column<A extends Numbers> {
  /** Replaced when it grows: not to be kept beyond a call that puts something. */
  data: A;
}

/** As plain data, for another thread. */
export interface SharedTable {
  capacity: number;
  columns: { offset: number; rows: number }[];
}

interface Part {
  column: Column<Numbers>;
  type: NumbersOf<Numbers>;
  width: number;
  /** Rows that there is room for; 0: not in rows. */
  rows: number;
}

/** Columns that share one numbering of slots and grow together. */
export class Table {
  capacity: number;
  private readonly parts: Part[] = [];

  constructor(
    readonly memory: Memory,
    private readonly shared?: SharedTable,
  ) {
    this.capacity = shared?.capacity ?? 64;
  }

  column<A extends Numbers>(type: NumbersOf<A>, width = 1): Column<A> {
    return this.add(type, width, 0);
  }

  rows<A extends Numbers>(type: NumbersOf<A>, width = 1): Column<A> {
    return this.add(type, width, this.shared?.columns[this.parts.length]?.rows ?? 8);
  }

  /** Makes room for this many slots. */
  reserve(slots: number): void {
    if (slots <= this.capacity) return;
    const before = this.capacity;
    while (this.capacity < slots) this.capacity *= 2;
    for (const part of this.parts) this.move(part, before, part.rows);
  }

  /** Makes room for this many rows. */
  reserveRows(column: Column<Numbers>, rows: number): void {
    const part = this.parts.find((one) => one.column === column);
    if (!part || rows <= part.rows) return;
    const before = part.rows;
    while (part.rows < rows) part.rows *= 2;
    this.move(part, this.capacity, before);
  }

  get bytes(): number {
    return this.parts.reduce((sum, { column }) => sum + column.data.byteLength, 0);
  }

  /** The columns as they are, not a copy of them. */
  share(): SharedTable {
    return {
      capacity: this.capacity,
      columns: this.parts.map(({ column, rows }) => ({ offset: column.data.byteOffset, rows })),
    };
  }

  private add<A extends Numbers>(type: NumbersOf<A>, width: number, rows: number): Column<A> {
    const length = this.capacity * width * Math.max(1, rows);
    const at = this.shared?.columns[this.parts.length]?.offset;
    const { memory } = this;
    const data = at === undefined ? memory.take(type, length) : memory.at(type, at, length);
    const column: Column<A> = { data };
    this.parts.push({ column, type, width, rows });
    return column;
  }

  private move({ column, type, width, rows }: Part, slots: number, rowsBefore: number): void {
    const { data } = column;
    const next = this.memory.take(type, this.capacity * width * Math.max(1, rows));
    for (let row = 0; row < Math.max(1, rowsBefore); row++) {
      const from = row * slots * width;
      next.set(data.subarray(from, from + slots * width), row * this.capacity * width);
    }
    column.data = next;
    this.memory.give(data);
  }
}
