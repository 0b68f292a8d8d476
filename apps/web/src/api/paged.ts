import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { MatchingRun, Need, Offer, Page, ProjectList } from './types';

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

/** The newest first; looked at again soon while one is under way, and now and then to see whether one has begun. */
export const matchingRunPages = infiniteQueryOptions({
  ...paged<Page<MatchingRun>>('matching-runs', ''),
  refetchInterval: (query) => {
    const [newest] = query.state.data?.pages[0]?.items ?? [];
    return newest?.finishedAt === null && newest.supersededAt === null ? 1500 : 20_000;
  },
});
