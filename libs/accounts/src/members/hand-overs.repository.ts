import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../roles.js';

@Injectable()
export class HandOversRepository {
  /** @returns its id */
  async insert(
    tx: EntityManager,
    handOver: { organisationId: string; from: string; to: string; by: string; roles: readonly Role[] },
  ): Promise<string> {
    const { organisationId, from, to, by, roles } = handOver;
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO handovers (organisation_id, from_person, to_person, by_person, roles)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [organisationId, from, to, by, roles],
    );
    if (!row) throw new Error('The hand-over was not stored');
    return row.id;
  }
}
