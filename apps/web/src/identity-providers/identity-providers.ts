import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Session } from '../api/types';

/** A sign-in of an organisation's own. */
export interface IdentityProvider {
  id: string;
  name: string;
}

/** One that the person has linked. */
export interface Identity {
  id: string;
  provider: string;
  /** Null where it is not set up here any more. */
  providerId: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** What came of a sign-in there. */
export interface Arrival {
  /** Null where a sign-in was linked to whoever is here already. */
  session: Session | null;
  /** The page to show now. */
  next: string;
}

/** Those that are set up here; most places have none. */
export const providersQuery = queryOptions({
  queryKey: ['identity-providers'],
  queryFn: ({ signal }) => request<{ items: IdentityProvider[] }>('/identity-providers', { signal }),
  select: ({ items }) => items,
  staleTime: Infinity,
});

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => request<{ items: Identity[] }>('/identities', { signal }),
  select: ({ items }) => items,
});

export const unlink = (id: string): Promise<void> => request(`/identities/${id}`, { method: 'DELETE' });

/** Pages that the service sends back to; for any other it is the first. */
const KNOWN_PATH = /^\/([\w-]+(\/[\w-]+)*)?(\?[\w=&%.~+:-]*)?$/;

/** Leaves for the provider, to sign in there and come back to `next`. */
export const signInAt = (id: string, next: string): Promise<void> =>
  leaveFor(`/identity-providers/${id}/sign-in`, { next: KNOWN_PATH.test(next) ? next : '/' });

/** Leaves for the provider, to show which account there is the person's own. */
export const linkAt = (id: string): Promise<void> => leaveFor(`/identity-providers/${id}/link`, {});

/** Leaves for the provider, to accept an invitation with the account there. */
export const acceptAt = (id: string, invited: { token: string; name: string }): Promise<void> =>
  leaveFor(`/identity-providers/${id}/invitation`, invited);

/** Hands over what the provider sent this browser back with; it counts once. */
export function arriveFrom(id: string, search: URLSearchParams): Promise<Arrival> {
  const told = ['state', 'code', 'iss', 'error'].map((name) => [name, search.get(name)] as const);
  const body = Object.fromEntries(told.filter(([, value]) => value !== null));
  return request<Arrival>(`/identity-providers/${encodeURIComponent(id)}/answer`, { method: 'POST', body });
}

async function leaveFor(path: string, body: unknown): Promise<void> {
  const { url } = await request<{ url: string }>(path, { method: 'POST', body });
  globalThis.location.assign(url);
}
