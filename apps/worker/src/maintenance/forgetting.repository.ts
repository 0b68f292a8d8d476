import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';

@Injectable()
export class ForgettingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Deletes what has no use any more: sessions and links that have expired, answers to requests of a week ago. */
  async forgetExpired(): Promise<void> {
    const { reader } = this.transactions;
    await reader.query(`DELETE FROM sessions WHERE expires_at < now()`);
    await reader.query(`DELETE FROM sign_in_links WHERE expires_at < now() - interval '7 days'`);
    await reader.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`);
  }
}
