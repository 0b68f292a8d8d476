import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions, prepared, sqlState } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Said, SaidRow } from '../tables/record-files.js';
import {
  IMPORT_OUTCOMES,
  type ImportCounts,
  type ImportOutcome,
  type ImportResult,
  type ImportRow,
  type JudgedRow,
  type RowProblem,
} from './import.js';
import { idOf } from './judge-row.js';

const COLUMNS = `row, outcome, title, record_id AS "recordId", record_version AS "recordVersion", content, before, changes,
  problems, chosen, result`;

type StoredRow = Omit<ImportRow, 'content' | 'before' | 'changes' | 'problems'> &
  Record<'content' | 'before' | 'changes' | 'problems', string | null>;

/** What became of a row. */
export interface SettledRow {
  result: ImportResult;
  recordId?: string;
  recordVersion?: number;
  problems?: RowProblem[];
}

@Injectable()
export class ImportRowsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tx: EntityManager, importId: string, rows: readonly SaidRow[]): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO import_rows (import_id, row, said, named)
       SELECT $1, row, said, named FROM unnest($2::int[], $3::text[], $4::text[]) AS x(row, said, named)`,
      [
        importId,
        rows.map(({ row }) => row),
        rows.map(({ said }) => JSON.stringify(said)),
        rows.map(({ said }) => named(idOf(said))),
      ],
    );
  }

  /** The first row before this one that names the same id; null where none does. */
  async earlierWith(tx: EntityManager, importId: string, id: string, row: number): Promise<number | null> {
    const [found] = await prepared<{ row: number | null }>(
      tx,
      'SELECT min(row) AS row FROM import_rows WHERE import_id = $1 AND named = $2 AND row < $3',
      [importId, named(id), row],
    );
    return found?.row ?? null;
  }

  /** In the order of the file. */
  async unjudged(tx: EntityManager, importId: string, limit: number): Promise<SaidRow[]> {
    const rows = await prepared<{ row: number; said: string }>(
      tx,
      'SELECT row, said FROM import_rows WHERE import_id = $1 AND outcome IS NULL ORDER BY row LIMIT $2',
      [importId, limit],
    );
    return rows.map(({ row, said }) => ({ row, said: JSON.parse(said) as Said }));
  }

  async judge(tx: EntityManager, importId: string, row: number, judged: JudgedRow): Promise<void> {
    const { outcome, title, recordId, recordVersion, content, before, changes, problems } = judged;
    await prepared(
      tx,
      `UPDATE import_rows SET outcome = $3, title = $4, record_id = $5, record_version = $6, content = $7, before = $8,
              changes = $9, problems = $10
        WHERE import_id = $1 AND row = $2`,
      [
        importId,
        row,
        outcome,
        title,
        recordId,
        recordVersion,
        content && JSON.stringify(content),
        before && JSON.stringify(before),
        JSON.stringify(changes),
        JSON.stringify(problems),
      ],
    );
  }

  /** A page in the order of the file; `after` is the last row of the page before. */
  async page(importId: string, outcome: ImportOutcome | null, after: number, limit: number): Promise<ImportRow[]> {
    const rows = await prepared<StoredRow>(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM import_rows
        WHERE import_id = $1 AND row > $2 AND outcome IS NOT NULL AND ($3::text IS NULL OR outcome = $3)
        ORDER BY row LIMIT $4`,
      [importId, after, outcome, limit],
    );
    return rows.map(read);
  }

  async counts(importIds: readonly string[]): Promise<Map<string, ImportCounts>> {
    const rows = await prepared<{ id: string; outcome: ImportOutcome; result: ImportResult | null; count: number }>(
      this.transactions.reader,
      `SELECT import_id AS id, outcome, result, count(*)::int AS count FROM import_rows
        WHERE import_id = ANY($1::uuid[]) AND outcome IS NOT NULL GROUP BY import_id, outcome, result`,
      [importIds],
    );
    const counts = new Map(importIds.map((id) => [id, noCounts()]));
    for (const { id, outcome, result, count } of rows) {
      const of = counts.get(id) ?? noCounts();
      of.outcomes[outcome] += count;
      if (result) of.results[result] += count;
    }
    return counts;
  }

  /** Chooses these rows of those that would do something, or (null) all of them. @returns how many are chosen */
  async choose(tx: EntityManager, importId: string, rows: readonly number[] | null): Promise<number> {
    const chosen = await prepared(
      tx,
      `UPDATE import_rows SET chosen = true
        WHERE import_id = $1 AND outcome IN ('make', 'change') AND ($2::int[] IS NULL OR row = ANY($2)) RETURNING row`,
      [importId, rows],
    );
    return chosen.length;
  }

  /** Chosen rows of which nothing has become yet. */
  chosen(tx: EntityManager, importId: string, limit: number): Promise<ImportRow[]> {
    return this.some(tx, importId, 'chosen AND result IS NULL', limit);
  }

  /** Rows that made or changed something, the last first. */
  effective(tx: EntityManager, importId: string, limit: number): Promise<ImportRow[]> {
    return this.some(tx, importId, `chosen AND result IN ('made', 'changed')`, limit, 'DESC');
  }

  async settle(tx: EntityManager, importId: string, row: number, settled: SettledRow): Promise<void> {
    const { result, recordId, recordVersion, problems } = settled;
    await prepared(
      tx,
      `UPDATE import_rows SET result = $3, record_id = coalesce($4, record_id),
              record_version = coalesce($5, record_version), problems = coalesce($6, problems)
        WHERE import_id = $1 AND row = $2`,
      [importId, row, result, recordId ?? null, recordVersion ?? null, problems ? JSON.stringify(problems) : null],
    );
  }

  /** Does the work of one row; where it is refused by a rule, nothing of it stays and the transaction goes on. */
  async attempt<T>(tx: EntityManager, work: () => Promise<T>): Promise<{ done: T } | { refused: Error }> {
    await tx.query('SAVEPOINT import_row');
    try {
      const done = await work();
      await tx.query('RELEASE SAVEPOINT import_row');
      return { done };
    } catch (error) {
      if (!isRule(error)) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT import_row');
      return { refused: error };
    }
  }

  private async some(
    tx: EntityManager,
    importId: string,
    which: string,
    limit: number,
    order: 'ASC' | 'DESC' = 'ASC',
  ): Promise<ImportRow[]> {
    const rows = await prepared<StoredRow>(
      tx,
      `SELECT ${COLUMNS} FROM import_rows WHERE import_id = $1 AND ${which} ORDER BY row ${order} LIMIT $2`,
      [importId, limit],
    );
    return rows.map(read);
  }
}

/** A fact that a service refuses for, and no failure of the database. */
const isRule = (error: unknown): error is Error =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && !isDatabase(error);

const isDatabase = (error: Error): boolean => 'driverError' in error || /^[0-9A-Z]{5}$/.test(sqlState(error) ?? '');

/** An id may be anything that a file says, also what a column of text cannot hold. */
const named = (id: string | null): string | null => id && createHash('sha256').update(id).digest('hex');

const noCounts = (): ImportCounts => ({
  outcomes: Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, 0])) as ImportCounts['outcomes'],
  results: { made: 0, changed: 0, skipped: 0, undone: 0, left: 0 },
});

function read({ content, before, changes, problems, ...row }: StoredRow): ImportRow {
  const of = (text: string | null) => (text === null ? null : (JSON.parse(text) as object));
  return {
    ...row,
    content: of(content),
    before: of(before),
    changes: (of(changes) ?? []) as ImportRow['changes'],
    problems: (of(problems) ?? []) as ImportRow['problems'],
  };
}
