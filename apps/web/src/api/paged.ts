import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Need, Offer, Page, ProjectList } from './types';

const paged = <List extends Page<unknown>>(path: string, search: string) =>
  infiniteQueryOptions({
    queryKey: [path, 'paged', search],
    queryFn: ({ signal, pageParam }) =>
      request<List>(`/${path}?${search}&limit=50${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** Lists that grow by a press; the filters are the search of the address. */
export const needPages = (search: string) => paged<Page<Need>>('needs', search);
export const offerPages = (search: string) => paged<Page<Offer>>('offers', search);
export const projectPages = (search: string) => paged<ProjectList>('projects', search);
