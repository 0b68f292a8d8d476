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

@Injectable()
export class AuditTrail {
  constructor(private readonly transactions: Transactions) {}

  /** Rows with ids below `below`, the newest first. */
  find(scope: TrailScope, filter: AuditFilter, below: number | undefined, limit: number): Promise<TrailRow[]> {
    const overseer = scope === 'all but sealed';
    return this.transactions.reader.query<TrailRow[]>(
      `SELECT x.id, x.at, x.person_id, p.name AS person_name, x.organisation_id, o.name AS organisation_name, x.action,
              x.object_type, x.object_id, CASE WHEN NOT x.withheld THEN x.before END AS before,
              CASE WHEN NOT x.withheld THEN x.after END AS after, x.withheld, x.via, host(x.address) AS address,
              x.session_id, x.request_id, s.place, encode(s.hash, 'hex') AS hash
         FROM (SELECT a.*, $1 AND ${WITHHELD} AS withheld FROM audit a
                WHERE ($1 OR a.organisation_id = ANY ($2::uuid[]))
                  AND ($3::bigint IS NULL OR a.id < $3)
                  AND ($4::text IS NULL OR a.object_type = $4) AND ($5::text IS NULL OR a.object_id = $5)
                  AND ($6::uuid IS NULL OR a.person_id = $6) AND ($7::uuid IS NULL OR a.organisation_id = $7)
                  AND ($8::text IS NULL OR a.action = $8)
                  AND ($9::date IS NULL OR a.at >= $9::date::timestamp AT TIME ZONE 'UTC')
                  AND ($10::date IS NULL OR a.at < ($10::date + 1)::timestamp AT TIME ZONE 'UTC')
                ORDER BY a.id DESC LIMIT $11) x
         LEFT JOIN people p ON p.id = x.person_id
         LEFT JOIN organisations o ON o.id = x.organisation_id
         LEFT JOIN audit_seals s ON s.audit_id = x.id
        ORDER BY x.id DESC`,
      [
        overseer,
        overseer ? [] : scope.organisations,
        below ?? null,
        filter.objectType ?? null,
        filter.objectId ?? null,
        filter.personId ?? null,
        filter.organisationId ?? null,
        filter.action ?? null,
        filter.from ?? null,
        filter.to ?? null,
        limit,
      ],
    );
  }
}
