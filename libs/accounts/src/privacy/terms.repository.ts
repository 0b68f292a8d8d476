import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

@Injectable()
export class TermsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Which version a person accepted last, and when. */
  async acceptedBy(personId: string): Promise<{ version: string | null; at: Date | null }> {
    const [row] = await this.transactions.reader.query<{ version: string | null; at: Date | null }[]>(
      `SELECT terms_version AS version, terms_accepted_at AS at FROM people WHERE id = $1`,
      [personId],
    );
    return row ?? { version: null, at: null };
  }

  async setAccepted(tx: EntityManager, personId: string, version: string): Promise<void> {
    await tx.query(`UPDATE people SET terms_version = $2, terms_accepted_at = clock() WHERE id = $1`, [
      personId,
      version,
    ]);
  }
}
