import { CsvError, parse } from 'csv-parse/sync';
import { BadTableError } from './rates.errors.js';

/** One row of a table: its line in the file and a value for every column, trimmed. */
export interface CsvRow<Column extends string> {
  line: number;
  values: Record<Column, string>;
}

/**
 * Reads comma-separated text (RFC 4180; a byte order mark and CRLF are fine) whose first line names exactly `columns`, in
 * any order. @throws BadTableError naming the line
 */
export function readCsv<Column extends string>(text: string, columns: readonly Column[]): CsvRow<Column>[] {
  const [header, ...rows] = readLines(text);
  const wanted = columns.join(',');
  if (header === undefined) throw new BadTableError(1, `the file is empty; its first line must be ${wanted}`);
  const names = header.cells.map((name) => name.trim());
  if ([...names].sort().join(',') !== [...columns].sort().join(','))
    throw new BadTableError(header.line, `the first line is ${names.join(',')}, not ${wanted}`);
  if (rows.length === 0) throw new BadTableError(header.line, 'there is no row below the first line');
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length)
      throw new BadTableError(line, `${cells.length} values where ${names.length} belong`);
    const values = Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
    return { line, values: values as Record<Column, string> };
  });
}

interface Line {
  line: number;
  cells: string[];
}

function readLines(text: string): Line[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    // With `info` each entry is the cells and the line on which they end.
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new BadTableError(Number(error['lines'] ?? 1), error.message);
    throw error;
  }
}
