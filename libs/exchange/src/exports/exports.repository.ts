import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Export } from './export.js';

const COLUMNS = `id, number, version, person_id AS "personId", kind, format, filter, state, done, name, size,
  created_at AS "createdAt", ready_at AS "readyAt", expires_at AS "expiresAt"`;

export type NewExport = Pick<Export, 'id' | 'personId' | 'kind' | 'format' | 'filter'>;

/** PostgreSQL's bigint comes as text. */
type StoredExport = Omit<Export, 'number'> & { number: string };

@Injectable()
export class ExportsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: EntityManager, { id, personId, kind, format, filter }: NewExport): Promise<Export> {
    const [made] = await prepared<StoredExport>(
      tx,
      `INSERT INTO exports (id, person_id, kind, format, filter) VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
      [id, personId, kind, format, JSON.stringify(filter)],
    );
    if (!made) throw new Error('INSERT gave no row');
    return counted(made);
  }

  /** How many a person asked for within 24 hours. */
  async ofToday(tx: EntityManager, personId: string): Promise<number> {
    const [row] = await prepared<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM exports
        WHERE person_id = $1 AND created_at > clock() - interval '24 hours'`,
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Null for one that is gone by its date, deleted or not. */
  async byId(id: string): Promise<Export | null> {
    const [found] = await prepared<StoredExport>(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM exports WHERE id = $1 AND expires_at > clock()`,
      [id],
    );
    return found ? counted(found) : null;
  }

  /** The newest first; `after` is the number of the last of the page before. */
  async list(personId: string, after: number | null, limit: number): Promise<Export[]> {
    const rows = await prepared<StoredExport>(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM exports WHERE person_id = $1 AND number < $2 AND expires_at > clock()
        ORDER BY number DESC LIMIT $3`,
      [personId, after ?? Number.MAX_SAFE_INTEGER, limit],
    );
    return rows.map(counted);
  }

  async progress(id: string, done: number): Promise<void> {
    await prepared(this.transactions.reader, `UPDATE exports SET done = $2 WHERE id = $1 AND state = 'waiting'`, [
      id,
      done,
    ]);
  }

  /** @returns whether it was still waited for */
  async finish(
    tx: EntityManager,
    id: string,
    {
      state,
      done,
      name,
      bytes,
    }: { state: 'ready' | 'refused'; done: number; name: string | null; bytes: Buffer | null },
  ): Promise<boolean> {
    const rows = await prepared(
      tx,
      `UPDATE exports SET state = $2, done = $3, name = $4, size = $5, version = version + 1, ready_at = clock(),
              expires_at = clock() + interval '24 hours'
        WHERE id = $1 AND state = 'waiting' RETURNING id`,
      [id, state, done, name, bytes?.length ?? null],
    );
    if (rows.length > 0 && bytes)
      await prepared(tx, 'INSERT INTO export_files (export_id, bytes) VALUES ($1, $2)', [id, bytes]);
    return rows.length > 0;
  }

  async bytesOf(id: string): Promise<Buffer | null> {
    const [row] = await prepared<{ bytes: Buffer }>(
      this.transactions.reader,
      'SELECT bytes FROM export_files WHERE export_id = $1',
      [id],
    );
    return row?.bytes ?? null;
  }

  async forget(): Promise<void> {
    await prepared(this.transactions.reader, 'DELETE FROM exports WHERE expires_at < clock()');
  }
}

const counted = (row: StoredExport): Export => ({ ...row, number: Number(row.number) });
