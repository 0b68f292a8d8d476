import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Box } from './sealed-box.js';

/** Where boxes are stored: names of a table and a column, and the parts of the place that they were sealed for. */
export interface SealedColumn {
  table: string;
  column: string;
  /** SQL of the row's id as it stands in the place. */
  id: string;
  field: string;
  /** SQL of the rows that hold boxes, where not all do. */
  where?: string;
}

/** A stored box with the row that holds it. */
export interface StoredBox {
  row: string;
  id: string;
  box: Box;
}

/** As `makeBox` lays it out: a byte, the length of the key's name, the name. */
const keyOf = ({ column }: SealedColumn): string =>
  `convert_from(substring(${column} FROM 3 FOR get_byte(${column}, 1)), 'LATIN1')`;

const held = ({ column, where = 'true' }: SealedColumn): string => `${column} IS NOT NULL AND (${where})`;

/** Fixed, like that of the migrations: two who change the keys do so one after the other. */
const LOCK = 5_240_916;

/** Boxes in whatever table they are stored, for who changes their keys. Names come from constants, never from outside. */
@Injectable()
export class SealedColumnsRepository {
  constructor(private readonly transactions: Transactions) {}

  async lockKeys(tx: EntityManager): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** Some boxes that another key than this one wraps, held until the end of the transaction; not those that others hold. */
  notUnder(tx: EntityManager, at: SealedColumn, key: string, limit: number): Promise<StoredBox[]> {
    return tx.query<StoredBox[]>(
      `SELECT ctid::text AS row, ${at.id} AS id, ${at.column} AS box FROM ${at.table}
        WHERE ${held(at)} AND ${keyOf(at)} <> $1 LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [key, limit],
    );
  }

  /** In the transaction that holds the row. */
  async replace(tx: EntityManager, at: SealedColumn, row: string, box: Box): Promise<void> {
    await tx.query(`UPDATE ${at.table} SET ${at.column} = $2 WHERE ctid = $1::tid`, [row, box]);
  }

  /** How many boxes each key wraps. */
  async counts(tx: EntityManager, at: SealedColumn): Promise<Map<string, number>> {
    const rows = await tx.query<{ key: string; count: string }[]>(
      `SELECT ${keyOf(at)} AS key, count(*) AS count FROM ${at.table} WHERE ${held(at)} GROUP BY 1`,
    );
    return new Map(rows.map(({ key, count }) => [key, Number(count)]));
  }

  /** Events that wait may carry boxes of any key. */
  async waitingEvents(): Promise<number> {
    const [row] = await this.transactions.reader.query<{ count: string }[]>(
      `SELECT count(*) AS count FROM outbox WHERE done_at IS NULL`,
    );
    return Number(row?.count ?? 0);
  }
}
