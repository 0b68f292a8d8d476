import type { Cells } from './cells.js';

/** How a value stands in a cell. */
export type CellForm = 'text' | 'number' | 'flag' | 'list' | 'themes' | 'amount' | 'currency' | 'day' | 'json';

/** One column of a table of records. */
export interface Column {
  name: string;
  form: CellForm;
  /** Where its value stands in the record, a JSON pointer. */
  pointer: string;
  /** What a filled-in row says there. */
  example: string;
}

/** How a kind of record stands in a table. */
export interface TableShape {
  columns: readonly Column[];
  /** Columns without which no row can be right. */
  required: readonly string[];
}

type Json = Record<string, unknown>;

/** A row as the JSON it stands for: what is empty or has no column is absent. */
export function toRecord({ columns }: TableShape, cells: Cells): Json {
  const record: Json = {};
  for (const { name, form, pointer } of columns) {
    const value = READ[form](cells, name);
    if (value !== undefined) put(record, pointer, value);
  }
  return record;
}

/** A record as the texts of its row's cells, by column; empty where it says nothing. */
export function toCells({ columns }: TableShape, record: object): Map<string, string> {
  return new Map(columns.map(({ name, form, pointer }) => [name, WRITTEN[form](at(record as Json, pointer))]));
}

/** The column in which stands what a JSON pointer into the record names; null where there is none. */
export function columnAt({ columns }: TableShape, pointer: string): string | null {
  const holds = (column: Column) => pointer === column.pointer || pointer.startsWith(`${column.pointer}/`);
  const named = columns.find((column) => column.pointer === pointer) ?? columns.find(holds);
  return (named ?? columns.find((column) => column.pointer.startsWith(`${pointer}/`)))?.name ?? null;
}

const READ: Record<CellForm, (cells: Cells, column: string) => unknown> = {
  text: (cells, column) => cells.text(column),
  day: (cells, column) => cells.text(column),
  number: (cells, column) => cells.number(column),
  flag: (cells, column) => cells.flag(column),
  list: (cells, column) => cells.list(column),
  json: (cells, column) => cells.json(column),
  amount: (cells, column) => cells.money(column),
  themes: (cells, column) => cells.list(column)?.map(weightedTheme),
  // Said by the amounts beside it.
  currency: () => undefined,
};

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const WRITTEN: Record<CellForm, (value: unknown) => string> = {
  text: asText,
  day: asText,
  number: asText,
  flag: asText,
  currency: asText,
  list: (value) => (Array.isArray(value) ? value.map(asText).join(';') : ''),
  json: (value) => (value === undefined || value === null ? '' : JSON.stringify(value)),
  amount: (value) => asText((value as { amount?: unknown } | null | undefined)?.amount),
  themes: (value) =>
    Array.isArray(value) ? value.map(({ code, weight }: Json) => `${asText(code)}:${asText(weight)}`).join(';') : '',
};

/** `STOCK:0.7`; a theme without a weight has the full one. */
function weightedTheme(entry: string): object {
  const [code, weight] = entry.split(':');
  return { code, weight: weight === undefined ? 1 : Number(weight) };
}

function at(record: Json, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Json | null | undefined)?.[name], record);
}

function put(record: Json, pointer: string, value: unknown): void {
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  const place = names.reduce<Json>((below, name) => (below[name] ??= {}) as Json, record);
  place[last] = value;
}
