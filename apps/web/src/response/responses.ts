import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { MatchState, Organisation, Page } from '../api/types';

interface Counts {
  told: number;
  interested: number;
  talking: number;
  agreed: number;
  declined: number;
  unanswered: number;
}

/** One consolidated response to a need: who said what by a day. */
export interface ResponseSummary {
  number: number;
  madeAt: string;
  occasion: 'deadline' | 'request';
  counts: Counts;
}

interface OfferName {
  id: string;
  reference: string;
  title: string;
}

export interface ConsolidatedResponse extends ResponseSummary {
  said: {
    matchId: string;
    offer: OfferName;
    organisation: Organisation;
    state: MatchState;
    since: string;
    reason?: string | null;
    note?: string | null;
  }[];
  unanswered: { organisation: Organisation; offer: OfferName; toldAt: string; remindedAt: string[] }[];
  unansweredUnnamed: number;
  declinedUnnamed: number;
  declines: { total: number; byReason: Record<string, number> | null };
  nearMisses: { organisation: Organisation; offer: OfferName; gate: string; opening: { text: string } }[];
  running: {
    title: string;
    organisation: string | null;
    status: string | null;
    start: string | null;
    end: string | null;
  }[];
}

export const responsesQuery = (needId: string) =>
  queryOptions({
    queryKey: ['responses', needId],
    queryFn: ({ signal }) => request<Page<ResponseSummary>>(`/needs/${needId}/responses?limit=20`, { signal }),
    select: (page) => page.items,
    retry: false,
  });

export const responseQuery = (needId: string, number: string, locale: string) =>
  queryOptions({
    queryKey: ['responses', needId, number, locale],
    queryFn: ({ signal }) => request<ConsolidatedResponse>(`/needs/${needId}/responses/${number}`, { signal }),
  });

export const makeResponse = (needId: string): Promise<ConsolidatedResponse> =>
  request(`/needs/${needId}/responses`, { method: 'POST', body: {} });
