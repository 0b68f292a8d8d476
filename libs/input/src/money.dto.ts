import { MAX_MINOR_AMOUNT, isCurrency, minorUnits, parseAmount } from '@tandem/vocabulary';
import { Check, type Problem } from './check.js';
import { codeRule } from './values.js';

const AMOUNT = /^\d{1,16}(\.\d{1,4})?$/;

/** What is wrong with an amount in that currency; null is "nothing". */
export function amountProblem(value: unknown, currency: unknown): Problem | null {
  if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text such as "150000.00"' };
  if (value.startsWith('-')) return { code: 'NEGATIVE', detail: 'must not be negative' };
  if (!AMOUNT.test(value)) return { code: 'NOT_AN_AMOUNT', detail: 'must be digits with a point, such as "150000.00"' };
  if (typeof currency !== 'string' || !isCurrency(currency)) return null;
  const digits = minorUnits(currency);
  if ((value.split('.')[1]?.length ?? 0) > digits)
    return { code: 'TOO_MANY_DECIMALS', detail: `takes at most ${digits} decimals in ${currency}` };
  const [whole = '', fraction = ''] = value.split('.');
  const minor = BigInt(whole + fraction.padEnd(digits, '0'));
  return minor > BigInt(MAX_MINOR_AMOUNT) ? { code: 'TOO_LARGE', detail: 'is larger than this system counts' } : null;
}

/** Money on the wire: `{"amount": "150000.00", "currency": "USD"}`. */
export class MoneyDto {
  /** Digits with a point; at most as many decimals as the currency has minor digits. */
  @Check((value, object) => amountProblem(value, object.currency))
  amount!: string;

  /** ISO 4217. */
  @Check(codeRule(isCurrency, 'GET /currencies'))
  currency!: string;
}

/** The amount in minor units (cents), an exact integer. */
export const toMinor = (money: MoneyDto): number => parseAmount(money.amount, money.currency);
