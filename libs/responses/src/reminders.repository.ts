import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { answeredSql } from './responses.repository.js';

/** A need that a provider was told of and has not answered. */
export interface WaitingNeed {
  needId: string;
  step: number;
  title: string;
  organisationId: string;
  status: string;
  visibility: 'public' | 'accredited' | 'parties' | 'sealed';
  /** Both sides' consent opened it to the provider. */
  disclosed: boolean;
  toldAt: Date;
}

/** Whoever was told of a need only lately is not reminded of it yet. */
const NEWLY_TOLD = `interval '7 days'`;

/** Which providers are to be reminded of which needs. */
@Injectable()
export class RemindersRepository {
  /** Notes whom to remind of a need that they have not answered. @returns organisations of which one is new */
  async note(tx: EntityManager, needId: string, step: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO need_reminders (need_id, organisation_id, step)
       SELECT $1, t.organisation_id, $2
         FROM (SELECT organisation_id, min(created_at) AS at FROM notifications
                WHERE need_id = $1 AND kind = 'match_suggested' GROUP BY 1) AS t
        WHERE t.at < clock() - ${NEWLY_TOLD} AND NOT ${answeredSql('$1', 't.organisation_id')}
        ORDER BY t.organisation_id
       ON CONFLICT DO NOTHING RETURNING organisation_id AS id`,
      [needId, step],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes what waits to be told to a provider; the longest waiting first. What it has answered since is left out. */
  take(tx: EntityManager, organisationId: string): Promise<WaitingNeed[]> {
    return tx.query<WaitingNeed[]>(
      `WITH taken AS (
         UPDATE need_reminders SET told_at = clock() WHERE organisation_id = $1 AND told_at IS NULL
         RETURNING need_id, step
       )
       SELECT n.id AS "needId", taken.step, n.content ->> 'title' AS title, n.organisation_id AS "organisationId",
              n.status, n.visibility, told.at AS "toldAt",
              EXISTS (SELECT FROM need_disclosures d WHERE d.need_id = n.id AND d.organisation_id = $1) AS disclosed
         FROM taken JOIN needs n ON n.id = taken.need_id
         CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM notifications
                              WHERE need_id = n.id AND organisation_id = $1 AND kind = 'match_suggested') AS told
        WHERE n.status = 'open' AND NOT ${answeredSql('n.id', '$1')}
        ORDER BY told.at, n.number`,
      [organisationId],
    );
  }
}
