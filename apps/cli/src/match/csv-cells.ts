import { CsvError, parse } from 'csv-parse/sync';
import { CommandFailure } from '../failure.js';

/** One row: the line it ends on, and its cells by column, trimmed. */
export interface CsvRow {
  line: number;
  cells: Cells;
}

/**
 * Reads CSV (RFC 4180) whose first line names columns, some of `known` and all of `required`, in any order.
 *
 * @throws CommandFailure 2 naming file, line and reason
 */
export function readRows(file: string, text: string, known: readonly string[], required: readonly string[]): CsvRow[] {
  const [header, ...rows] = readLines(file, text);
  const names = (header?.cells ?? []).map((name) => name.trim());
  const refuse = (line: number, reason: string) => new CommandFailure(`${file} line ${line}: ${reason}`, 2);
  for (const name of names) {
    if (!known.includes(name))
      throw refuse(1, `there is no column ${JSON.stringify(name)}; known are ${known.join(', ')}`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw refuse(1, `the column ${name} stands twice`);
  }
  for (const name of required) if (!names.includes(name)) throw refuse(1, `the column ${name} is missing`);
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length) throw refuse(line, `${cells.length} cells where ${names.length} belong`);
    return { line, cells: new Cells(new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]))) };
  });
}

/** The cells of a row as the values that JSON would hold; undefined where a cell is empty or its column absent. */
export class Cells {
  constructor(private readonly values: ReadonlyMap<string, string>) {}

  text(column: string): string | undefined {
    return this.values.get(column) || undefined;
  }

  /** A number; what is none stays text, for the rules to refuse by name. */
  number(column: string): number | string | undefined {
    const text = this.text(column);
    return text !== undefined && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
  }

  flag(column: string): boolean | string | undefined {
    const text = this.text(column);
    return text === 'true' || text === 'false' ? text === 'true' : text;
  }

  list(column: string): string[] | undefined {
    return this.text(column)
      ?.split(';')
      .map((entry) => entry.trim());
  }

  money(column: string): object | undefined {
    const amount = this.text(column);
    return amount === undefined ? undefined : { amount, currency: this.text('currency') };
  }

  window(): object | undefined {
    return group({ from: this.text('windowFrom'), to: this.text('windowTo') });
  }

  units(): object | undefined {
    return group({ unit: this.text('unit'), quantity: this.number('quantity') });
  }
}

/** The members that are there; undefined where none is. */
export function group(members: Record<string, unknown>): Record<string, unknown> | undefined {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}

function readLines(file: string, text: string): { line: number; cells: string[] }[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    // With `info` each entry is the cells and the line on which they end.
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new CommandFailure(`${file} line ${String(error['lines'])}: ${error.message}`, 2);
    throw error;
  }
}
