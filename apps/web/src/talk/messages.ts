import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import type { Page } from '../api/types';

/** What one side wrote to the other. */
export type Message = components['schemas']['MessageView'];

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
