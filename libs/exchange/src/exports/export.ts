import type { ExchangedKind, RecordFilter } from '../exchanged-records.js';
import type { FileFormat } from '../tables/record-files.js';

/** A file of records as one person may read them, made by the worker. */
export interface Export {
  id: string;
  number: number;
  version: number;
  personId: string;
  kind: ExchangedKind;
  format: FileFormat;
  filter: RecordFilter;
  /** refused: more records than one file holds. */
  state: 'waiting' | 'ready' | 'refused';
  /** Records written so far. */
  done: number;
  /** Null until it is ready. */
  name: string | null;
  /** Bytes. */
  size: number | null;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date;
}

/** A file is to be made. Payload: ExportWorkPayload. */
export const EXPORT_WORK = 'export.work';

export interface ExportWorkPayload {
  exportId: string;
}

/** Records in one file at most. */
export const MOST_EXPORTED = 20_000;
