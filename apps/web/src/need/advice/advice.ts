import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../api/client';
import type { components } from '../../api/generated/schema';

export type AdviceItem = components['schemas']['AdviceItemView'];
export type Advice = Omit<components['schemas']['NeedAdviceView'], 'declines'>;

/** What would make a draft clearer, as it stands; nothing is stored. */
export const draftAdviceQuery = (body: Record<string, unknown>, locale: string) =>
  queryOptions({
    queryKey: ['need-advice', locale, body],
    queryFn: ({ signal }) => request<Advice>('/needs/advice', { method: 'POST', readOnly: true, body, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    // Who submits asks for it on the way, and is told at once that there is no line.
    networkMode: 'always',
    retry: false,
  });

/** The same of a need that is stored, with what donors' reasons add to it. */
export const needAdviceQuery = (id: string, version: number, locale: string) =>
  queryOptions({
    queryKey: ['need-advice', locale, id, version],
    queryFn: ({ signal }) => request<Advice>(`/needs/${id}/advice`, { signal }),
    retry: false,
  });

/** A value once it has stood still for a while. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
