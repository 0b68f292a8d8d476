import { Injectable } from '@nestjs/common';
import { prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { FoundKind } from '../found-kind.js';
import type { SavedSearch } from './saved-search.js';

/** A search with something in it that its person was not told of. */
export type WaitingSearch = Pick<SavedSearch, 'id' | 'personId' | 'organisationId' | 'name' | 'kind'> & {
  query: string | null;
};

/** Which records came to fit which saved searches, and who was told. */
@Injectable()
export class SavedSearchHits {
  /**
   * Notes which searches records fit that came to be there for others after the search was saved; each once. Whether the
   * person may read that is asked when it is told.
   */
  async note(tx: EntityManager, kind: FoundKind, ids: readonly string[]): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO saved_search_hits (search_id, object_type, object_id)
       SELECT s.id, d.object_type, d.object_id
         FROM search_documents d
         JOIN saved_searches s ON s.notify AND d.opened_at >= s.created_at
          AND d.organisation_id <> s.organisation_id AND d.other_organisation_id IS DISTINCT FROM s.organisation_id
          AND (s.kind IS NULL OR s.kind = d.object_type) AND (s.status IS NULL OR s.status = d.status)
          AND (s.theme IS NULL OR d.themes @> ARRAY[s.theme]) AND (s.country IS NULL OR d.countries @> ARRAY[s.country])
          AND (s.query IS NULL OR d.words_parties @@ s.query)
        WHERE d.object_type = $1 AND d.object_id = ANY($2::uuid[])
        ORDER BY s.id, d.object_id
       ON CONFLICT DO NOTHING`,
      [kind, ids],
    );
  }

  /** Searches whose people are to be told: not more than once in so many minutes each. Held until the transaction ends. */
  waiting(tx: EntityManager, everyMinutes: number, limit: number): Promise<WaitingSearch[]> {
    return tx.query<WaitingSearch[]>(
      `SELECT s.id, s.person_id AS "personId", s.organisation_id AS "organisationId", s.name, s.kind, s.query::text AS query
         FROM saved_searches s
        WHERE s.id IN (SELECT search_id FROM saved_search_hits WHERE told_at IS NULL)
          AND (s.last_found_at IS NULL OR s.last_found_at <= clock() - make_interval(mins => $1))
        ORDER BY s.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [everyMinutes, limit],
    );
  }

  async untold(tx: EntityManager, searchId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT object_id AS id FROM saved_search_hits WHERE search_id = $1 AND told_at IS NULL ORDER BY found_at LIMIT 500`,
      [searchId],
    );
    return rows.map(({ id }) => id);
  }

  async markTold(tx: EntityManager, searchId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE saved_search_hits SET told_at = clock() WHERE search_id = $1 AND object_id = ANY($2::uuid[])`,
      [searchId, ids],
    );
    await tx.query('UPDATE saved_searches SET last_found_at = clock() WHERE id = $1', [searchId]);
  }

  /** What its person may not read is not kept: should it open later, it counts as found then. */
  async drop(tx: EntityManager, searchId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      'DELETE FROM saved_search_hits WHERE search_id = $1 AND object_id = ANY($2::uuid[]) AND told_at IS NULL',
      [searchId, ids],
    );
  }
}
