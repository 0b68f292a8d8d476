import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { Need } from './need.entity.js';

/** Since when, and how often, the same has been asked for. */
export interface Asked {
  since: Date | null;
  times: number;
}

/** Needs that were copied from those of years before. */
@Injectable()
export class NeedChainsRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * By id: when the first of the needs that it was copied from, or it itself, opened, and how many of them did. One that is
   * sealed was asked of nobody and counts only for itself.
   */
  async asked(needs: readonly Pick<Need, 'id' | 'openedAt' | 'copiedFrom'>[]): Promise<Map<string, Asked>> {
    const alone = needs.map(({ id, openedAt }) => [id, { since: openedAt, times: openedAt ? 1 : 0 }] as const);
    const copies = needs.filter(({ copiedFrom }) => copiedFrom !== null).map(({ id }) => id);
    if (copies.length === 0) return new Map(alone);
    const rows = await this.transactions.reader.query<{ id: string; since: Date | null; times: number }[]>(
      `WITH RECURSIVE chain AS (
         SELECT id AS of, id, copied_from, opened_at, false AS hidden FROM needs WHERE id = ANY($1::uuid[])
         UNION
         SELECT c.of, n.id, n.copied_from, n.opened_at, n.visibility = 'sealed' FROM chain c JOIN needs n ON n.id = c.copied_from
       )
       SELECT of AS id, min(opened_at) FILTER (WHERE NOT hidden) AS since,
              (count(opened_at) FILTER (WHERE NOT hidden))::int AS times
         FROM chain GROUP BY of`,
      [copies],
    );
    return new Map([...alone, ...rows.map(({ id, since, times }) => [id, { since, times }] as const)]);
  }
}
