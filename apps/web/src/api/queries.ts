import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { Problem } from './problem';
import type {
  Activity,
  BundleList,
  CodeName,
  Comparison,
  Country,
  DemoPerson,
  Match,
  MatchList,
  Need,
  NotificationList,
  Offer,
  Page,
  Project,
  ProjectList,
  Session,
  WeightsList,
} from './types';

const get =
  <Answer>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    request<Answer>(path, { signal });

const nothingOn =
  (...statuses: number[]) =>
  (error: unknown): null => {
    if (error instanceof Problem && statuses.includes(error.status)) return null;
    throw error;
  };

/** Who is signed in; null when nobody is, or the second step is missing. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }).catch(nothingOn(401, 403)),
  staleTime: Infinity,
});

/** The demo people; null where no sample data is loaded. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) =>
    request<DemoPerson[] | Page<DemoPerson>>('/session/demo-people', { signal })
      .then((answer) => (Array.isArray(answer) ? answer : answer.items))
      .catch(nothingOn(404)),
  staleTime: Infinity,
});

const codeList = <Item extends CodeName>(name: string) =>
  queryOptions({
    queryKey: ['codes', name],
    queryFn: get<Page<Item>>(`/${name}`),
    select: (page) => page.items,
    staleTime: Infinity,
  });
export const themesQuery = codeList('themes');
export const modalitiesQuery = codeList('modalities');
export const countriesQuery = codeList<Country>('countries');
export const regionsQuery = codeList('regions');

export const needsQuery = (search: string) =>
  queryOptions({ queryKey: ['needs', search], queryFn: get<Page<Need>>(`/needs?${search}`) });
export const needQuery = (id: string) => queryOptions({ queryKey: ['need', id], queryFn: get<Need>(`/needs/${id}`) });
export const activitiesQuery = (id: string) =>
  queryOptions({ queryKey: ['activities', id], queryFn: get<Page<Activity>>(`/needs/${id}/activities?limit=20`) });

const matchList = (path: string, id: string) =>
  queryOptions({
    queryKey: ['matches', path, id],
    queryFn: get<MatchList>(`/${path}/${id}/matches?near=true&limit=50`),
    // A record that was just posted is matched within seconds: look again until it is.
    refetchInterval: (query) => (query.state.data?.pending ? 1500 : false),
  });
export const needMatchesQuery = (id: string) => matchList('needs', id);
export const offerMatchesQuery = (id: string) => matchList('offers', id);

export const offersQuery = (search: string) =>
  queryOptions({ queryKey: ['offers', search], queryFn: get<Page<Offer>>(`/offers?${search}`) });
export const offerQuery = (id: string) =>
  queryOptions({ queryKey: ['offer', id], queryFn: get<Offer>(`/offers/${id}`) });
export const matchQuery = (id: string) =>
  queryOptions({ queryKey: ['match', id], queryFn: get<Match>(`/matches/${id}`) });

/** Why one of two matches of a list stands above the other. */
export const comparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['comparison', id, other],
    queryFn: get<Comparison>(`/matches/${id}/compared-with/${other}`),
  });
export const bundlesQuery = (offerId: string) =>
  queryOptions({ queryKey: ['bundles', offerId], queryFn: get<BundleList>(`/offers/${offerId}/bundles`) });
export const weightsQuery = queryOptions({
  queryKey: ['matching-weights'],
  queryFn: get<WeightsList>('/matching-weights'),
});

export const projectsQuery = (search: string) =>
  queryOptions({ queryKey: ['projects', search], queryFn: get<ProjectList>(`/projects?${search}`) });
export const projectQuery = (id: string) =>
  queryOptions({ queryKey: ['project', id], queryFn: get<Project>(`/projects/${id}`) });

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: get<NotificationList>('/notifications?limit=50'),
  refetchInterval: 20_000,
});
