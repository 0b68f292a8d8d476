import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { AuditFilter } from './audit-query.dto.js';

/** A row of the trail as one reader may see it. */
export interface TrailRow {
  id: string;
  at: Date;
  person_id: string | null;
  person_name: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  action: string;
  object_type: string;
  object_id: string;
  before: unknown;
  after: unknown;
  /** Whether `before` and `after` are kept from this reader. */
  withheld: boolean;
  via: string;
  address: string | null;
  session_id: string | null;
  request_id: string | null;
  place: string | null;
  hash: string | null;
}

/** Whose rows a reader sees: those of some organisations, or all of them but what is sealed. */
export type TrailScope = { organisations: readonly string[] } | 'all but sealed';

/** Of a draft, and of a record that is sealed or was at that moment, an office sees that something happened, not what. */
const WITHHELD = `(coalesce(a.after ->> 'status', '') = 'draft' OR coalesce(a.before ->> 'visibility', '') = 'sealed'
  OR coalesce(a.after ->> 'visibility', '') = 'sealed'
  OR CASE a.object_type
       WHEN 'need' THEN EXISTS (SELECT FROM needs n WHERE n.id = a.object_id::uuid AND n.visibility = 'sealed')
       WHEN 'offer' THEN EXISTS (SELECT FROM offers o WHERE o.id = a.object_id::uuid AND o.visibility = 'sealed')
       ELSE false END)`;

/** Each narrows the trail by one condition, so that the planner sees only those that hold. */
const CONDITIONS: Record<keyof AuditFilter, (value: string) => string> = {
  objectType: (value) => `a.object_type = ${value}`,
  objectId: (value) => `a.object_id = ${value}`,
  personId: (value) => `a.person_id = ${value}::uuid`,
  email: (value) => `a.person_id = (SELECT id FROM people WHERE email = lower(${value}))`,
  organisationId: (value) => `a.organisation_id = ${value}::uuid`,
  action: (value) => `a.action = ${value}`,
  from: (value) => `a.at >= ${value}::date::timestamp AT TIME ZONE 'UTC'`,
  to: (value) => `a.at < (${value}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
};

@Injectable()
export class AuditTrail {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first; `below` is the id of the last row of the page before. */
  find(scope: TrailScope, filter: AuditFilter, below: number | undefined, limit: number): Promise<TrailRow[]> {
    const values: unknown[] = [limit];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const isOverseer = scope === 'all but sealed';
    const wanted = Object.entries(CONDITIONS).flatMap(([name, condition]) => {
      const value = filter[name as keyof AuditFilter];
      return value === undefined ? [] : [condition(given(value))];
    });
    if (!isOverseer) wanted.push(`a.organisation_id = ANY (${given(scope.organisations)}::uuid[])`);
    if (below !== undefined) {
      const last = given(below);
      wanted.push(`(a.at, a.id) < ((SELECT at FROM audit WHERE id = ${last}), ${last})`);
    }
    return this.transactions.reader.query<TrailRow[]>(
      `SELECT x.id, x.at, x.person_id, p.name AS person_name, x.organisation_id, o.name AS organisation_name, x.action,
              x.object_type, x.object_id, CASE WHEN NOT x.withheld THEN x.before END AS before,
              CASE WHEN NOT x.withheld THEN x.after END AS after, x.withheld, x.via, host(x.address) AS address,
              x.session_id, x.request_id, s.place, encode(s.hash, 'hex') AS hash
         FROM (SELECT a.*, ${isOverseer ? WITHHELD : 'false'} AS withheld FROM audit a
                WHERE ${wanted.length > 0 ? wanted.join(' AND ') : 'true'}
                ORDER BY a.at DESC, a.id DESC LIMIT $1) x
         LEFT JOIN people p ON p.id = x.person_id
         LEFT JOIN organisations o ON o.id = x.organisation_id
         LEFT JOIN audit_seals s ON s.audit_id = x.id
        ORDER BY x.at DESC, x.id DESC`,
      values,
    );
  }
}
