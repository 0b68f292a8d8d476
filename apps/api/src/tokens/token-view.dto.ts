import type { TokenRow } from '@tandem/sign-in';

export class TokenView {
  id!: string;
  name!: string;
  /** Its last four characters. */
  ending!: string;
  scopes!: string[];
  /** Networks that it may be used from; empty for any. */
  addresses!: string[];
  createdAt!: string;
  expiresAt!: string;
  /** To some minutes; null where it was never used. */
  lastUsedAt!: string | null;
}

export class NewTokenView extends TokenView {
  /** The token itself. Told this once. */
  token!: string;
}

export class TokenList {
  /** The newest first; at most 200. */
  items!: TokenView[];
}

export const tokenView = (row: TokenRow): TokenView => ({
  id: row.id,
  name: row.name,
  ending: row.ending,
  scopes: row.scopes,
  addresses: row.addresses,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});
