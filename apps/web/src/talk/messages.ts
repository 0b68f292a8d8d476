import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Organisation, Page, Side } from '../api/types';

/** What one side wrote to the other. */
export interface Message {
  id: string;
  at: string;
  side: Side;
  organisation: Organisation;
  /** Name of who wrote it. */
  person: string;
  text: string;
  own: boolean;
}

/** The newest first; looked at again now and then while the page is open. */
export const messagePages = (matchId: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', matchId],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Message>>(
        `/matches/${matchId}/messages?limit=20${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 20_000,
    retry: false,
  });

export function useSend(matchId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => request<Message>(`/matches/${matchId}/messages`, { method: 'POST', body: { text } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: messagePages(matchId).queryKey });
      await client.invalidateQueries({ queryKey: ['match', matchId] });
    },
  });
}
