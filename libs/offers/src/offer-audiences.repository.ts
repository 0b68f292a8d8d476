import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { Offer } from './offer.entity.js';
import { offerVisibility } from './offer.visibility.js';

/** Which offers are open to whom. */
@Injectable()
export class OfferAudiencesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Ids of those that both sides' consent opened to one of the organisations. */
  async disclosed(ids: readonly string[], organisationIds: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ offer_id: string }[]>(
      `SELECT DISTINCT offer_id FROM offer_disclosures
        WHERE offer_id = ANY($1::uuid[]) AND organisation_id = ANY($2::uuid[])`,
      [ids, organisationIds],
    );
    return rows.map((row) => row.offer_id);
  }

  /** Ids of those that the viewer may know of. */
  async visible(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const { where, parameters } = offerVisibility(viewer);
    const rows = await this.transactions.reader
      .createQueryBuilder(Offer, 'o')
      .select('o.id', 'id')
      .where(where, parameters)
      .andWhere('o.id = ANY(:ids)', { ids })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
