import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Page } from '../api/types';

export type HistoryPath = `${'needs' | 'offers' | 'matches' | 'projects'}/${string}`;

/** One field before and after; absent: there was nothing, or there is nothing any more. */
export interface FieldChange {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

export interface HistoryEntry {
  id: string;
  at: string;
  /** What happened, e.g. `changed`; `action` is the same with the kind of record. */
  event: string;
  action: string;
  version: number | null;
  who: {
    kind: 'person' | 'system';
    person: { id: string; name: string } | null;
    organisation: { id: string; name: string; country?: string | null } | null;
  };
  /** The first version that the reader may read; its changes are all of it. */
  begins: boolean;
  /** Sealed then: only where it stood is shown. */
  sealed: boolean;
  changes: FieldChange[];
}

/** Versions of a record, newest first, cut by what the reader may see. */
export const historyPages = (record: HistoryPath) =>
  infiniteQueryOptions({
    queryKey: ['history', record],
    queryFn: ({ signal, pageParam }) =>
      request<Page<HistoryEntry>>(
        `/${record}/history?limit=20${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** A value of a record in one line of text: money with its currency, lists with commas, other objects by their members. */
export function plainly(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length > 0 ? value.map(plainly).join(', ') : '–';
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const members = value as Record<string, unknown>;
  if (typeof members['amount'] === 'string' && typeof members['currency'] === 'string')
    return `${members['currency']} ${members['amount']}`;
  return Object.entries(members)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => `${name} ${plainly(member)}`)
    .join(' · ');
}
