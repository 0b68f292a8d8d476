import { createHash } from 'node:crypto';
import { minorUnits } from '@tandem/vocabulary';

/** A rate as published: how many units of `currency` one US dollar buys on `date`. */
export interface PublishedRate {
  /** ISO 4217. */
  currency: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Decimal text above 0, at most 12 significant digits and 10 decimals. */
  perUsd: string;
  source: string;
  /** True of the shipped table, which no authority published. */
  illustrative: boolean;
}

/** Units of currency per US dollar as a ratio of integers in minor units of both. */
export interface Rate {
  currency: string;
  /** `numerator / denominator` minor units of `currency` equal one cent. In lowest terms. */
  numerator: number;
  denominator: number;
  date: string;
}

export interface RateTable {
  /** Hash of the content: same rates, same id. */
  id: string;
  /** The newest rate on or before the day asked for, by currency. USD needs none and is absent. */
  latest: Record<string, Rate>;
}

/**
 * The rates in force on a day. Of a currency's rates up to that day the newest counts, and of two for one day the later in
 * the list; an illustrative rate counts only where nobody published one.
 */
export function rateTable(rates: readonly PublishedRate[], asOf: string): RateTable {
  const inForce = new Map<string, PublishedRate>();
  for (const rate of rates) {
    if (rate.date > asOf || rate.currency === 'USD') continue;
    const other = inForce.get(rate.currency);
    if (other === undefined || prevails(rate, other)) inForce.set(rate.currency, rate);
  }
  const latest = [...inForce.values()].map(toRatio).sort((a, b) => (a.currency < b.currency ? -1 : 1));
  const lines = latest.map((rate) => `${rate.currency},${rate.date},${rate.numerator}/${rate.denominator}\n`);
  const id = `rates:${createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)}`;
  return { id, latest: Object.fromEntries(latest.map((rate) => [rate.currency, rate])) };
}

function prevails(rate: PublishedRate, other: PublishedRate): boolean {
  if (rate.illustrative !== other.illustrative) return other.illustrative;
  return rate.date >= other.date;
}

/** 145.5 yen a dollar is 145.5 yen for 100 cents: 291/200. */
function toRatio({ currency, date, perUsd }: PublishedRate): Rate {
  const [whole = '', fraction = ''] = perUsd.split('.');
  const units = BigInt(`${whole}${fraction}`) * 10n ** BigInt(minorUnits(currency));
  const cents = 10n ** BigInt(fraction.length) * 100n;
  const divisor = greatestCommonDivisor(units, cents);
  return { currency, numerator: Number(units / divisor), denominator: Number(cents / divisor), date };
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
