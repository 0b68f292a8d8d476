import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';

@Injectable()
export class ForgettingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Deletes what has no use any more: sessions and links that have ended, tries of yesterday, answers to requests of a week ago. */
  async forgetExpired(): Promise<void> {
    const { reader } = this.transactions;
    await reader.query(
      `DELETE FROM sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(secs => idle_seconds)`,
    );
    await reader.query(`DELETE FROM rate_limits WHERE at < now() - interval '1 day'`);
    await reader.query(`DELETE FROM known_networks WHERE last_used_at < now() - interval '90 days'`);
    await reader.query(`DELETE FROM sign_in_challenges WHERE expires_at < now()`);
    await reader.query(`DELETE FROM sign_in_links WHERE expires_at < now() - interval '7 days'`);
    await reader.query(`DELETE FROM address_changes WHERE stop_until < now()`);
    await reader.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`);
  }
}
