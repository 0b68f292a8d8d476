/** Numbers in memory that threads can share. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** How many numbers of which type. */
interface NumbersOf<A extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): A;
}

/** Numbers by slot: `width` beside each other for each slot, or, in rows, one row of all slots for each of many keys. */
export interface Column<A extends Numbers> {
  /** Replaced when it grows: not to be kept beyond a call that puts something. */
  data: A;
}

/** As plain data, for another thread. */
export interface SharedTable {
  capacity: number;
  columns: { buffer: SharedArrayBuffer; rows: number }[];
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

  constructor(private readonly shared?: SharedTable) {
    this.capacity = shared?.capacity ?? 64;
  }

  column<A extends Numbers>(type: NumbersOf<A>, width = 1): Column<A> {
    return this.add(type, width, 0);
  }

  rows<A extends Numbers>(type: NumbersOf<A>): Column<A> {
    return this.add(type, 1, this.shared?.columns[this.parts.length]?.rows ?? 8);
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
      columns: this.parts.map(({ column, rows }) => ({ buffer: column.data.buffer as SharedArrayBuffer, rows })),
    };
  }

  private add<A extends Numbers>(type: NumbersOf<A>, width: number, rows: number): Column<A> {
    const size = this.capacity * (rows || width) * type.BYTES_PER_ELEMENT;
    const buffer = this.shared?.columns[this.parts.length]?.buffer ?? new SharedArrayBuffer(size);
    const column: Column<A> = { data: new type(buffer) };
    this.parts.push({ column, type, width, rows });
    return column;
  }

  private move({ column, type, width, rows }: Part, slots: number, rowsBefore: number): void {
    const next = new type(new SharedArrayBuffer(this.capacity * (rows || width) * type.BYTES_PER_ELEMENT));
    if (rows === 0) next.set(column.data);
    for (let row = 0; row < rowsBefore; row++) {
      next.set(column.data.subarray(row * slots, (row + 1) * slots), row * this.capacity);
    }
    column.data = next;
  }
}
