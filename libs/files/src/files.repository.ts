import { Injectable } from '@nestjs/common';
import type { ObjectFacts } from '@tandem/accounts';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Attachment, RecordReference } from './attachment.js';

const COLUMNS = `id, object_type AS "objectType", object_id AS "objectId", organisation_id AS "organisationId", name,
  media_type AS "mediaType", size, digest, sealed, state, refused_because AS "refusedBecause", created_at AS "createdAt"`;

const FACTS = {
  need: `SELECT organisation_id AS "organisationId", status, visibility,
    ARRAY(SELECT organisation_id::text FROM need_disclosures d WHERE d.need_id = r.id) AS "disclosedTo"
    FROM needs r WHERE id = $1`,
  offer: `SELECT organisation_id AS "organisationId", status, visibility,
    ARRAY(SELECT organisation_id::text FROM offer_disclosures d WHERE d.offer_id = r.id) AS "disclosedTo"
    FROM offers r WHERE id = $1`,
  // While contacts are open, and what was shared then.
  match: `SELECT n.organisation_id AS "stateOrganisationId", o.organisation_id AS "donorOrganisationId", m.state AS status
    FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
    WHERE m.id = $1 AND n.visibility <> 'sealed' AND o.visibility <> 'sealed'
      AND (m.state IN ('contacts_open', 'negotiating', 'agreed', 'funded')
        OR EXISTS (SELECT FROM attachments a WHERE a.object_type = 'match' AND a.object_id = m.id))`,
  project: `SELECT state_organisation_id AS "stateOrganisationId", donor_organisation_id AS "donorOrganisationId", status
    FROM projects WHERE id = $1`,
};

export type NewAttachment = Omit<Attachment, 'state' | 'refusedBecause' | 'createdAt'> & { createdBy: string };
/** Whose a record is, or who its two sides are, and who may know of it. */
export type RecordFacts = ObjectFacts;

@Injectable()
export class FilesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** What decides who may read and change the record; null where there is none. */
  async factsOf({ type, id }: RecordReference): Promise<RecordFacts | null> {
    const [facts] = await prepared<RecordFacts>(this.transactions.reader, FACTS[type], [id]);
    return facts ?? null;
  }

  /** The oldest first. */
  of({ type, id }: RecordReference, tx: EntityManager = this.transactions.reader): Promise<Attachment[]> {
    return prepared(
      tx,
      `SELECT ${COLUMNS} FROM attachments WHERE object_type = $1 AND object_id = $2 ORDER BY created_at, id`,
      [type, id],
    );
  }

  /** Two who attach to the same record at once wait for each other, so that its limit holds. */
  async lockRecord(tx: EntityManager, { type, id }: RecordReference): Promise<void> {
    await prepared(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attachments ${type} ${id}`]);
  }

  async byId(id: string, tx: EntityManager = this.transactions.reader): Promise<Attachment | null> {
    const [found] = await prepared<Attachment>(tx, `SELECT ${COLUMNS} FROM attachments WHERE id = $1`, [id]);
    return found ?? null;
  }

  /** The oldest in quarantine, of those behind another; one at a time, for whoever waits is asked for again. */
  waiting(after: string | null): Promise<Attachment[]> {
    return prepared(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM attachments a
        WHERE state = 'quarantine'
          AND ($1::uuid IS NULL OR (created_at, id) > (SELECT created_at, id FROM attachments b WHERE b.id = $1))
        ORDER BY created_at, id LIMIT 1`,
      [after],
    );
  }

  async insert(tx: EntityManager, added: NewAttachment, bytes: Buffer): Promise<Attachment> {
    const { id, objectType, objectId, organisationId, name, mediaType, size, digest, sealed, createdBy } = added;
    const [row] = await prepared<Attachment>(
      tx,
      `INSERT INTO attachments (id, object_type, object_id, organisation_id, name, media_type, size, digest, sealed,
         created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`,
      [id, objectType, objectId, organisationId, name, mediaType, size, digest, sealed, createdBy],
    );
    if (!row) throw new Error('INSERT gave no row');
    await prepared(tx, 'INSERT INTO attachment_contents (attachment_id, bytes) VALUES ($1, $2)', [id, bytes]);
    return row;
  }

  async bytesOf(tx: EntityManager, id: string): Promise<Buffer | null> {
    const [row] = await prepared<{ bytes: Buffer }>(
      tx,
      'SELECT bytes FROM attachment_contents WHERE attachment_id = $1',
      [id],
    );
    return row?.bytes ?? null;
  }

  /** @returns whether it was still in quarantine */
  async settle(tx: EntityManager, id: string, refusedBecause: string | null): Promise<boolean> {
    const rows = await prepared(
      tx,
      `UPDATE attachments SET state = CASE WHEN $2::text IS NULL THEN 'clean' ELSE 'refused' END, refused_because = $2
        WHERE id = $1 AND state = 'quarantine' RETURNING id`,
      [id, refusedBecause],
    );
    // What is harmful is not kept.
    if (refusedBecause !== null) await prepared(tx, 'DELETE FROM attachment_contents WHERE attachment_id = $1', [id]);
    return rows.length > 0;
  }

  async remove(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await prepared(tx, 'DELETE FROM attachments WHERE id = $1 RETURNING id', [id]);
    return rows.length > 0;
  }
}
