import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Import, ImportState } from './import.js';

const COLUMNS = `id, number, version, organisation_id AS "organisationId", kind, format, name, size, state, done, total,
  refused, created_by AS "createdBy", confirmed_by AS "confirmedBy", created_at AS "createdAt",
  checked_at AS "checkedAt", confirmed_at AS "confirmedAt", finished_at AS "finishedAt"`;

export type NewImport = Pick<Import, 'id' | 'organisationId' | 'kind' | 'format' | 'name' | 'size' | 'createdBy'>;

/** What a step of an import's life sets besides its state. */
export interface ImportMove {
  state: ImportState;
  done?: number;
  total?: number | null;
  refused?: Import['refused'];
  confirmedBy?: string;
}

/** PostgreSQL's bigint comes as text. */
type StoredImport = Omit<Import, 'number'> & { number: string };

@Injectable()
export class ImportsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: EntityManager, added: NewImport, bytes: Buffer): Promise<Import> {
    const { id, organisationId, kind, format, name, size, createdBy } = added;
    const rows = await prepared<StoredImport>(
      tx,
      `INSERT INTO imports (id, organisation_id, kind, format, name, size, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [id, organisationId, kind, format, name, size, createdBy],
    );
    await prepared(tx, 'INSERT INTO import_files (import_id, bytes) VALUES ($1, $2)', [id, bytes]);
    return one(rows);
  }

  async byId(id: string): Promise<Import | null> {
    const [found] = await prepared<StoredImport>(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM imports WHERE id = $1`,
      [id],
    );
    return found ? counted(found) : null;
  }

  /** Holds the row until the end of the transaction. */
  async locked(tx: EntityManager, id: string): Promise<Import | null> {
    const [found] = await prepared<StoredImport>(tx, `SELECT ${COLUMNS} FROM imports WHERE id = $1 FOR UPDATE`, [id]);
    return found ? counted(found) : null;
  }

  /** Those of the organisations, the newest first; `after` is the number of the last of the page before. */
  async list(organisationIds: readonly string[], after: number | null, limit: number): Promise<Import[]> {
    const rows = await prepared<StoredImport>(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM imports WHERE organisation_id = ANY($1::uuid[]) AND number < $2
        ORDER BY number DESC LIMIT $3`,
      [organisationIds, after ?? Number.MAX_SAFE_INTEGER, limit],
    );
    return rows.map(counted);
  }

  /** How many came in for an organisation within 24 hours. */
  async ofToday(tx: EntityManager, organisationId: string): Promise<number> {
    const [row] = await prepared<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM imports
        WHERE organisation_id = $1 AND created_at > clock() - interval '24 hours'`,
      [organisationId],
    );
    return row?.count ?? 0;
  }

  async bytesOf(tx: EntityManager, id: string): Promise<Buffer | null> {
    const [row] = await prepared<{ bytes: Buffer }>(tx, 'SELECT bytes FROM import_files WHERE import_id = $1', [id]);
    return row?.bytes ?? null;
  }

  /** What was read is kept as rows. */
  async dropFile(tx: EntityManager, id: string): Promise<void> {
    await prepared(tx, 'DELETE FROM import_files WHERE import_id = $1', [id]);
  }

  /** The next step of an import whose row is held. */
  async move(tx: EntityManager, id: string, { state, done, total, refused, confirmedBy }: ImportMove): Promise<Import> {
    const rows = await prepared<StoredImport>(
      tx,
      `UPDATE imports SET version = version + 1, state = $2, done = coalesce($3, 0), total = coalesce($4, total),
              refused = $5, confirmed_by = coalesce($6, confirmed_by),
              checked_at = CASE WHEN $2 IN ('checked', 'refused') THEN clock() ELSE checked_at END,
              confirmed_at = CASE WHEN $2 = 'applying' THEN clock() ELSE confirmed_at END,
              finished_at = CASE WHEN $2 IN ('applied', 'undone') THEN clock() ELSE finished_at END
        WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, state, done ?? null, total ?? null, refused ? JSON.stringify(refused) : null, confirmedBy ?? null],
    );
    return one(rows);
  }

  async progress(tx: EntityManager, id: string, done: number, total: number | null = null): Promise<void> {
    await prepared(tx, 'UPDATE imports SET done = $2, total = coalesce($3, total) WHERE id = $1', [id, done, total]);
  }

  /** Deletes what nobody confirmed within `unconfirmed` days, and the rest after `confirmed` days. */
  async forget({ unconfirmed, confirmed }: { unconfirmed: number; confirmed: number }): Promise<void> {
    await prepared(
      this.transactions.reader,
      `DELETE FROM imports WHERE created_at < clock() - make_interval(days => $1)
          AND (confirmed_at IS NULL OR confirmed_at < clock() - make_interval(days => $2))`,
      [unconfirmed, confirmed],
    );
  }
}

const counted = (row: StoredImport): Import => ({ ...row, number: Number(row.number) });

function one(rows: readonly StoredImport[]): Import {
  const [row] = rows;
  if (!row) throw new Error('A statement on one import gave no row');
  return counted(row);
}
