import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Organisation, Page } from '../api/types';
import type { Range } from './marked';

export type FoundKind = 'need' | 'offer' | 'project';

export interface Found {
  kind: FoundKind;
  id: string;
  reference: string;
  /** Null where the reader may know of the record, and not of its title. */
  title: string | null;
  titleRanges: Range[];
  status: string;
  /** Of a need who asks, of an offer who gives, of a project the State. */
  organisation: Organisation;
  countries: string[];
  themes: string[];
  snippet: { field: string; text: string; ranges: Range[] } | null;
  notice: string | null;
}

export const SOUGHT = ['q', 'kind', 'theme', 'country', 'status'] as const;
export type Sought = Record<(typeof SOUGHT)[number], string | null>;

export interface SavedSearch extends Sought {
  id: string;
  name: string;
  /** Whether its owner is told of what is new. */
  notify: boolean;
}

/** What is sought, from the address of the page. */
export function soughtOf(search: URLSearchParams): URLSearchParams {
  const sought = new URLSearchParams();
  for (const name of SOUGHT) {
    const value = search.get(name)?.trim();
    if (value) sought.set(name, value);
  }
  return sought;
}

/** The page that shows what a saved search finds. */
export function addressOf(saved: SavedSearch): string {
  const sought = new URLSearchParams();
  for (const name of SOUGHT) if (saved[name]) sought.set(name, saved[name]);
  return `/search?${sought.toString()}`;
}

export const foundPages = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['search', search],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Found>>(
        `/search?${search && `${search}&`}limit=20${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: ({ signal }) => request<Page<SavedSearch>>('/saved-searches?limit=50', { signal }),
  select: (page) => page.items,
});
