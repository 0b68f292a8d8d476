import type { ChainState } from '@tandem/platform/audit';
import type { TrailRow } from './audit-trail.repository.js';

export class AuditPartyView {
  id!: string;
  /** Null where nobody of that id is known any more. */
  name!: string | null;
}

export class AuditRowView {
  id!: string;
  at!: string;
  /** Null: the system itself. */
  person!: AuditPartyView | null;
  organisation!: AuditPartyView | null;
  action!: string;
  objectType!: string;
  objectId!: string;
  /** What was written of the record before; null where there was nothing, or where it is withheld. */
  before!: object | null;
  after!: object | null;
  /** Whether the record is sealed, so that `before` and `after` stay closed. */
  withheld!: boolean;
  /** `session`, `token`, `public`, `command` or `system`. */
  via!: string;
  address!: string | null;
  sessionId!: string | null;
  requestId!: string | null;
  /** Place in the chain; null as long as the row has no seal. */
  place!: number | null;
  /** SHA-256 over the chain up to this row. */
  hash!: string | null;
}

export class AuditListView {
  items!: AuditRowView[];
  next!: string | null;
}

export class ChainHeadView {
  place!: number;
  hash!: string;
  sealedAt!: string;
}

/** How far the chain is behind the trail. */
export class AuditStateView {
  unsealed!: number;
  oldestUnsealedSeconds!: number;
  head!: ChainHeadView | null;
}

export const auditRowView = (row: TrailRow): AuditRowView => ({
  id: row.id,
  at: row.at.toISOString(),
  person: row.person_id === null ? null : { id: row.person_id, name: row.person_name },
  organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation_name },
  action: row.action,
  objectType: row.object_type,
  objectId: row.object_id,
  before: objectOf(row.before),
  after: objectOf(row.after),
  withheld: row.withheld,
  via: row.via,
  address: row.address,
  sessionId: row.session_id,
  requestId: row.request_id,
  place: row.place === null ? null : Number(row.place),
  hash: row.hash,
});

/** What is written of a record is an object; anything else is shown as one. */
function objectOf(value: unknown): object | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? value : { value };
}

export const auditStateView = ({ unsealed, oldestUnsealedSeconds, head }: ChainState): AuditStateView => ({
  unsealed,
  oldestUnsealedSeconds,
  head: head && { ...head, sealedAt: head.sealedAt.toISOString() },
});
