import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../api/client';

export interface AdviceItem {
  code: string;
  /** `needed`: should be said before the need is submitted. */
  severity: 'needed' | 'better';
  /** The field that it is about, as a JSON pointer. */
  pointer: string;
  text: string;
  /** 0–1: of those who declined, how many did so for what this answers. */
  declinesShare: number | null;
}

export interface Advice {
  /** 0–100 */
  score: number;
  items: AdviceItem[];
}

/** What would make a draft clearer, as it stands; nothing is stored. */
export const draftAdviceQuery = (body: Record<string, unknown>, locale: string) =>
  queryOptions({
    queryKey: ['need-advice', locale, body],
    queryFn: ({ signal }) => request<Advice>('/needs/advice', { method: 'POST', readOnly: true, body, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
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
