import { Injectable } from '@nestjs/common';
import type { MemberHandedOver } from '@tandem/accounts';
import type { EntityManager } from 'typeorm';

@Injectable()
export class NeedHandOverRepository {
  /** Of what was published, whoever drafted it stays its author. */
  async handOver(tx: EntityManager, { organisationId, from, to }: MemberHandedOver): Promise<void> {
    await tx.query(
      `UPDATE needs SET created_by = $3
        WHERE organisation_id = $1 AND created_by = $2 AND status IN ('draft', 'submitted', 'authenticated')`,
      [organisationId, from, to],
    );
  }
}
