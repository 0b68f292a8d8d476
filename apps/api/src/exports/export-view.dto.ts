import type { Export } from '@tandem/exchange';
import type { ProgressView } from '../imports/import-view.dto.js';

export class ExportedFilterView {
  status?: string;
  theme?: string;
  country?: string;
  kind?: string;
  mine?: boolean;
  organisation?: string;
}

/** A file that goes out, for the one person who asked. */
export class ExportView {
  id!: string;
  version!: number;
  /** `need` or `offer`. */
  kind!: string;
  format!: string;
  filter!: ExportedFilterView;
  /** `waiting`, `ready`, or `refused`: more than 20,000 records. */
  state!: string;
  progress!: ProgressView;
  /** Null until it is ready. */
  name!: string | null;
  /** Bytes. */
  size!: number | null;
  createdAt!: string;
  readyAt!: string | null;
  /** When it is deleted, 24 hours after it was ready. */
  expiresAt!: string;
}

export class ExportListView {
  items!: ExportView[];
  next!: string | null;
}

export function exportView(made: Export): ExportView {
  const { id, version, kind, format, filter, state, done, name, size, createdAt, readyAt, expiresAt } = made;
  return {
    id,
    version,
    kind,
    format,
    filter,
    state,
    progress: { done, total: state === 'ready' ? done : null },
    name,
    size,
    createdAt: createdAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
