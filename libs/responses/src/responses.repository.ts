import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { ResponseContent, ResponseOccasion, Running, StoredResponse } from './response.js';

const COLUMNS = 'need_id AS "needId", number, occasion, made_at AS "madeAt", content';

/** A provider that was told of a need, of one of its offers. */
export interface ToldProvider {
  organisationId: string;
  offerId: string;
  toldAt: Date;
  /** Whether one of its offers has said anything to the need since. */
  answered: boolean;
  remindedAt: Date[];
}

/** What of a stance says that its side has spoken. */
const SPOKEN = `ARRAY['interestAt', 'consentAt', 'agreedAt', 'declinedAt', 'withdrawnAt']`;

/** Whether the organisation `organisation` has said anything to the need `need`. */
export const answeredSql = (need: string, organisation: string): string =>
  `EXISTS (SELECT FROM matches m JOIN offers o ON o.id = m.offer_id
            WHERE m.need_id = ${need} AND o.organisation_id = ${organisation} AND m.stances -> 'offer' ?| ${SPOKEN})`;

/** Stores responses, and reads what they are made of. */
@Injectable()
export class ResponsesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The next number of its need, whose row the caller holds. */
  async insert(
    tx: EntityManager,
    needId: string,
    occasion: ResponseOccasion,
    content: ResponseContent,
  ): Promise<StoredResponse> {
    const [row] = await tx.query<StoredResponse[]>(
      `INSERT INTO need_responses (need_id, number, occasion, content)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM need_responses WHERE need_id = $1
       RETURNING ${COLUMNS}`,
      [needId, occasion, JSON.stringify(content)],
    );
    if (!row) throw new Error('The response was not stored');
    return row;
  }

  /** When one was last made on request; null: never. */
  async lastRequested(tx: EntityManager, needId: string): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `SELECT max(made_at) AS at FROM need_responses WHERE need_id = $1 AND occasion = 'request'`,
      [needId],
    );
    return row?.at ?? null;
  }

  /** Newest first; `before` is the number of the last one of the page before. */
  list(needId: string, before: number | undefined, limit: number): Promise<StoredResponse[]> {
    return this.transactions.reader.query<StoredResponse[]>(
      `SELECT ${COLUMNS} FROM need_responses
        WHERE need_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
      [needId, before ?? null, limit],
    );
  }

  async byNumber(needId: string, number: number): Promise<StoredResponse | null> {
    const [row] = await this.transactions.reader.query<StoredResponse[]>(
      `SELECT ${COLUMNS} FROM need_responses WHERE need_id = $1 AND number = $2`,
      [needId, number],
    );
    return row ?? null;
  }

  /** Providers that were told of a need, the first time that each was; in order of time. */
  toldOf(tx: EntityManager, needId: string): Promise<ToldProvider[]> {
    return tx.query<ToldProvider[]>(
      `SELECT t.*, ${answeredSql('$1', 't."organisationId"')} AS answered,
              ARRAY(SELECT r.told_at FROM need_reminders r
                     WHERE r.need_id = $1 AND r.organisation_id = t."organisationId" AND r.told_at IS NOT NULL
                     ORDER BY r.step) AS "remindedAt"
         FROM (SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", offer_id AS "offerId",
                      created_at AS "toldAt"
                 FROM notifications WHERE need_id = $1 AND kind = 'match_suggested' AND offer_id IS NOT NULL
                ORDER BY organisation_id, seq) AS t
        ORDER BY t."toldAt", t."organisationId"`,
      [needId],
    );
  }

  /** Projects of the need's owner on its themes in its countries that go on. */
  projectsAround(tx: EntityManager, needId: string, limit: number): Promise<Running[]> {
    return tx.query<Running[]>(
      `SELECT p.title, d.name AS organisation, 'tandem' AS source, p.status, p.starts_on::text AS start,
              p.ends_on::text AS "end"
         FROM needs n JOIN projects p ON p.state_organisation_id = n.organisation_id
         JOIN organisations d ON d.id = p.donor_organisation_id
        WHERE n.id = $1 AND p.themes && n.themes AND p.countries && n.countries
          AND p.status IN ('agreed', 'implementing', 'suspended')
        ORDER BY p.number DESC LIMIT $2`,
      [needId, limit],
    );
  }
}
