import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** Whoever holds a token, and what it is for. */
export interface TokenHolder {
  id: string;
  name: string;
  email: string;
  demo: boolean;
  scopes: string[];
}

export interface NewToken {
  tokenHash: string;
  personId: string;
  name: string;
  /** The last characters of the token, by which the person knows it again. */
  ending: string;
  scopes: readonly string[];
  /** Networks that it may be used from; empty for all. */
  addresses: readonly string[];
  days: number;
}

export interface TokenRow {
  id: string;
  name: string;
  ending: string;
  scopes: string[];
  addresses: string[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

const ROW = `SELECT t.id, t.name, t.ending, t.scopes, t.addresses::text[] AS addresses, t.created_at, t.expires_at,
       u.last_used_at FROM api_tokens t LEFT JOIN api_token_uses u ON u.token_id = t.id`;

@Injectable()
export class TokensRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: EntityManager, token: NewToken): Promise<string> {
    const [row] = await prepared<{ id: string }>(
      tx,
      `INSERT INTO api_tokens (token_hash, person_id, name, ending, scopes, addresses, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6::text[]::cidr[], now() + make_interval(days => $7)) RETURNING id`,
      [token.tokenHash, token.personId, token.name, token.ending, token.scopes, token.addresses, token.days],
    );
    if (!row) throw new Error('A token got no id.');
    return row.id;
  }

  /** Who holds a token that may be used from this address; notes, at most once in some minutes, that it was. */
  async use(tokenHash: string, address: string | null): Promise<TokenHolder | null> {
    const [row] = await prepared<TokenHolder & { token_id: string; stale: boolean }>(
      this.transactions.reader,
      `SELECT p.id, p.name, p.email, p.demo, t.scopes, t.id AS token_id,
              coalesce(u.last_used_at < now() - interval '5 minutes', true) AS stale
         FROM api_tokens t JOIN people p ON p.id = t.person_id LEFT JOIN api_token_uses u ON u.token_id = t.id
        WHERE t.token_hash = $1 AND t.expires_at > now() AND t.revoked_at IS NULL
          AND (cardinality(t.addresses) = 0 OR $2::inet <<= ANY (t.addresses))`,
      [tokenHash, address],
    );
    if (!row) return null;
    const { token_id: tokenId, stale, ...holder } = row;
    if (stale)
      await prepared(
        this.transactions.reader,
        `INSERT INTO api_token_uses AS u (token_id, last_used_at) VALUES ($1, now())
         ON CONFLICT (token_id) DO UPDATE SET last_used_at = now()
          WHERE u.last_used_at < now() - interval '5 minutes'`,
        [tokenId],
      );
    return holder;
  }

  of(personId: string): Promise<TokenRow[]> {
    return prepared<TokenRow>(
      this.transactions.reader,
      `${ROW} WHERE t.person_id = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
        ORDER BY t.created_at DESC, t.id LIMIT 200`,
      [personId],
    );
  }

  async revoke(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    const revoked = await prepared(
      tx,
      `UPDATE api_tokens SET revoked_at = now()
        WHERE person_id = $1 AND id = $2 AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
      [personId, id],
    );
    return revoked.length > 0;
  }
}
