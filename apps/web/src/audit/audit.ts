import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import type { Organisation, Page, Role, Session } from '../api/types';

type Schemas = components['schemas'];
export type AuditRow = Omit<Schemas['AuditRowView'], 'before' | 'after'> & {
  before: object | null;
  after: object | null;
};
export type AuditState = Schemas['AuditStateView'];

/** The filters of the trail, by their names in the address of the page and of the service. */
export const FILTERS = [
  'from',
  'to',
  'organisationId',
  'email',
  'personId',
  'objectType',
  'objectId',
  'action',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** The known filters of an address, without those that say nothing. */
export function filtersOf(search: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams();
  for (const name of FILTERS) {
    const value = search.get(name);
    if (value) filters.set(name, value);
  }
  return filters;
}

export const auditPages = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ signal, pageParam }) =>
      request<Page<AuditRow>>(
        `/audit?${search}&limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const auditStateQuery = queryOptions({
  queryKey: ['audit-state'],
  queryFn: ({ signal }) => request<AuditState>('/audit/state', { signal }),
  refetchInterval: 10_000,
});

const offices: readonly Role[] = ['secretariat', 'auditor'];
const signers: readonly Role[] = ['national_endorser', 'donor_approver'];

/** What somebody may read of the trail: all of it, that of the organisation that one acts for and signs for, or none. */
export function auditScope(session: Session | null, acting: Pick<Organisation, 'id'> | undefined) {
  const roles = (session?.memberships ?? [])
    .filter(({ organisation }) => organisation.id === acting?.id)
    .map(({ role }) => role);
  if (roles.some((role) => offices.includes(role))) return 'all';
  return roles.some((role) => signers.includes(role)) ? 'own' : 'none';
}
