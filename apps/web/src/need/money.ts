import type { Money } from '../api/types';

const places = (amount: string) => amount.split('.')[1]?.length ?? 0;
const scaled = (amount: string, digits: number) => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
};

/** a − b in whole minor units; null when the currencies differ, since money is never added across them. */
export function minus(a: Money, b: Money): Money | null {
  if (a.currency !== b.currency) return null;
  const digits = Math.max(places(a.amount), places(b.amount));
  const difference = scaled(a.amount, digits) - scaled(b.amount, digits);
  const text = (difference < 0n ? -difference : difference).toString().padStart(digits + 1, '0');
  const amount = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return { amount: difference < 0n ? `-${amount}` : amount, currency: a.currency };
}

/** The smaller of two sums in one currency; null when the currencies differ. */
export function least(a: Money, b: Money): Money | null {
  const difference = minus(a, b);
  if (!difference) return null;
  return difference.amount.startsWith('-') ? a : b;
}

/** Adds sums of one currency; those in another are left out. */
export function total(sums: Money[], currency: string): Money {
  return sums.reduce<Money>(
    (sum, one) =>
      minus(sum, { ...one, amount: one.amount.startsWith('-') ? one.amount.slice(1) : `-${one.amount}` }) ?? sum,
    { amount: '0', currency },
  );
}
