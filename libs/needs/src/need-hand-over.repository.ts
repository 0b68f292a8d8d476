import { Injectable } from '@nestjs/common';
import type { MemberHandedOver } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** What somebody is still drafting; the title is null where it is sealed. */
export interface Drafted {
  id: string;
  title: string | null;
}

const DRAFTED = `organisation_id = $1 AND created_by = $2 AND status IN ('draft', 'submitted', 'needs_clarification', 'authenticated')`;

@Injectable()
export class NeedHandOverRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The first 100. */
  drafted(organisationId: string, personId: string): Promise<Drafted[]> {
    return this.transactions.reader.query<Drafted[]>(
      `SELECT id, CASE WHEN visibility <> 'sealed' THEN content ->> 'title' END AS title FROM needs
        WHERE ${DRAFTED} ORDER BY number LIMIT 100`,
      [organisationId, personId],
    );
  }

  /** Of what was published, whoever drafted it stays its author. */
  async handOver(tx: EntityManager, { organisationId, from, to }: MemberHandedOver): Promise<void> {
    await tx.query(`UPDATE needs SET created_by = $3 WHERE ${DRAFTED}`, [organisationId, from, to]);
  }
}
