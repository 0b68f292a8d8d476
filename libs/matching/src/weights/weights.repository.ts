import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { OwnWeights, Side } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';

/** What an organisation weighs itself; null: the defaults. */
export interface WeightsRow {
  organisation_id: string;
  donor: OwnWeights | null;
  state: OwnWeights | null;
  version: number;
  updated_at: Date;
}

const COLUMNS = 'organisation_id, donor, state, version, updated_at';
const RECORDS: Record<Side, string> = { donor: 'offers', state: 'needs' };

@Injectable()
export class WeightsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those of organisations that have any of their own. */
  of(ids: readonly string[], tx: EntityManager = this.transactions.reader): Promise<WeightsRow[]> {
    return prepared<WeightsRow>(tx, `SELECT ${COLUMNS} FROM matching_weights WHERE organisation_id = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  /** Writes only where the version read is still the newest, 0 being none; null where somebody was faster. */
  async save(
    tx: EntityManager,
    id: string,
    version: number,
    { donor, state }: Pick<WeightsRow, Side>,
  ): Promise<WeightsRow | null> {
    const values = [id, json(donor), json(state)];
    const rows =
      version === 0
        ? await tx.query<WeightsRow[]>(
            `INSERT INTO matching_weights (organisation_id, donor, state) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
            values,
          )
        : (
            await tx.query<[WeightsRow[], number]>(
              `UPDATE matching_weights SET donor = $2, state = $3, version = version + 1, updated_at = clock()
                WHERE organisation_id = $1 AND version = $4 RETURNING ${COLUMNS}`,
              [...values, version],
            )
          )[0];
    return rows[0] ?? null;
  }

  /** The next open records of a side of an organisation, by id. */
  async openRecords(tx: EntityManager, side: Side, id: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${RECORDS[side]}
        WHERE organisation_id = $1 AND status = 'open' AND visibility <> 'sealed' AND ($2::uuid IS NULL OR id > $2)
        ORDER BY id LIMIT $3`,
      [id, after, limit],
    );
    return rows.map((row) => row.id);
  }
}

const json = (own: OwnWeights | null): string | null => (own === null ? null : JSON.stringify(own));
