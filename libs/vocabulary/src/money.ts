import { InvalidAmount, UnknownCode } from './errors.js';
import { CURRENCIES } from './generated/currencies.js';

const byCode = new Map(CURRENCIES.map((currency) => [currency.code, currency]));

/** Largest amount, in minor units, that is stored and computed with: 10^15, well inside exact integers. */
export const MAX_MINOR_AMOUNT = 1_000_000_000_000_000;

/** Whether this is an active ISO 4217 code in which one can hold an amount, such as `USD`. */
export const isCurrency = (code: string): boolean => byCode.has(code);

/** Decimal digits of a currency: JPY 0, USD 2, KWD 3, CLF 4. Throws UnknownCode. */
export function minorUnits(code: string): number {
  const currency = byCode.get(code);
  if (!currency) throw new UnknownCode('currency', code);
  return currency.minorUnits;
}

/**
 * Minor units (cents) of an amount written as digits with a point: `parseAmount('150000.00', 'USD')` is 15,000,000.
 * Fewer decimals than the currency has are fine. Throws UnknownCode, InvalidAmount.
 */
export function parseAmount(amount: string, currency: string): number {
  const digits = minorUnits(currency);
  if (/^-\d+(\.\d+)?$/.test(amount)) throw new InvalidAmount('NEGATIVE', `${amount} ${currency} is below zero`);
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === '')
    throw new InvalidAmount('NOT_AN_AMOUNT', `"${amount}" is not digits with a point, such as "150000.00"`);
  if (fraction.length > digits)
    throw new InvalidAmount('TOO_MANY_DECIMALS', `${currency} takes at most ${digits} decimals`);
  const minor = BigInt(whole + fraction.padEnd(digits, '0'));
  if (minor > BigInt(MAX_MINOR_AMOUNT))
    throw new InvalidAmount('TOO_LARGE', `${amount} ${currency} is above 10^15 minor units`);
  return Number(minor);
}

/** An amount of minor units with exactly the currency's digits: `formatAmount(15_000_000, 'USD')` is `150000.00`. Throws UnknownCode, InvalidAmount. */
export function formatAmount(minor: number, currency: string): string {
  const digits = minorUnits(currency);
  if (!Number.isSafeInteger(minor))
    throw new InvalidAmount('NOT_AN_AMOUNT', `${minor} is not a whole number of minor units`);
  if (minor < 0) throw new InvalidAmount('NEGATIVE', `${minor} is below zero`);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
