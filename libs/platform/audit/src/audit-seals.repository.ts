import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import { type ChainBreak, walkChain } from './audit-chain.repository.js';

/** How far the chain is behind the trail, and its newest seal. */
export interface ChainState {
  /** Rows without a seal. */
  unsealed: number;
  /** Age of the oldest of them; 0 where there is none. */
  oldestUnsealedSeconds: number;
  head: ChainHead | null;
}

export interface ChainHead {
  place: number;
  /** SHA-256 over the whole chain up to here, in hexadecimal digits. */
  hash: string;
  sealedAt: Date;
}

const PORTION = 2_000;

/** The chain of hashes over the audit trail. */
@Injectable()
export class AuditSeals {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Seals rows of ended transactions in the order in which these began. Another sealer at work leaves nothing to do.
   *
   * @returns how many were sealed, at most 2,000
   */
  async seal(): Promise<number> {
    const [row] = await this.transactions.reader.query<{ sealed: number }[]>('SELECT seal_audit($1) AS sealed', [
      PORTION,
    ]);
    return row?.sealed ?? 0;
  }

  async state(): Promise<ChainState> {
    const [row] = await this.transactions.reader.query<
      { unsealed: number; seconds: number; place: string | null; hash: string | null; sealed_at: Date | null }[]
    >(
      // Rows behind the head are looked at only where they may belong to a new epoch: in a database that was restored.
      `WITH head AS MATERIALIZED (SELECT * FROM audit_seals ORDER BY place DESC LIMIT 1), open AS (
         SELECT a.at FROM audit a
          WHERE (a.written_in, a.id) > (
              coalesce((SELECT written_in FROM head), '0'::xid8), coalesce((SELECT audit_id FROM head), 0))
            AND (SELECT s.place FROM audit_seals s WHERE s.audit_id = a.id) IS NULL
         UNION ALL
         SELECT a.at FROM audit a
          WHERE (SELECT written_in FROM head) >= pg_snapshot_xmax(pg_current_snapshot())
            AND (a.written_in, a.id) <= ((SELECT written_in FROM head), (SELECT audit_id FROM head))
            AND (SELECT s.place FROM audit_seals s WHERE s.audit_id = a.id) IS NULL)
       SELECT count(open.at)::int AS unsealed,
              coalesce(greatest(0, extract(epoch FROM clock() - min(open.at))), 0)::int AS seconds,
              (SELECT place FROM head), (SELECT encode(hash, 'hex') FROM head) AS hash, (SELECT sealed_at FROM head)
         FROM open`,
    );
    if (!row) throw new Error('An aggregate gave no row');
    const { place, hash, sealed_at: sealedAt } = row;
    const head = place === null || hash === null || sealedAt === null ? null : { place: Number(place), hash, sealedAt };
    return { unsealed: row.unsealed, oldestUnsealedSeconds: row.seconds, head };
  }

  /** Whether the chain leads through a head that was noted before. */
  async leadsThrough({ place, hash }: Pick<ChainHead, 'place' | 'hash'>): Promise<boolean> {
    const rows = await this.transactions.reader.query<unknown[]>(
      `SELECT FROM audit_seals WHERE place = $1 AND encode(hash, 'hex') = $2`,
      [place, hash],
    );
    return rows.length > 0;
  }

  /**
   * Computes the chain anew over one state of the database.
   *
   * @param noted heads that were kept elsewhere
   * @returns how many rows are in order from the first on, and what comes then
   */
  async verify(
    noted: readonly Pick<ChainHead, 'place' | 'hash'>[] = [],
  ): Promise<{ rows: number; broken: ChainBreak | null }> {
    const heads = new Map<number, string[]>();
    for (const { place, hash } of noted) heads.set(place, [...(heads.get(place) ?? []), hash]);
    return this.transactions.run(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await tx.query('SET LOCAL statement_timeout = 0');
      return walkChain(tx, heads);
    });
  }
}
