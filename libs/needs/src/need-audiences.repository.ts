import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { Need } from './need.entity.js';
import { needVisibility } from './need.visibility.js';

/** Which needs are open to whom. */
@Injectable()
export class NeedAudiencesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Ids of those that both sides' consent opened to one of the organisations. */
  async disclosed(ids: readonly string[], organisationIds: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ need_id: string }[]>(
      `SELECT DISTINCT need_id FROM need_disclosures
        WHERE need_id = ANY($1::uuid[]) AND organisation_id = ANY($2::uuid[])`,
      [ids, organisationIds],
    );
    return rows.map((row) => row.need_id);
  }

  /** Ids of those that the viewer may know of. */
  async visible(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const { where, parameters } = needVisibility(viewer);
    const rows = await this.transactions.reader
      .createQueryBuilder(Need, 'n')
      .select('n.id', 'id')
      .where(where, parameters)
      .andWhere('n.id = ANY(:ids)', { ids })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
