/** Days before this are slips of the pen (one real file says 1013): no aid activity of the field is that old. */
const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/** A calendar day `YYYY-MM-DD` from 1900 to 2100, as xsd:date writes it (a time zone is dropped); null for anything else. */
export function dayOf(text: string | null): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/u.exec(text ?? '')?.[1];
  if (day === undefined || day < EARLIEST || day > LATEST) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** An xsd:decimal of up to 40 digits, every digit kept, as PostgreSQL's NUMERIC takes it; null for anything else. */
export function decimalOf(text: string | null): string | null {
  if (text === null || text.length > 42 || !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(text)) return null;
  return text.replace(/^\+/u, '');
}

/** A share from 0 to 100 as decimal text; null for anything else. */
export function percentageOf(text: string | null): string | null {
  const decimal = decimalOf(text);
  return decimal !== null && Number(decimal) >= 0 && Number(decimal) <= 100 ? decimal : null;
}
