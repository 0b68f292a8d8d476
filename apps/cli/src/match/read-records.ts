import { TableRefused, readCsv, toRecord, type TableShape } from '@tandem/exchange';
import { InvalidInput, validateInput, type InputProblem } from '@tandem/input';
import { CommandFailure } from '../failure.js';
import { readText } from './read-text.js';

/** A kind of record as files hold it. */
export interface RecordKind<T> {
  type: new () => T;
  csv: TableShape;
  /** Rules between fields. */
  problems: (record: T) => InputProblem[];
}

interface Raw {
  /** Line of a CSV file, which a pointer alone would not tell. */
  line: number | null;
  value: unknown;
}

const SHOWN_PROBLEMS = 20;

/**
 * The records of a file, JSON array or CSV, each held to the rules of the API.
 *
 * @throws CommandFailure 2 with file, JSON pointer (and CSV line) and reason of each wrong place, the first twenty
 */
export function readRecords<T extends { id: string }>(file: string, kind: RecordKind<T>): T[] {
  const raw = file.toLowerCase().endsWith('.csv') ? fromCsv(file, kind.csv) : fromJson(file);
  const problems: string[] = [];
  const records: T[] = [];
  const places = new Map<string, string>();
  raw.forEach(({ line, value }, index) => {
    const place = `${file}${line === null ? '' : ` line ${line}`} /${index}`;
    const { record, found } = judge(kind, value);
    problems.push(...found.map(({ pointer, detail }) => `${place}${pointer} ${detail}`));
    if (record === null) return;
    const earlier = places.get(record.id);
    if (earlier !== undefined) problems.push(`${place}/id ${JSON.stringify(record.id)} stands at ${earlier} already`);
    places.set(record.id, `/${index}`);
    records.push(record);
  });
  if (problems.length > 0) throw new CommandFailure(summary(problems), 2);
  return records;
}

function judge<T extends object>(kind: RecordKind<T>, value: unknown): { record: T | null; found: InputProblem[] } {
  try {
    const record = validateInput(kind.type, value);
    return { record, found: kind.problems(record) };
  } catch (error) {
    if (error instanceof InvalidInput) return { record: null, found: error.problems };
    throw error;
  }
}

function fromJson(file: string): Raw[] {
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(`${file}: not JSON: ${(error as Error).message}`, 2);
  }
  if (!Array.isArray(value)) throw new CommandFailure(`${file} / must be a list`, 2);
  return value.map((one: unknown) => ({ line: null, value: one }));
}

function fromCsv(file: string, shape: TableShape): Raw[] {
  const known = shape.columns.map(({ name }) => name);
  try {
    const rows = readCsv(readText(file), { known, required: ['id', ...shape.required] });
    return rows.map(({ row, cells }) => ({ line: row, value: toRecord(shape, cells) }));
  } catch (error) {
    if (error instanceof TableRefused)
      throw new CommandFailure(`${file} line ${String(error.row)}: ${error.message}`, 2);
    throw error;
  }
}

function summary(problems: readonly string[]): string {
  const more = problems.length - SHOWN_PROBLEMS;
  return [...problems.slice(0, SHOWN_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
