import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import type { Need, Page } from '../api/types';

/** One step of a need's way, by the last part of its route, with what it says. */
export type Step =
  | { step: 'submit' | 'authenticate' | 'reconfirm' }
  | { step: 'endorse'; body?: { instrument: string } }
  | { step: 'ask-clarification'; body: { question: string } }
  | { step: 'clarify'; body: { answer: string } }
  | { step: 'close'; body: { outcome: 'met' | 'partly_met'; note?: string } }
  | { step: 'supersede'; body: { by: string; note?: string } }
  | { step: 'refer'; body: { to: string; note: string } }
  | { step: 'withdraw'; body: { reason?: string } };

/** Takes a need one step on its way. */
export function useStep(need: Need) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (taken: Step) =>
      request<Need>(`/needs/${need.id}/${taken.step}`, {
        method: 'POST',
        ifMatch: need.version,
        body: 'body' in taken ? taken.body : {},
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** A draft of the same need for another year. */
export const copyNeed = (id: string): Promise<Need> => request(`/needs/${id}/copy`, { method: 'POST', body: {} });

/** What was asked, answered or given as a reason with a step. */
export type Note = components['schemas']['NeedNoteView'];

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['need', id, 'notes'],
    queryFn: ({ signal }) => request<Page<Note>>(`/needs/${id}/notes?limit=20`, { signal }),
    select: (page) => page.items,
    retry: false,
  });
