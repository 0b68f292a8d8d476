import { isCurrency } from '@tandem/vocabulary';
import { readCsv } from './csv.js';
import { isDay } from './days.js';
import type { PublishedRate } from './rate-table.js';
import { BadTableError } from './rates.errors.js';

/**
 * Reads `currency,date,per_usd,source`: an ISO 4217 code, a day, units of the currency per US dollar, who published it.
 * One rate for a currency and day. @throws BadTableError naming the first bad line; no row is given then
 */
export function ratesFromCsv(text: string): PublishedRate[] {
  const lines = new Map<string, number>();
  return readCsv(text, ['currency', 'date', 'per_usd', 'source']).map(({ line, values }) => {
    const { currency, date, per_usd: perUsd, source } = values;
    const refuse = (reason: string): never => {
      throw new BadTableError(line, reason);
    };
    if (!isCurrency(currency)) refuse(`${quoted(currency)} is not an ISO 4217 currency`);
    if (!isDay(date)) refuse(`${quoted(date)} is not a day as YYYY-MM-DD`);
    const reason = whyNotARate(perUsd, currency);
    if (reason !== null) refuse(`per_usd ${quoted(perUsd)} ${reason}`);
    if (source === '') refuse('source is empty');
    const earlier = lines.get(`${currency} ${date}`);
    if (earlier !== undefined) refuse(`${currency} on ${date} stands on line ${earlier} already`);
    lines.set(`${currency} ${date}`, line);
    return { currency, date, perUsd, source, illustrative: false };
  });
}

/** Within these bounds a rate is a ratio of integers that a number holds exactly. */
function whyNotARate(perUsd: string, currency: string): string | null {
  if (!/^\d+(?:\.\d{1,10})?$/u.test(perUsd)) return 'is not a number like 0.9231, with at most 10 decimals';
  if (/^[0.]+$/u.test(perUsd)) return 'must be above 0';
  if (perUsd.replace('.', '').replace(/^0+/u, '').length > 12) return 'has more than 12 digits';
  return currency === 'USD' && Number(perUsd) !== 1 ? 'must be 1 for USD' : null;
}

const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
