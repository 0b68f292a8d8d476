import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Role } from '../api/types';
import type { ContactPointKind } from './types';

/** What would pass from one member of an organisation to another. */
export interface HandOverPreview {
  roles: Role[];
  drafts: { kind: 'need' | 'offer'; id: string; title: string | null }[];
  contactPoints: ContactPointKind[];
  /** Waiting ones, which would end. */
  invitations: number;
  /** Whether trust was given to who leaves; it does not pass on. */
  preauthorised: boolean;
}

export interface HandOverParties {
  organisationId: string;
  from: string;
  to: string;
}

export const handOverPreviewQuery = ({ organisationId, from, to }: HandOverParties) =>
  queryOptions({
    queryKey: ['organisation', organisationId, 'hand-over', from, to],
    queryFn: ({ signal }) =>
      request<HandOverPreview>(`/people/${from}/hand-over?organisation=${organisationId}&to=${to}`, { signal }),
    retry: false,
  });

/** Hands over; what was shown of both people is read again, one's own functions too. */
export function useHandOver({ organisationId, from, to }: HandOverParties) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const body = { organisation: organisationId, to };
      return request<{ roles: Role[] }>(`/people/${from}/hand-over`, { method: 'POST', body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] !== from });
    },
  });
}
