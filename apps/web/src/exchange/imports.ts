import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import type { Page } from '../api/types';

type Schemas = components['schemas'];
type With<View, Codes> = Omit<View, keyof Codes> & Codes;

export type ImportKind = 'need' | 'offer';
export type ImportState = 'waiting' | 'checked' | 'refused' | 'applying' | 'applied' | 'undoing' | 'undone';

export type Import = With<
  Schemas['ImportView'],
  { kind: ImportKind; state: ImportState; availableActions: ('confirm' | 'undo')[] }
>;

export type Outcome = 'make' | 'change' | 'same' | 'wrong';
export const OUTCOMES: readonly Outcome[] = ['wrong', 'make', 'change', 'same'];

export type ImportRow = With<Schemas['ImportRowView'], { outcome: Outcome }>;

const moving: readonly ImportState[] = ['waiting', 'applying', 'undoing'];
export const isMoving = ({ state }: Pick<Import, 'state'>) => moving.includes(state);

export const importPages = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal, pageParam }) =>
    request<Page<Import>>(`/imports?limit=20${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

/** One import; looked at again until the service has done what it is at. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => request<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 1_000 : false),
  });

/** The rows of a file; read anew for each state of their import. */
export const importRowPages = (id: string, state: ImportState, outcome: string) =>
  infiniteQueryOptions({
    queryKey: ['import-rows', id, state, outcome],
    queryFn: ({ signal, pageParam }) =>
      request<Page<ImportRow>>(
        `/imports/${id}/rows?limit=100${outcome && `&outcome=${outcome}`}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** Sends a file to be looked through; nothing is made of it yet. */
export const sendImport = (file: File, kind: ImportKind, organisation: string): Promise<Import> =>
  request(`/imports?${new URLSearchParams({ kind, name: file.name, organisation }).toString()}`, {
    method: 'POST',
    file,
  });

export const templateAddress = (kind: ImportKind, format: 'csv' | 'xlsx') =>
  `/api/v1/imports/template?kind=${kind}&format=${format}`;

/** Why a file need not be sent at all. */
export function refusedFile({ name, size }: Pick<File, 'name' | 'size'>): 'type' | 'too_large' | 'empty' | null {
  if (!/\.(csv|xlsx|json)$/i.test(name)) return 'type';
  if (size > 2 * 1024 * 1024) return 'too_large';
  return size === 0 ? 'empty' : null;
}
