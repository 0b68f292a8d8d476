import type { Organisation, Viewer } from '@tandem/accounts';
import type { TableShape } from './tables/column.js';

export const EXCHANGED_KINDS = ['need', 'offer'] as const;
export type ExchangedKind = (typeof EXCHANGED_KINDS)[number];

/** A record as a file holds it: id, status, organisation and what of its content the reader may read. */
export type FileRecord = Record<string, unknown> & { id: string };

/** Of a list which part is asked for, as in the lists of the API. */
export interface RecordFilter {
  status?: string;
  theme?: string;
  country?: string;
  kind?: string;
  mine?: boolean;
  organisation?: string;
}

/** A record that the reader may know of. */
export interface FoundRecord {
  record: FileRecord;
  organisationId: string;
  /** As stored. */
  status: string;
  version: number;
  sealed: boolean;
}

/** One kind of record, as files are read into it and written from it. */
export interface ExchangedRecords {
  readonly shape: TableShape;
  /** What a new or changed record would be. @throws InvalidInput as when it is posted */
  settled(organisation: Organisation, content: object): object;
  /** Null for one that the viewer may not see. */
  find(viewer: Viewer, id: string): Promise<FoundRecord | null>;
  /** The newest first, cut to the viewer, without what is sealed; `last` is null at the end. */
  page(
    viewer: Viewer,
    filter: RecordFilter,
    after: number | null,
  ): Promise<{ records: FileRecord[]; last: number | null }>;
  /** A draft. */
  make(viewer: Viewer, organisationId: string, content: object): Promise<{ id: string; version: number }>;
  /** Changes the fields that are named, null clears one. @returns the version that this gives */
  change(viewer: Viewer, id: string, version: number, change: object): Promise<number>;
  /** Takes a draft back, if it is still that version. */
  withdraw(viewer: Viewer, id: string, version: number): Promise<void>;
}

/** What a file says beside the content. */
export const STANDING = ['id', 'status', 'organisation'] as const;
