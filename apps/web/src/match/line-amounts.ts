import type { LineAmount, Match, Money, NeedLine, Side } from '../api/types';
import { minus, total } from '../need/money';

/** What of a line nobody has agreed to give yet. */
export const openOf = ({ cost, agreed }: NeedLine): Money => minus(cost, agreed) ?? cost;

/** Whether something of a line is still open. */
export const isOpen = (line: NeedLine): boolean => Number(openOf(line).amount) > 0;

/** The lines that one side stands for now: its own, else those that the other side has signed. */
export function linesFor(match: Match, side: Side): LineAmount[] {
  const other = side === 'need' ? 'offer' : 'need';
  return match.stances[other].lines ?? match.stances[side].lines ?? [];
}

/** A chosen line begins with all that is open of it, where that is in the currency of the agreement. */
export function begin(line: NeedLine, currency: string): LineAmount {
  const open = openOf(line);
  return { line: line.id, amount: open.currency === currency ? open : { amount: '0', currency } };
}

export const sumOfLines = (lines: readonly LineAmount[], currency: string): Money =>
  total(
    lines.map(({ amount }) => amount),
    currency,
  );
