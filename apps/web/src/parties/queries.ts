import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Page } from '../api/types';
import type { ContactPoint, Invitation, InvitationShown, Member, OrganisationEntry, Terms } from './types';

const get =
  <Answer>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    request<Answer>(path, { signal });

interface Items<Item> {
  items: Item[];
}

export const organisationQuery = (id: string) =>
  queryOptions({ queryKey: ['organisation', id], queryFn: get<OrganisationEntry>(`/organisations/${id}`) });
export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'members'],
    queryFn: get<Items<Member>>(`/organisations/${id}/members`),
  });
export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'invitations'],
    queryFn: get<Items<Invitation>>(`/organisations/${id}/invitations`),
  });
export const contactPointsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'contact-points'],
    queryFn: get<Items<ContactPoint>>(`/organisations/${id}/contact-points`),
  });
export const organisationPages = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', search],
    queryFn: ({ pageParam, signal }) =>
      request<Page<OrganisationEntry>>(
        `/organisations?limit=50${search}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: get<InvitationShown>(`/invitations/${token}`),
    retry: false,
    staleTime: Infinity,
  });
export const termsQuery = queryOptions({ queryKey: ['terms'], queryFn: get<Terms>('/terms'), staleTime: Infinity });
