import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Organisation, Page, Role, Session } from '../api/types';

/** Path of a record that files belong to. */
export type RecordPath = `${'needs' | 'offers' | 'matches' | 'projects'}/${string}`;

export type Reason = 'ACTIVE_CONTENT' | 'ARCHIVE' | 'PICTURE_TOO_LARGE' | 'KNOWN_MALWARE' | 'TRAILING_DATA' | 'TYPE';

export interface Attachment {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sealed: boolean;
  state: 'quarantine' | 'clean' | 'refused';
  refusedBecause: Reason | null;
}

/** The files of a record that the reader may know of; asked for again while one is being checked. */
export const attachmentsQuery = (record: RecordPath) =>
  queryOptions({
    queryKey: ['attachments', record],
    queryFn: ({ signal }) => request<Page<Attachment>>(`/${record}/attachments`, { signal }),
    select: (page) => page.items,
    refetchInterval: ({ state }) => (state.data?.items.some((item) => item.state === 'quarantine') ? 2_000 : false),
  });

export const removeAttachment = (id: string): Promise<void> => request(`/attachments/${id}`, { method: 'DELETE' });

/** Where a file is saved from. */
export const addressOf = ({ id }: Attachment): string => `/api/v1/attachments/${id}`;

const ATTACHING: readonly Role[] = [
  'national_drafter',
  'national_endorser',
  'helper',
  'donor_officer',
  'donor_approver',
  'fund_administrator',
];

/** Who works on an organisation's records adds files to them and takes them away. */
export const mayAttach = (session: Session | null, { id }: Pick<Organisation, 'id'>): boolean =>
  session?.memberships.some(({ role, organisation }) => organisation.id === id && ATTACHING.includes(role)) ?? false;
