import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';

/** Buckets of tries, refilled as time passes; in a table, so that a restart forgets nothing. */
@Injectable()
export class RateLimitsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Takes one try out of a bucket, in one statement. @returns false when it is empty, and nothing changed */
  async take(key: string, burst: number, perSecond: number): Promise<boolean> {
    const taken = await prepared(
      this.transactions.reader,
      `INSERT INTO rate_limits AS r (key, tokens, at) VALUES ($1, $2::float8 - 1, now())
       ON CONFLICT (key) DO UPDATE
          SET tokens = least($2, r.tokens + greatest(0, extract(epoch FROM now() - r.at)::float8) * $3::float8) - 1, at = now()
        WHERE least($2, r.tokens + greatest(0, extract(epoch FROM now() - r.at)::float8) * $3::float8) >= 1
       RETURNING key`,
      [key, burst, perSecond],
    );
    return taken.length > 0;
  }

  /** Whole seconds until there is a try again. */
  async secondsLeft(key: string, perSecond: number): Promise<number> {
    const [row] = await prepared<{ seconds: number }>(
      this.transactions.reader,
      `SELECT ceil(greatest(1, (1 - tokens) / $2::float8 - extract(epoch FROM now() - at)))::int AS seconds
         FROM rate_limits WHERE key = $1`,
      [key, perSecond],
    );
    return row?.seconds ?? 1;
  }

  async giveBack(key: string, burst: number): Promise<void> {
    await prepared(
      this.transactions.reader,
      'UPDATE rate_limits SET tokens = least($2::float8, tokens + 1) WHERE key = $1',
      [key, burst],
    );
  }

  async empty(key: string): Promise<void> {
    await prepared(this.transactions.reader, 'DELETE FROM rate_limits WHERE key = $1', [key]);
  }
}
