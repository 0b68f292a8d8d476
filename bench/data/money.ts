import type { Rate } from '@tandem/scoring';
import { AS_OF, dayFromNow } from './world.js';
import type { Random } from './random.js';

/** Minor units for one US cent, as `numerator / denominator`; the yen and the franc have no cents. */
const RATES: readonly Rate[] = [
  { currency: 'EUR', numerator: 92, denominator: 100, date: AS_OF },
  { currency: 'GBP', numerator: 79, denominator: 100, date: AS_OF },
  { currency: 'JPY', numerator: 15_037, denominator: 10_000, date: dayFromNow(-5) },
  { currency: 'XOF', numerator: 603, denominator: 100, date: dayFromNow(-90) },
  { currency: 'KES', numerator: 12_915, denominator: 100, date: dayFromNow(-2) },
];

export const LATEST: Readonly<Record<string, Rate>> = Object.fromEntries(RATES.map((rate) => [rate.currency, rate]));

/** In use; ZWG has no rate. */
const OF_NEEDS = [
  ['USD', 72],
  ['EUR', 14],
  ['XOF', 6],
  ['KES', 4],
  ['JPY', 3],
  ['ZWG', 1],
] as const;
const OF_OFFERS = [
  ['USD', 45],
  ['EUR', 33],
  ['GBP', 12],
  ['JPY', 9],
  ['ZWG', 1],
] as const;

export const CURRENCIES: readonly string[] = ['USD', 'EUR', 'GBP', 'JPY', 'XOF', 'KES', 'ZWG'];

export const currencyOfNeed = (random: Random): string => random.weighted(OF_NEEDS);
export const currencyOfOffer = (random: Random): string => random.weighted(OF_OFFERS);

/** What so many US cents are about, in round minor units. */
export function inCurrency(cents: number, currency: string): number {
  const { numerator, denominator } = LATEST[currency] ?? { numerator: 1, denominator: 1 };
  const amount = (cents * numerator) / denominator;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(amount, 1))) - 2);
  return Math.max(step, Math.round(amount / step) * step);
}
