import type { ExchangedKind } from '../exchanged-records.js';
import type { FileFormat } from '../tables/record-files.js';

/** waiting: the worker reads it; checked: a person looks at what it would do; applying, undoing: the worker does so. */
export type ImportState = 'waiting' | 'checked' | 'refused' | 'applying' | 'applied' | 'undoing' | 'undone';

export const IMPORT_OUTCOMES = ['make', 'change', 'same', 'wrong'] as const;
/** What a row would do. */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What became of a row that was confirmed; `left`: at an undo, somebody had worked on it since. */
export type ImportResult = 'made' | 'changed' | 'skipped' | 'undone' | 'left';

export interface Import {
  id: string;
  number: number;
  version: number;
  organisationId: string;
  kind: ExchangedKind;
  format: FileFormat;
  name: string;
  /** Bytes. */
  size: number;
  state: ImportState;
  /** Rows of the step that is under way. */
  done: number;
  /** Null until the file is read. */
  total: number | null;
  /** Why the file as a whole cannot be taken. */
  refused: { code: string; row: number | null; column: string | null; detail: string } | null;
  createdBy: string;
  confirmedBy: string | null;
  createdAt: Date;
  checkedAt: Date | null;
  confirmedAt: Date | null;
  finishedAt: Date | null;
}

/** A wrong place of a row. */
export interface RowProblem {
  column: string | null;
  pointer: string;
  code: string;
  detail: string;
}

/** A field that would change. */
export interface RowChange {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

/** What a row would do, found by holding it against the rules and the present record. */
export interface JudgedRow {
  outcome: ImportOutcome;
  title: string | null;
  recordId: string | null;
  recordVersion: number | null;
  /** What is to be made, or the fields to be changed. */
  content: object | null;
  /** What stands now of the fields to be changed. */
  before: object | null;
  changes: RowChange[];
  problems: RowProblem[];
}

export interface ImportRow extends JudgedRow {
  row: number;
  chosen: boolean;
  result: ImportResult | null;
}

/** How many rows there are of each outcome and of each result. */
export interface ImportCounts {
  outcomes: Record<ImportOutcome, number>;
  results: Record<ImportResult, number>;
}

/** The worker has something to do for an import. Payload: ImportWorkPayload. */
export const IMPORT_WORK = 'import.work';

export interface ImportWorkPayload {
  importId: string;
}

/** Longest that an import is kept, in days: one that nobody confirmed, and one that somebody did. */
export const KEPT_DAYS = { unconfirmed: 7, confirmed: 90 } as const;
