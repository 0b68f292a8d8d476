import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { Consent, type ConsentObject, type ConsentPurpose } from './consent.entity.js';

/** A consent as it is written; the database says when. */
export type ConsentRow = Omit<Consent, 'id' | 'givenAt' | 'withdrawnAt' | 'withdrawnBy'>;

@Injectable()
export class ConsentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Takes the place of what stood for the same purpose, unless that is for the same edition and tier. */
  async replace(tx: EntityManager, consent: ConsentRow): Promise<void> {
    await prepared(
      tx,
      `WITH standing AS (
         SELECT object_version = $7 AND tier = $9 AS same FROM consents
          WHERE object_id = $6 AND purpose = $1 AND organisation_id = $3 AND withdrawn_at IS NULL
       ), ended AS (
         UPDATE consents SET withdrawn_at = clock()
          WHERE object_id = $6 AND purpose = $1 AND organisation_id = $3 AND withdrawn_at IS NULL
            AND NOT (SELECT same FROM standing)
         RETURNING 1
       )
       INSERT INTO consents (purpose, person_id, organisation_id, role, object_type, object_id, object_version,
                             content_digest, tier)
       SELECT $1, $2::uuid, $3, $4::text, $5::text, $6, $7, $8::text, $9 FROM (SELECT count(*) FROM ended) AS after_the_end
        WHERE NOT EXISTS (SELECT FROM standing WHERE same)`,
      [
        consent.purpose,
        consent.personId,
        consent.organisationId,
        consent.role,
        consent.objectType,
        consent.objectId,
        consent.objectVersion,
        consent.contentDigest,
        consent.tier,
      ],
    );
  }

  /** Ends what stands, of one organisation or of all. */
  async end(
    tx: EntityManager,
    by: string | null,
    purpose: ConsentPurpose,
    objectId: string,
    organisationId: string | null,
  ): Promise<void> {
    await prepared(
      tx,
      `UPDATE consents SET withdrawn_at = clock(), withdrawn_by = $1::uuid
        WHERE purpose = $2 AND object_id = $3 AND withdrawn_at IS NULL AND ($4::uuid IS NULL OR organisation_id = $4)`,
      [by, purpose, objectId, organisationId],
    );
  }

  /** All that was ever consented about a record, oldest first. */
  of(type: ConsentObject, id: string): Promise<Consent[]> {
    return this.transactions.reader.find(Consent, {
      where: { objectType: type, objectId: id },
      order: { givenAt: 'ASC', purpose: 'ASC', id: 'ASC' },
    });
  }

  /** Organisations whose consent stands. */
  async standing(tx: EntityManager, purpose: ConsentPurpose, objectId: string): Promise<string[]> {
    const rows = await prepared<{ organisation_id: string }>(
      tx,
      `SELECT organisation_id FROM consents WHERE purpose = $1 AND object_id = $2 AND withdrawn_at IS NULL`,
      [purpose, objectId],
    );
    return rows.map((row) => row.organisation_id);
  }
}
