import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './client';
import type {
  DeclineReason,
  LineAmount,
  Match,
  MatchAction,
  MatchingRun,
  Money,
  Preview,
  SideWeights,
  Weights,
} from './types';

export type Decision = { matchId: string } & (
  | { action: Exclude<MatchAction, 'decline' | 'agree' | 'mark-duplicate' | 'message'> }
  | { action: 'decline'; reason: DeclineReason; shareReason: boolean; note?: string }
  | { action: 'agree'; amount?: Money; lines?: LineAmount[]; units?: number }
  | { action: 'mark-duplicate'; of: string; note?: string }
);

const alsoShownIn = [
  'need',
  'needs',
  'offer',
  'offers',
  'projects',
  'notifications',
  'consents',
  'declines',
  'history',
];

/** Says what one's side wants of a match; done once its lists are read again, and all else that shows it soon after. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ matchId, action, ...body }: Decision) =>
      request<Match>(`/matches/${matchId}/${action}`, { method: 'POST', body }),
    onSuccess: async (match) => {
      client.setQueryData(['match', match.id], match);
      for (const key of alsoShownIn) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: ['matches'] });
    },
  });
}

/** Weights by criterion, as chosen; null: the defaults. */
export type OwnWeights = Record<string, number> | null;

/** Sets what an organisation weighs on one side; its lists are found anew soon after. */
export function useSetWeights({ organisation, version }: Weights, side: SideWeights['side']) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (weights: OwnWeights) =>
      request<Weights>(`/matching-weights/${organisation.id}`, {
        method: 'PUT',
        ifMatch: version,
        body: { [side]: weights },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['matching-weights'] }),
  });
}

/** How the list of one of one's own records would look under other weights. */
export function usePreview(side: SideWeights['side']) {
  const path = side === 'state' ? 'needs' : 'offers';
  return useMutation({
    mutationFn: ({ id, weights }: { id: string; weights: OwnWeights }) =>
      request<Preview>(`/${path}/${id}/matches/preview`, { method: 'POST', readOnly: true, body: { weights } }),
  });
}

/** Has everything matched anew. */
export function useBeginRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<MatchingRun>('/matching-runs', { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matching-runs'] }),
  });
}
