import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';

/** A token that can be used; what it is itself was told once. */
export interface Token {
  id: string;
  name: string;
  ending: string;
  scopes: string[];
  expiresAt: string;
  lastUsedAt: string | null;
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request<{ items: Token[] }>('/tokens', { signal }),
  select: ({ items }) => items,
});

/** What programs are mostly used for; the command line gives out the others. */
export const OFFERED_SCOPES = [
  'needs:read',
  'needs:write',
  'offers:read',
  'offers:write',
  'matches:read',
  'matches:write',
  'projects:read',
  'notifications:read',
  'exchange:read',
  'audit:read',
] as const;

/** A token's scopes, name and days. */
export interface WantedToken {
  name: string;
  scopes: string[];
  days: number;
}

export const makeToken = (body: WantedToken) => request<Token & { token: string }>('/tokens', { method: 'POST', body });
