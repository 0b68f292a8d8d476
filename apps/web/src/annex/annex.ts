import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Organisation } from '../api/types';
import type { RecordPath } from '../attachments/attachments';

export type AnnexAction = 'open' | 'write' | 'name_holders' | 'destroy' | 'see_looks';

/** That a record has an annex, and who holds it where the viewer may know. */
export interface Annex {
  exists: boolean;
  count: number;
  items: { personId: string; name: string; grantedAt: string }[];
  availableActions: AnnexAction[];
}

/** An annex that a holder opened: kept by the open page alone. */
export interface OpenedAnnex {
  text: string;
  version: number;
}

export interface Look {
  personId: string;
  name: string;
  version: number;
  at: string;
  from: string | null;
  via: 'session' | 'token';
}

export interface PossibleHolder {
  personId: string;
  name: string;
  organisation: Organisation;
}

/** What concerns an annex is asked for anew each time it is shown, and forgotten with the page. */
const list = <Item>(record: RecordPath, name: string) =>
  queryOptions({
    queryKey: ['annex', record, name],
    queryFn: ({ signal }) => request<{ items: Item[] }>(`/${record}/annex/${name}`, { signal }),
    select: ({ items }) => items,
    staleTime: 0,
    gcTime: 0,
  });
export const looksQuery = (record: RecordPath) => list<Look>(record, 'looks');
export const possibleHoldersQuery = (record: RecordPath) => list<PossibleHolder>(record, 'possible-holders');
