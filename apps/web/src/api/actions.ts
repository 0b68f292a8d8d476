import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './client';
import type { DeclineReason, Match, MatchAction, Money, Need } from './types';

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

export type NeedStep = 'submit' | 'authenticate' | 'endorse' | 'withdraw';

/** Takes a need one step on its way. */
export function useNeedStep(need: Need) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: NeedStep) =>
      request<Need>(`/needs/${need.id}/${step}`, { method: 'POST', ifMatch: need.version, body: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
}
