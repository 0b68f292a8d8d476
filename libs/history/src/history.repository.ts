import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';

export type HistoryKind = 'need' | 'offer' | 'match' | 'project';

/** A row of the audit trail about one record, with who acted. */
export interface HistoryRow {
  /** In the order of the changes: who changes a record holds its row. */
  id: number;
  at: Date;
  personId: string | null;
  /** Null for the system, and for people who are known no more. */
  personName: string | null;
  /** The organisation for which they act. */
  organisationId: string | null;
  action: string;
  before: object | null;
  after: object | null;
}

/** Who acts for the record's side acts for that; an office acts as what it is. */
const ACTING = `coalesce((SELECT m.organisation_id FROM memberships m WHERE m.person_id = a.person_id
  ORDER BY (m.organisation_id = a.organisation_id) DESC, (m.role = 'secretariat') DESC LIMIT 1), a.organisation_id)`;

/** When both sides of a talk that goes on had consented. */
const OPENED: Record<'need' | 'offer', string> = {
  need: `SELECT min(greatest(m.stances -> 'need' ->> 'consentAt', m.stances -> 'offer' ->> 'consentAt'))
    FROM matches m JOIN offers o ON o.id = m.offer_id
    WHERE m.need_id = $2::uuid AND o.organisation_id = ANY($3::uuid[])`,
  offer: `SELECT min(greatest(m.stances -> 'need' ->> 'consentAt', m.stances -> 'offer' ->> 'consentAt'))
    FROM matches m JOIN needs n ON n.id = m.need_id
    WHERE m.offer_id = $2::uuid AND n.organisation_id = ANY($3::uuid[])`,
};

@Injectable()
export class HistoryRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first, below a row's id. */
  async rows(kind: HistoryKind, id: string, below: number | null, limit: number): Promise<HistoryRow[]> {
    const rows = await prepared<Omit<HistoryRow, 'id'> & { id: string }>(
      this.transactions.reader,
      `SELECT a.id, a.at, a.person_id AS "personId", p.name AS "personName", ${ACTING} AS "organisationId", a.action,
              a.before, a.after
         FROM audit a LEFT JOIN people p ON p.id = a.person_id
        WHERE a.object_type = $1 AND a.object_id = $2 AND a.action LIKE $1 || '.%' AND a.id < $3
        ORDER BY a.id DESC LIMIT $4`,
      [kind, id, below ?? Number.MAX_SAFE_INTEGER, limit],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  }

  /**
   * The row that made the version which stood when both sides' consent opened the record to one of the organisations;
   * null where no talk of theirs has come so far.
   */
  async openedWith(kind: 'need' | 'offer', id: string, organisationIds: readonly string[]): Promise<number | null> {
    const [row] = await prepared<{ id: string | null }>(
      this.transactions.reader,
      `SELECT max(a.id) AS id FROM audit a
        WHERE a.object_type = $1 AND a.object_id = $2::text AND a.action LIKE $1 || '.%'
          AND a.at <= (${OPENED[kind]})::timestamptz`,
      [kind, id, organisationIds],
    );
    return row?.id == null ? null : Number(row.id);
  }
}
