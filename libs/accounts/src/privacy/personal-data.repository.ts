import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** Rows as they are stored, without secrets. */
export type Stored = Record<string, unknown>;

/** What is kept of a person, by where it stands. */
const KEPT = {
  person: `SELECT email, name, language, created_at AS "createdAt", terms_version AS "termsVersion",
             terms_accepted_at AS "termsAcceptedAt", password_hash IS NOT NULL AS "hasPassword"
        FROM people WHERE id = $1`,
  functions: `SELECT o.name AS organisation, m.role, m.created_at AS since, m.preauthorised_at AS "preauthorisedAt"
        FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = $1 ORDER BY m.created_at`,
  invitations: `SELECT o.name AS organisation, i.email, i.role, i.created_at AS "createdAt", i.accepted_at AS "acceptedAt"
        FROM invitations i JOIN organisations o ON o.id = i.organisation_id
       WHERE i.accepted_by = $1 OR i.email = (SELECT email FROM people WHERE id = $1) ORDER BY i.created_at`,
  contactPoints: `SELECT o.name AS organisation, c.kind, c.name, c.office, c.email, c.phone, c.confirmed_at AS "confirmedAt"
        FROM contact_points c JOIN organisations o ON o.id = c.organisation_id WHERE c.person_id = $1 ORDER BY o.name, c.kind`,
  handOvers: `SELECT o.name AS organisation, h.roles, h.at, h.from_person = $1 AS "fromMe"
        FROM handovers h JOIN organisations o ON o.id = h.organisation_id
       WHERE $1 IN (h.from_person, h.to_person) ORDER BY h.at`,
  sessions: `SELECT created_at AS "createdAt", expires_at AS "expiresAt" FROM sessions WHERE person_id = $1 ORDER BY 1`,
  tokens: `SELECT scopes, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
        FROM api_tokens WHERE person_id = $1 ORDER BY created_at`,
  identities: `SELECT issuer, subject, created_at AS "createdAt", last_used_at AS "lastUsedAt"
        FROM identities WHERE person_id = $1 ORDER BY created_at`,
  drafted: `SELECT 'need' AS type, id, number, status, created_at AS "createdAt" FROM needs WHERE created_by = $1
       UNION ALL SELECT 'offer', id, number, status, created_at FROM offers WHERE created_by = $1 ORDER BY 5, 2`,
  addressChanges: `SELECT old_email AS "from", new_email AS "to", created_at AS "createdAt", confirmed_at AS "confirmedAt",
             stopped_at AS "stoppedAt" FROM address_changes WHERE person_id = $1 ORDER BY created_at`,
  mails: `SELECT kind, address, state, created_at AS "createdAt" FROM mails WHERE person_id = $1 ORDER BY created_at, id`,
  savedSearches: `SELECT name, q, kind, theme, country, status, notify, created_at AS "createdAt"
        FROM saved_searches WHERE person_id = $1 ORDER BY created_at`,
  trail: `SELECT at, action, object_type AS "objectType", object_id AS "objectId" FROM audit WHERE person_id = $1
       ORDER BY at, id LIMIT 100000`,
} as const;

export type PersonalData = { [Part in keyof typeof KEPT]: Stored[] };

/** Tables whose rows would go with a person's row, those of other features too; and the column that names the person. */
const OWNED = `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column"
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
 WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass AND c.confdeltype = 'c' ORDER BY 1, 2`;

@Injectable()
export class PersonalDataRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(personId: string): Promise<PersonalData> {
    const parts: [string, Stored[]][] = [];
    for (const [part, query] of Object.entries(KEPT))
      parts.push([part, await this.transactions.reader.query<Stored[]>(query, [personId])]);
    return Object.fromEntries(parts) as PersonalData;
  }

  /**
   * Takes away all that says who it was and all that lets them in. The row stays, without a name, so that what they did
   * still points to one and the same somebody.
   */
  async erase(tx: EntityManager, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM invitations WHERE accepted_by = $1 OR email = (SELECT email FROM people WHERE id = $1)`,
      [personId],
    );
    await tx.query(`DELETE FROM mails WHERE person_id = $1 OR address = (SELECT email FROM people WHERE id = $1)`, [
      personId,
    ]);
    await tx.query(
      `DELETE FROM mails WHERE person_id IS NULL AND kind IN ('address_change', 'address_change_asked', 'address_changed')
          AND address IN (SELECT unnest(ARRAY[old_email, new_email]) FROM address_changes WHERE person_id = $1)`,
      [personId],
    );
    await tx.query(`DELETE FROM idempotency_keys WHERE person_id = $1`, [personId]);
    await this.transactions.scoped({ person: personId }, async () => {
      for (const { table, column } of await tx.query<{ table: string; column: string }[]>(OWNED))
        await tx.query(`DELETE FROM ${table} WHERE ${column} = $1`, [personId]);
    });
    await tx.query(
      `UPDATE people SET email = 'erased-' || id || '@erased.invalid', name = '—', password_hash = NULL, language = 'en',
              terms_version = NULL, terms_accepted_at = NULL, erased_at = clock()
        WHERE id = $1`,
      [personId],
    );
  }
}
