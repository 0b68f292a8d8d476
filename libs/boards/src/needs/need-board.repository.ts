import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';

/** What of a need waits for an office. */
export const NEED_CONCERNS = ['ACKNOWLEDGE_LATE', 'CIRCULATE_LATE', 'ORPHAN'] as const;
export type NeedConcern = (typeof NEED_CONCERNS)[number];

/** A place on the board. */
export interface NeedPlace {
  due: Date;
  id: string;
}

export interface NeedConcernRow extends NeedPlace {
  concern: NeedConcern;
  days: number;
}

/** Open to others so long, and nobody who could help has said a word. */
const ORPHAN_DAYS = 60;

/** What passed its date, from the deadlines that stand; and needs that nobody has taken up. */
const CONCERNS = `
  SELECT d.object_id AS id, d.due_at AS due,
         CASE d.kind WHEN 'need.acknowledge' THEN 'ACKNOWLEDGE_LATE' ELSE 'CIRCULATE_LATE' END AS concern
    FROM deadlines d JOIN needs n ON n.id = d.object_id
   WHERE d.kind IN ('need.acknowledge', 'need.circulate') AND d.cancelled_at IS NULL AND d.owed AND d.due_at <= clock() AND n.visibility <> 'sealed'
  UNION ALL
  SELECT n.id, n.opened_at + interval '${ORPHAN_DAYS} days', 'ORPHAN'
    FROM needs n
   WHERE n.status = 'open' AND n.visibility <> 'sealed' AND n.agreed_minor = 0
     AND n.opened_at <= clock() - interval '${ORPHAN_DAYS} days'
     AND NOT EXISTS (SELECT FROM matches m WHERE m.need_id = n.id AND m.stances -> 'offer' ? 'interestAt'
       AND NOT m.stances -> 'offer' ?| ARRAY['declinedAt', 'withdrawnAt'])`;

@Injectable()
export class NeedBoardRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The longest overdue first. */
  concerns(concern: NeedConcern | null, after: NeedPlace | null, limit: number): Promise<NeedConcernRow[]> {
    return this.transactions.reader.query<NeedConcernRow[]>(
      `SELECT id, due, concern, (clock()::date - due::date) AS days
         FROM (SELECT c.id, c.concern, date_trunc('milliseconds', c.due) AS due FROM (${CONCERNS}) c) c
        WHERE ($1::text IS NULL OR concern = $1)
          AND ($2::timestamptz IS NULL OR (due, id) > ($2::timestamptz, $3::uuid))
        ORDER BY due, id LIMIT $4`,
      [concern, after?.due ?? null, after?.id ?? null, limit],
    );
  }
}
