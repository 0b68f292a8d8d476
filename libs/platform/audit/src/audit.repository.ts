import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface AuditEntry {
  /** Who; null for the system itself. */
  personId: string | null;
  organisationId: string | null;
  /** A verb with its object, e.g. `need.submitted`. */
  action: string;
  objectType: string;
  objectId: string;
  before?: unknown;
  after?: unknown;
}

@Injectable()
export class Audit {
  /** Writes the row inside the caller's transaction: no change without its audit row, no row without its change. */
  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    await tx.query(
      `INSERT INTO audit (person_id, organisation_id, action, object_type, object_id, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        entry.personId,
        entry.organisationId,
        entry.action,
        entry.objectType,
        entry.objectId,
        entry.before === undefined ? null : JSON.stringify(entry.before),
        entry.after === undefined ? null : JSON.stringify(entry.after),
      ],
    );
  }
}
