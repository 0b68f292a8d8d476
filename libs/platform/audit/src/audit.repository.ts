import { Injectable } from '@nestjs/common';
import { prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { Actor } from './actor.js';

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
    await this.recordAll(tx, [entry]);
  }

  /** Writes rows in this order, in one statement; from where they come tells `Actor`. */
  async recordAll(tx: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
    const { via, address, sessionId, requestId } = Actor.origin;
    await prepared(
      tx,
      `INSERT INTO audit (at, person_id, organisation_id, action, object_type, object_id, before, after,
                          via, address, session_id, request_id)
       SELECT (SELECT clock()), person, organisation, action, type, object, before, after,
              $2, $3::inet, $4::uuid, $5::uuid
         FROM ROWS FROM (jsonb_to_recordset($1) AS ("personId" uuid, "organisationId" uuid, action text,
                "objectType" text, "objectId" text, before jsonb, after jsonb)) WITH ORDINALITY
           AS x(person, organisation, action, type, object, before, after, place)
        ORDER BY place`,
      [JSON.stringify(entries), via, address, sessionId, requestId],
    );
  }
}
