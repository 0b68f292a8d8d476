import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** A passkey as its owner sees it. */
export interface PasskeyRow {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  /** Its provider copies it to other devices. */
  backedUp: boolean;
}

/** What an authenticator's answer is checked against. */
export interface StoredPasskey {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

/** A passkey that was just made. */
export type NewPasskey = Omit<StoredPasskey, 'id'> & { name: string; backedUp: boolean };

@Injectable()
export class PasskeysRepository {
  constructor(private readonly transactions: Transactions) {}

  list(personId: string): Promise<PasskeyRow[]> {
    return prepared<PasskeyRow>(
      this.transactions.reader,
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", backed_up AS "backedUp"
         FROM passkeys WHERE person_id = $1 ORDER BY created_at, id`,
      [personId],
    );
  }

  /** Those of a person, for the authenticator to leave alone. */
  async credentialsOf(personId: string): Promise<Pick<StoredPasskey, 'credentialId' | 'transports'>[]> {
    return prepared(
      this.transactions.reader,
      `SELECT credential_id AS "credentialId", transports FROM passkeys WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
  }

  async byCredential(credentialId: string): Promise<StoredPasskey | null> {
    const [row] = await prepared<StoredPasskey>(
      this.transactions.reader,
      `SELECT id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey",
              counter::float8 AS counter, transports
         FROM passkeys WHERE credential_id = $1`,
      [credentialId],
    );
    return row ?? null;
  }

  /** The id, or null where the passkey is known already or the person has `most`. Two additions at once wait for each other. */
  async insert(tx: EntityManager, passkey: NewPasskey, most: number): Promise<string | null> {
    await prepared(tx, 'SELECT FROM people WHERE id = $1 FOR UPDATE', [passkey.personId]);
    const [row] = await prepared<{ id: string }>(
      tx,
      `INSERT INTO passkeys (person_id, credential_id, public_key, counter, transports, name, backed_up)
       SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM passkeys WHERE person_id = $1) < $8
       ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [
        passkey.personId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.name,
        passkey.backedUp,
        most,
      ],
    );
    return row?.id ?? null;
  }

  /** Notes a use; false where the counter has not grown: another copy of the passkey's key is about. */
  async noteUse(tx: EntityManager, id: string, counter: number, backedUp: boolean): Promise<boolean> {
    const used = await prepared(
      tx,
      `UPDATE passkeys SET counter = $2, backed_up = $3, last_used_at = now()
        WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter, backedUp],
    );
    return used.length > 0;
  }

  /** Takes all passkeys of a person away, and challenges that wait for an answer. */
  async deleteAll(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'DELETE FROM passkeys WHERE person_id = $1', [personId]);
    await prepared(tx, `DELETE FROM sign_in_challenges WHERE person_id = $1 AND kind LIKE 'passkey%'`, [personId]);
  }

  async delete(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    const gone = await prepared(tx, 'DELETE FROM passkeys WHERE id = $1 AND person_id = $2 RETURNING id', [
      id,
      personId,
    ]);
    return gone.length > 0;
  }
}
