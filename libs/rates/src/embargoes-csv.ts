import { isCountry } from '@tandem/vocabulary';
import { readCsv } from './csv.js';
import { isDay } from './days.js';
import { BadTableError } from './rates.errors.js';

/** An arms embargo on the operator's list: from the first day to the last, both inclusive. */
export interface Embargo {
  /** ISO alpha-3. */
  country: string;
  from: string;
  /** Null: still in force. */
  to: string | null;
  /** The decision it rests on. */
  source: string;
}

/**
 * Reads `country,from,to,source`; `to` may be empty. Periods of one country may not overlap.
 * @throws BadTableError naming the first bad line; no row is given then
 */
export function embargoesFromCsv(text: string): Embargo[] {
  const read: Embargo[] = [];
  for (const { line, values } of readCsv(text, ['country', 'from', 'to', 'source'])) {
    const { country, from, source } = values;
    const to = values.to === '' ? null : values.to;
    const refuse = (reason: string): never => {
      throw new BadTableError(line, reason);
    };
    if (!isCountry(country)) refuse(`"${country}" is not an ISO 3166-1 alpha-3 country`);
    if (!isDay(from)) refuse(`from "${from}" is not a day as YYYY-MM-DD`);
    if (to !== null && !isDay(to)) refuse(`to "${to}" is neither empty nor a day as YYYY-MM-DD`);
    if (to !== null && to < from) refuse('to is before from');
    if (source === '') refuse('source is empty');
    const embargo = { country, from, to, source };
    if (read.some((other) => overlap(embargo, other))) refuse(`overlaps another embargo on ${country}`);
    read.push(embargo);
  }
  return read;
}

const overlap = (a: Embargo, b: Embargo): boolean =>
  a.country === b.country && (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
