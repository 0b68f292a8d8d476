import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { MOST_SAVED_SEARCHES, type NewSavedSearch, type SavedSearch } from './saved-search.js';

const COLUMNS = `id, number::float8 AS number, person_id AS "personId", organisation_id AS "organisationId", name, q, kind,
  theme, country, status, notify, created_at AS "createdAt", last_found_at AS "lastFoundAt"`;

@Injectable()
export class SavedSearchesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Null when the person has as many as one may keep: the person's row is held, so that two at once count each other. */
  async insert(tx: EntityManager, search: NewSavedSearch, query: string | null): Promise<SavedSearch | null> {
    await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [search.personId]);
    const rows = await tx.query<SavedSearch[]>(
      `INSERT INTO saved_searches (person_id, organisation_id, name, q, query, kind, theme, country, status, notify)
       SELECT $1::uuid, $2::uuid, $3::text, $4::text, $5::tsquery, $6::text, $7::text, $8::text, $9::text, $10::boolean
        WHERE (SELECT count(*) FROM saved_searches WHERE person_id = $1) < ${MOST_SAVED_SEARCHES}
       RETURNING ${COLUMNS}`,
      [
        search.personId,
        search.organisationId,
        search.name,
        search.q,
        query,
        search.kind,
        search.theme,
        search.country,
        search.status,
        search.notify,
      ],
    );
    return rows[0] ?? null;
  }

  /** A person's own, newest first; `after` is the number of the last of the page before. */
  list(personId: string, after: number | undefined, limit: number): Promise<SavedSearch[]> {
    return this.transactions.reader.query<SavedSearch[]>(
      `SELECT ${COLUMNS} FROM saved_searches WHERE person_id = $1 AND ($2::bigint IS NULL OR number < $2)
        ORDER BY number DESC LIMIT $3`,
      [personId, after ?? null, limit],
    );
  }

  async byId(personId: string, id: string): Promise<SavedSearch | null> {
    const [row] = await this.transactions.reader.query<SavedSearch[]>(
      `SELECT ${COLUMNS} FROM saved_searches WHERE id = $1 AND person_id = $2`,
      [id, personId],
    );
    return row ?? null;
  }

  /** False when there is none. */
  async remove(personId: string, id: string): Promise<boolean> {
    const [, count] = await this.transactions.reader.query<[unknown, number]>(
      'DELETE FROM saved_searches WHERE id = $1 AND person_id = $2',
      [id, personId],
    );
    return count === 1;
  }
}
