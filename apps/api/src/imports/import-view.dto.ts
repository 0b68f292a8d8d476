import type { Organisation, Viewer } from '@tandem/accounts';
import { KEPT_DAYS, importActions } from '@tandem/exchange';
import type { ExchangedKind, Import, ImportCounts, ImportRow, TableShape } from '@tandem/exchange';
import type { ChangeView } from '../history/history-view.dto.js';
import { changeView } from '../history/history-view.dto.js';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

/** Of the step that is under way: rows done, of how many; null as long as nobody has counted them. */
export class ProgressView {
  done!: number;
  total!: number | null;
}

export class ImportOutcomesView {
  make!: number;
  change!: number;
  /** As it stands already. */
  same!: number;
  wrong!: number;
}

export class ImportResultsView {
  made!: number;
  changed!: number;
  /** Confirmed, and refused when it came to it. */
  skipped!: number;
  undone!: number;
  /** Not undone, for somebody has worked on it since. */
  left!: number;
}

/** Why a file as a whole cannot be taken. */
export class ImportRefusalView {
  code!: string;
  row!: number | null;
  column!: string | null;
  detail!: string;
}

/** A file that came in, and how far it is. */
export class ImportView {
  id!: string;
  version!: number;
  /** `need` or `offer`. */
  kind!: string;
  format!: string;
  name!: string;
  /** Bytes. */
  size!: number;
  organisation!: OrganisationView;
  /** `waiting`, `checked`, `refused`, `applying`, `applied`, `undoing` or `undone`. */
  state!: string;
  progress!: ProgressView;
  counts!: ImportOutcomesView;
  applied!: ImportResultsView;
  refused!: ImportRefusalView | null;
  /** `confirm` or `undo`. */
  availableActions!: string[];
  createdAt!: string;
  checkedAt!: string | null;
  confirmedAt!: string | null;
  finishedAt!: string | null;
  /** When it is deleted. */
  forgottenAt!: string;
}

export class ImportListView {
  items!: ImportView[];
  next!: string | null;
}

/** A wrong place of a row. */
export class RowErrorView {
  column!: string | null;
  pointer!: string;
  code!: string;
  detail!: string;
}

/** What a row would do, or did. */
export class ImportRowView {
  /** The line of a text, the row of a sheet, the place in a list from 1. */
  row!: number;
  outcome!: string;
  title!: string | null;
  /** The record that it is about, or that it made. */
  record!: string | null;
  changes!: ChangeView[];
  errors!: RowErrorView[];
  /** `made`, `changed`, `skipped`, `undone` or `left`; null before. */
  result!: string | null;
}

export class ImportRowListView {
  items!: ImportRowView[];
  next!: string | null;
}

export class ImportColumnView {
  name!: string;
  required!: boolean;
  /** `text`, `number`, `flag`, `list`, `themes`, `amount`, `currency`, `day` or `json`. */
  form!: string;
  example!: string;
}

/** What a table of needs or offers may hold. */
export class ImportColumnsView {
  kind!: string;
  columns!: ImportColumnView[];
}

const DAY_MS = 86_400_000;

export function importView(
  held: Import,
  counts: ImportCounts | undefined,
  owner: Organisation | undefined,
  viewer: Viewer,
): ImportView {
  const { id, version, kind, format, name, size, state, done, total, refused } = held;
  const { outcomes = { make: 0, change: 0, same: 0, wrong: 0 }, results } = counts ?? {};
  const keptFrom = held.confirmedAt ?? held.createdAt;
  const keptDays = held.confirmedAt ? KEPT_DAYS.confirmed : KEPT_DAYS.unconfirmed;
  return {
    id,
    version,
    kind,
    format,
    name,
    size,
    organisation: organisationView(owner),
    state,
    progress: { done, total },
    counts: outcomes,
    applied: results ?? { made: 0, changed: 0, skipped: 0, undone: 0, left: 0 },
    refused,
    availableActions: importActions(viewer, held),
    createdAt: held.createdAt.toISOString(),
    checkedAt: held.checkedAt?.toISOString() ?? null,
    confirmedAt: held.confirmedAt?.toISOString() ?? null,
    finishedAt: held.finishedAt?.toISOString() ?? null,
    forgottenAt: new Date(keptFrom.getTime() + keptDays * DAY_MS).toISOString(),
  };
}

export function importRowView({ row, outcome, title, recordId, changes, problems, result }: ImportRow): ImportRowView {
  const errors = problems.map(({ column, pointer, code, detail }) => ({ column, pointer, code, detail }));
  return { row, outcome, title, record: recordId, changes: changes.map(changeView), errors, result };
}

export const importColumnsView = (kind: ExchangedKind, { columns, required }: TableShape): ImportColumnsView => ({
  kind,
  columns: columns.map(({ name, form, example }) => ({ name, required: required.includes(name), form, example })),
});
