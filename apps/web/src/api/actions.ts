import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './client';
import type { DeclineReason, Match, MatchAction, Money } from './types';

export type Decision = { matchId: string } & (
  | { action: Exclude<MatchAction, 'decline' | 'agree'> }
  | { action: 'decline'; reason: DeclineReason; shareReason: boolean }
  | { action: 'agree'; amount: Money }
);

const shownIn = ['matches', 'need', 'needs', 'offer', 'offers', 'projects', 'notifications'];

/** Says what one's side wants of a match; everything that shows the match is read again afterwards. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ matchId, action, ...body }: Decision) =>
      request<Match>(`/matches/${matchId}/${action}`, { method: 'POST', body }),
    onSuccess: async (match) => {
      client.setQueryData(['match', match.id], match);
      await Promise.all(shownIn.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
