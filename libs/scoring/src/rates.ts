import type { Context, Rate } from './facts.js';
import { dayOf } from './days.js';

/** A rate older than this many days is used, and said to be old. */
export const RATE_FRESH_DAYS = 62;

/** Minor units of one currency into those of another: `amount × numerator ÷ denominator`, rounded down once. */
export interface Conversion {
  numerator: bigint;
  denominator: bigint;
  /** The rates used that are older than RATE_FRESH_DAYS at asOf. */
  old: readonly { currency: string; date: string }[];
}

const SAME: Conversion = { numerator: 1n, denominator: 1n, old: [] };

/** The way from one currency into another via USD; null where a rate on or before asOf is missing. */
export function conversionBetween(from: string, to: string, context: Context): Conversion | null {
  if (from === to) return SAME;
  const source = rateOf(from, context);
  const target = rateOf(to, context);
  if (!source || !target) return null;
  const today = dayOf(context.asOf);
  return {
    numerator: BigInt(source.denominator) * BigInt(target.numerator),
    denominator: BigInt(source.numerator) * BigInt(target.denominator),
    old: [source, target]
      .filter((rate) => today - dayOf(rate.date) > RATE_FRESH_DAYS)
      .map(({ currency, date }) => ({ currency, date })),
  };
}

/** The currencies among these two that have no rate on or before asOf. */
export function currenciesWithoutRate(from: string, to: string, context: Context): string[] {
  return from === to ? [] : [from, to].filter((currency) => !rateOf(currency, context));
}

/** ⌊amount × ratio⌋, capped at the largest safe integer, which no amount here comes near. */
export function convert(amount: number, { numerator, denominator }: Conversion): number {
  if (numerator === denominator) return amount;
  const converted = (BigInt(amount) * numerator) / denominator;
  return converted > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(converted);
}

/** About what an amount is multiplied with. */
export function ratioOf({ numerator, denominator }: Conversion): number {
  return Number(numerator) / Number(denominator);
}

function rateOf(currency: string, context: Context): Rate | null {
  if (currency === 'USD') return { currency, numerator: 1, denominator: 1, date: context.asOf };
  const rate = context.rates.latest[currency];
  return rate && rate.date <= context.asOf ? rate : null;
}
