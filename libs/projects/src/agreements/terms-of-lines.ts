import { InvalidInput, toMinor, type MoneyDto } from '@tandem/input';
import type { LineSums, Need } from '@tandem/needs';
import { convert, type Conversion } from '@tandem/scoring';
import { formatAmount } from '@tandem/vocabulary';

/** How much of a line a side names, in minor units of the currency of the amount. */
export interface NamedLine {
  line: string;
  minor: number;
}

/** What an agreement gives for a line: in the currency of the agreement, and of the need. */
export interface LineShare {
  line: string;
  amountMinor: number;
  needMinor: number;
}

/**
 * The lines that a signature names, and their sum where it names no amount.
 * @throws InvalidInput for a line that the need does not have, one named twice, other currencies, or another sum
 */
export function namedLines(
  lines: readonly { line: string; amount: MoneyDto }[],
  amount: MoneyDto | null,
  need: Need,
): { lines: NamedLine[]; amount: MoneyDto } {
  const known = new Set((need.content.lines ?? []).map(({ id }) => id));
  const currency = amount?.currency ?? lines[0]?.amount.currency ?? '';
  for (const [index, { line, amount: part }] of lines.entries()) {
    const at = `/lines/${index}`;
    if (!known.has(line)) throw refusal(`${at}/line`, 'UNKNOWN_LINE', 'is no line of this need');
    if (lines.findIndex((one) => one.line === line) < index)
      throw refusal(`${at}/line`, 'DUPLICATE', 'must not stand twice');
    if (part.currency !== currency) throw refusal(`${at}/amount/currency`, 'OTHER_CURRENCY', `must be ${currency}`);
    if (toMinor(part) === 0) throw refusal(`${at}/amount/amount`, 'OUT_OF_RANGE', 'must be above zero');
  }
  const named = lines.map(({ line, amount: part }) => ({ line, minor: toMinor(part) }));
  const sum = named.reduce((total, { minor }) => total + minor, 0);
  if (amount && toMinor(amount) !== sum)
    throw refusal('/lines', 'LINES_NOT_AMOUNT', 'must add up to the amount that is signed');
  return { lines: named, amount: amount ?? { amount: formatAmount(sum, currency), currency } };
}

/** What named lines cover of the need: each rounded down by itself, so that none gets more than its donor gives. */
export const sharesOfNamed = (lines: readonly NamedLine[], toNeed: Conversion): LineShare[] =>
  lines.map(({ line, minor }) => ({ line, amountMinor: minor, needMinor: convert(minor, toNeed) }));

/**
 * An agreement that names no lines fills the open ones in their order. The shares of its own amount are rounded down by
 * running sums, so that they add up to it.
 */
export function sharesInOrder(open: readonly LineSums[], amountMinor: number, needMinor: number): LineShare[] {
  const shares: LineShare[] = [];
  let [covered, given] = [0, 0];
  for (const { id: line, costMinor, agreedMinor } of open) {
    const part = Math.min(needMinor - covered, (costMinor ?? 0) - agreedMinor);
    if (part <= 0) continue;
    covered += part;
    const upTo = Number((BigInt(amountMinor) * BigInt(covered)) / BigInt(needMinor));
    shares.push({ line, amountMinor: upTo - given, needMinor: part });
    given = upTo;
  }
  return shares;
}

/** Whether two sides name the same of each line; null: names none. */
export function sameLines(one: readonly NamedLine[] | null, other: readonly NamedLine[] | null): boolean {
  if (!one || !other) return one === other;
  const minorOf = new Map(other.map(({ line, minor }) => [line, minor]));
  return one.length === other.length && one.every(({ line, minor }) => minorOf.get(line) === minor);
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
