import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { RecordPath } from '../attachments/attachments';
import type { OpenedAnnex } from './annex';

/** Opens an annex. The look is recorded before the text comes; nothing keeps it but the mutation, which keeps nothing. */
export function useOpenAnnex(record: RecordPath) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<OpenedAnnex>(`/${record}/annex`),
    onSettled: () => client.invalidateQueries({ queryKey: ['annex', record, 'looks'] }),
    gcTime: 0,
  });
}

type Change =
  { what: 'write'; text: string; version: number | null } | { what: 'holders'; people: string[] } | { what: 'destroy' };

/** Writes or destroys an annex, or names its holders; done once the record's page shows it. */
export function useChangeAnnex(record: RecordPath) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change): Promise<void> => {
      switch (change.what) {
        case 'write':
          await request(`/${record}/annex`, {
            method: 'PUT',
            body: { text: change.text },
            ...(change.version === null ? {} : { ifMatch: change.version }),
          });
          return;
        case 'holders':
          await request(`/${record}/annex/holders`, { method: 'PUT', body: { people: change.people } });
          return;
        case 'destroy':
          await request(`/${record}/annex`, { method: 'DELETE' });
      }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [record.startsWith('needs/') ? 'need' : 'offer'] }),
    gcTime: 0,
  });
}
