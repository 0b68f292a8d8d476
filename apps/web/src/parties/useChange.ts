import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';

interface Change {
  path: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  ifMatch?: number;
}

/** A change of an organisation, its members or what it names; done once what shows it is read again. */
export function useChange(organisationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...options }: Change) => request(`/organisations${path}`, options),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['organisations'] });
      await client.invalidateQueries({ queryKey: ['organisation', organisationId] });
    },
  });
}
