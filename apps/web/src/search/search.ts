import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import type { Page } from '../api/types';

type Schemas = components['schemas'];

export type Found = Schemas['FoundView'];
export type SavedSearch = Schemas['SavedSearchView'];

export const SOUGHT = ['q', 'kind', 'theme', 'country', 'status'] as const;

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
