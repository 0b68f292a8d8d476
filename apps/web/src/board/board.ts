import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Activity, Money, Organisation, Page, ProjectStatus } from '../api/types';

export type LightColour = 'red' | 'amber' | 'green';
export const LIGHTS: readonly LightColour[] = ['red', 'amber', 'green'];

/** Why a project is not green; `DUE_SOON` names a day ahead. */
export type LateCode =
  'REPORT_OVERDUE' | 'PAYMENT_OVERDUE' | 'MILESTONE_LATE' | 'NO_MOVEMENT' | 'SUSPENDED' | 'DUE_SOON';

export interface BoardRow {
  id: string;
  reference: string;
  title: string;
  status: ProjectStatus;
  state: Organisation;
  donor: Organisation;
  countries: string[];
  themes: string[];
  light: LightColour;
  reasons: { code: LateCode; since: string; days: number }[];
  agreed: Money | null;
  paid: Money | null;
  reported: Money | null;
  nextDue: { what: string; on: string } | null;
  updatedAt: string;
}

export interface BoardPage extends Page<BoardRow> {
  counts: Record<LightColour, number>;
}

export interface WaitingNeed {
  id: string;
  reference: string;
  title: string;
  status: string;
  organisation: Organisation;
  countries: string[];
  themes: string[];
  reason: 'ACKNOWLEDGE_LATE' | 'CIRCULATE_LATE' | 'ORPHAN';
  due: string;
  days: number;
}

export interface Cell {
  theme: string;
  needsOpen: number;
  offersReaching: number;
  projectsRunning: number;
  activities: number;
  links: Record<'needs' | 'offers' | 'projects' | 'activities', string | null>;
}

export interface MatrixRow {
  country: string;
  cells: Cell[];
}

export interface MatrixPage extends Page<MatrixRow> {
  asOf: string | null;
  themes: { code: string; needsOpen: number; states: number; suppressed: boolean }[];
}

const paged = <List extends Page<unknown>>(path: string, search: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['boards', path, search],
    queryFn: ({ signal, pageParam }) =>
      request<List>(
        `/boards/${path}?${search && `${search}&`}limit=${String(limit)}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** Lists of the boards; the filters are the search of the address. */
export const boardPages = (search: string) => paged<BoardPage>('projects', search, 50);
export const waitingNeedPages = (search: string) => paged<Page<WaitingNeed>>('needs', search, 50);
export const matrixPages = (search: string) => paged<MatrixPage>('who-does-what-where', search, 100);
export const activityPages = (search: string) => paged<Page<Activity>>('activities', search, 50);
