import type { AuditRowView } from './audit-view.dto.js';

type Cell = string | number | boolean | null;

const COLUMNS: Record<string, (row: AuditRowView) => Cell> = {
  id: (row) => row.id,
  at: (row) => row.at,
  person: (row) => row.person?.name ?? null,
  personId: (row) => row.person?.id ?? null,
  organisation: (row) => row.organisation?.name ?? null,
  organisationId: (row) => row.organisation?.id ?? null,
  action: (row) => row.action,
  objectType: (row) => row.objectType,
  objectId: (row) => row.objectId,
  before: (row) => row.before && JSON.stringify(row.before),
  after: (row) => row.after && JSON.stringify(row.after),
  withheld: (row) => row.withheld,
  via: (row) => row.via,
  address: (row) => row.address,
  sessionId: (row) => row.sessionId,
  requestId: (row) => row.requestId,
  place: (row) => row.place,
  hash: (row) => row.hash,
};

/** By which a spreadsheet takes a text for a formula, also behind a tabulator or a carriage return. */
const FORMULA = /^[=+\-@\t\r]/;

function written(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

/** The names of the columns; the mark before them tells spreadsheets that it is UTF-8. */
export const csvHead = `\uFEFF${line(Object.keys(COLUMNS))}`;

/** A row of the trail as a line of CSV (RFC 4180), without anything that a spreadsheet would compute. */
export const csvRow = (row: AuditRowView): string => line(Object.values(COLUMNS).map((cellOf) => cellOf(row)));
