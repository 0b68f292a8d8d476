import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** One-time links with which a password is set. */
@Injectable()
export class LinksRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whose link it is, while it can be used. */
  async personOf(tokenHash: string): Promise<string | null> {
    const [row] = await prepared<{ person_id: string }>(
      this.transactions.reader,
      'SELECT person_id FROM sign_in_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()',
      [tokenHash],
    );
    return row?.person_id ?? null;
  }

  /** Uses the link up. @returns false when somebody has done so before or it has expired */
  async redeem(tx: EntityManager, tokenHash: string): Promise<boolean> {
    const used = await prepared(
      tx,
      `UPDATE sign_in_links SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
       RETURNING person_id`,
      [tokenHash],
    );
    return used.length > 0;
  }

  /** Makes all links of a person useless. */
  async useUp(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'UPDATE sign_in_links SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [personId]);
  }
}
