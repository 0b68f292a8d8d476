import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Cells } from './cells.js';
import { guarded } from './formulas.js';
import { TableRefused } from './table.errors.js';

/** One row of a table: the line it ends on, or its number in a sheet, and its cells. */
export interface TableRow {
  row: number;
  cells: Cells;
}

/** Which columns a table may have, and which it has to. */
export interface KnownColumns {
  known: readonly string[];
  required: readonly string[];
}

/** A row before its columns have names. */
export interface RawRow {
  row: number;
  cells: readonly string[];
}

/**
 * Reads CSV (RFC 4180) whose first line names columns, in any order; divided by commas, semicolons or tabulators, as
 * that line is.
 *
 * @throws TableRefused with the line
 */
export function readCsv(text: string, columns: KnownColumns): TableRow[] {
  return namedRows(readLines(text), columns);
}

/** Rows under the names that the first of them gives. @throws TableRefused */
export function namedRows([header, ...rows]: readonly RawRow[], { known, required }: KnownColumns): TableRow[] {
  const names = (header?.cells ?? []).map((name) => name.trim());
  const first = header?.row ?? 1;
  for (const name of names) {
    if (!known.includes(name))
      throw new TableRefused(
        'UNKNOWN_COLUMN',
        `there is no column ${quoted(name)}; known are ${known.join(', ')}`,
        first,
        quoted(name),
      );
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw new TableRefused('DUPLICATE_COLUMN', `the column ${name} stands twice`, first, name);
  }
  for (const name of required)
    if (!names.includes(name)) throw new TableRefused('MISSING_COLUMN', `the column ${name} is missing`, first, name);
  return rows.map(({ row, cells }) => {
    if (cells.length !== names.length)
      throw new TableRefused('WRONG_NUMBER_OF_CELLS', `${cells.length} cells where ${names.length} belong`, row);
    return { row, cells: new Cells(new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]))) };
  });
}

/** CSV as spreadsheets open it: a mark that it is UTF-8, and no cell that they would compute. */
export function writeCsv(columns: readonly string[], rows: Iterable<ReadonlyMap<string, string>>): Buffer {
  const lines = [[...columns]];
  for (const row of rows) lines.push(columns.map((name) => guarded(row.get(name) ?? '')));
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: 'windows' }));
}

function readLines(text: string): RawRow[] {
  try {
    const delimiter = dividedBy(text);
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, delimiter } as const;
    // With `info` each entry is the cells and the line on which they end.
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ row: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new TableRefused('NOT_READABLE', error.message, Number(error['lines']) || null);
    throw error;
  }
}

/** No column's name has any of these. */
function dividedBy(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1);
  return [',', '\t', ';'].find((mark) => header.includes(mark)) ?? ',';
}

const quoted = (name: string): string => JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
