import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Notification } from './notification.entity.js';

/** What is told to an organisation. */
export type Told = Pick<Notification, 'organisationId' | 'kind' | 'fact' | 'params'> &
  Partial<Pick<Notification, 'personId' | 'needId' | 'offerId' | 'matchId' | 'projectId'>>;

export interface NotificationRow {
  id: string;
  seq: number;
  kind: Notification['kind'];
  params: Record<string, unknown>;
  need_id: string | null;
  offer_id: string | null;
  match_id: string | null;
  project_id: string | null;
  created_at: Date;
  read_at: Date | null;
}

@Injectable()
export class NotificationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Tells each fact once: a repeat is dropped by the database. */
  async tell(tx: EntityManager, told: Told[]): Promise<void> {
    if (told.length === 0) return;
    await prepared(
      tx,
      // By organisation, so that two tellings at once wait for each other in one order only.
      `INSERT INTO notifications
         (organisation_id, person_id, kind, fact, params, need_id, offer_id, match_id, project_id, created_at)
       SELECT x.organisation, x.person, x.kind, x.fact, x.params, x.need, x.offer, x.match, x.project, (SELECT clock())
         FROM ROWS FROM (jsonb_to_recordset($1) AS ("organisationId" uuid, "personId" uuid, kind text, fact text, params jsonb,
                "needId" uuid, "offerId" uuid, "matchId" uuid, "projectId" uuid)) WITH ORDINALITY
           AS x(organisation, person, kind, fact, params, need, offer, match, project, place)
        ORDER BY x.organisation, x.place
       ON CONFLICT (organisation_id, fact) DO NOTHING`,
      [JSON.stringify(told)],
    );
  }

  /** A page of what these organisations were told, newest first. */
  list(
    organisationIds: string[],
    personId: string,
    filter: { unread: boolean; after: number | undefined; limit: number },
  ): Promise<NotificationRow[]> {
    return this.transactions.reader.query<NotificationRow[]>(
      `SELECT n.id, n.seq::float8 AS seq, n.kind, n.params, n.need_id, n.offer_id, n.match_id, n.project_id,
              n.created_at, r.read_at
         FROM notifications n
         LEFT JOIN notification_reads r ON r.notification_id = n.id AND r.person_id = $2
        WHERE n.organisation_id = ANY($1::uuid[]) AND (n.person_id IS NULL OR n.person_id = $2)
          AND ($3::bigint IS NULL OR n.seq < $3)
          AND (NOT $4 OR r.read_at IS NULL)
        ORDER BY n.seq DESC LIMIT $5`,
      [organisationIds, personId, filter.after ?? null, filter.unread, filter.limit],
    );
  }

  /** How many are unread, counted up to 100: "99+" says enough. */
  async unread(organisationIds: string[], personId: string): Promise<number> {
    const [row] = await this.transactions.reader.query<{ count: string }[]>(
      `SELECT count(*) FROM (SELECT 1 FROM notifications n WHERE n.organisation_id = ANY($1::uuid[])
          AND (n.person_id IS NULL OR n.person_id = $2)
          AND NOT EXISTS (SELECT 1 FROM notification_reads r WHERE r.notification_id = n.id AND r.person_id = $2)
        LIMIT 100) AS capped`,
      [organisationIds, personId],
    );
    return Number(row?.count ?? 0);
  }

  /** False when there is no such notification for these organisations. */
  async markRead(organisationIds: string[], personId: string, id: string): Promise<boolean> {
    const rows = await this.transactions.reader.query<unknown[]>(
      `WITH mine AS (SELECT id FROM notifications WHERE id = $3 AND organisation_id = ANY($1::uuid[])
                        AND (person_id IS NULL OR person_id = $2)),
            done AS (INSERT INTO notification_reads (notification_id, person_id) SELECT id, $2 FROM mine
                     ON CONFLICT DO NOTHING)
       SELECT id FROM mine`,
      [organisationIds, personId, id],
    );
    return rows.length > 0;
  }

  async markAllRead(organisationIds: string[], personId: string): Promise<void> {
    await this.transactions.reader.query(
      `INSERT INTO notification_reads (notification_id, person_id)
       SELECT id, $2 FROM notifications
        WHERE organisation_id = ANY($1::uuid[]) AND (person_id IS NULL OR person_id = $2) ON CONFLICT DO NOTHING`,
      [organisationIds, personId],
    );
  }
}
