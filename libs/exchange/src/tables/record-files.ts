import { Cells } from './cells.js';
import { toCells, type TableShape } from './column.js';
import { readCsv, writeCsv, type TableRow } from './csv-table.js';
import { unguarded } from './formulas.js';
import { TableRefused } from './table.errors.js';
import { readXlsx, writeXlsx } from './xlsx-table.js';

export const FILE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const MOST_ROWS = 2_000;

export const MEDIA_TYPE: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** A record as a file says it: cells by column, or, from JSON, the value itself. */
export type Said = { cells: Record<string, string> } | { record: unknown };

export interface SaidRow {
  row: number;
  said: Said;
}

/**
 * The records of a file, not yet looked at.
 *
 * @throws TableRefused where the file as a whole cannot be taken
 */
export async function readRecordFile(format: FileFormat, bytes: Buffer, shape: TableShape): Promise<SaidRow[]> {
  const rows = await READ[format](bytes, shape);
  if (rows.length === 0) throw new TableRefused('NO_ROWS', 'The file holds no records.');
  if (rows.length > MOST_ROWS)
    throw new TableRefused('TOO_MANY_ROWS', `A file holds at most ${MOST_ROWS} records, this one ${rows.length}.`);
  return rows;
}

/** A file of records as the API shows them. */
export async function writeRecordFile(
  format: FileFormat,
  shape: TableShape,
  records: readonly object[],
): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(records, null, 1)}\n`);
  const names = shape.columns.map(({ name }) => name);
  const rows = records.map((record) => toCells(shape, record));
  return format === 'csv' ? writeCsv(names, rows) : writeXlsx(names, rows);
}

const READ: Record<FileFormat, (bytes: Buffer, shape: TableShape) => SaidRow[] | Promise<SaidRow[]>> = {
  csv: (bytes, shape) => said(readCsv(textOf(bytes), columnsOf(shape))),
  xlsx: async (bytes, shape) => said(await readXlsx(bytes, columnsOf(shape), MOST_ROWS)),
  json: (bytes) => listOf(textOf(bytes)).map((record, at) => ({ row: at + 1, said: { record } })),
};

const columnsOf = ({ columns, required }: TableShape) => ({ known: columns.map(({ name }) => name), required });

const said = (rows: readonly TableRow[]): SaidRow[] =>
  rows.map(({ row, cells }) => ({ row, said: { cells: cells.as(unguarded) } }));

/** The cells of a row that was read before. */
export const cellsOf = (cells: Readonly<Record<string, string>>): Cells => new Cells(new Map(Object.entries(cells)));

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TableRefused('NOT_UTF8', 'The text is not UTF-8; save it as "CSV UTF-8".');
  }
}

function listOf(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TableRefused('NOT_READABLE', 'This is not JSON.');
  }
  if (!Array.isArray(value)) throw new TableRefused('NOT_A_LIST', 'The file must hold a list of records.');
  return value;
}
