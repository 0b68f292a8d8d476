import type { Money } from '../api/types';
import { least, minus } from '../need/money';

/** The sums of a project in one currency. */
export interface Sums {
  agreed: Money;
  paid: Money;
  reported: Money;
}

const nothing = (currency: string): Money => ({ amount: '0', currency });
const atLeastNothing = (money: Money | null, currency: string): Money =>
  money === null || money.amount.startsWith('-') ? nothing(currency) : money;

/**
 * What was agreed, cut into three that add up to it: paid and reported on, paid and not reported on, not paid. What is
 * paid or reported beyond it is left out of the bar; the figures beside it say it.
 */
export function partsOf({ agreed, paid, reported }: Sums) {
  const { currency } = agreed;
  const given = least(paid, agreed) ?? nothing(currency);
  const accounted = least(reported, given) ?? nothing(currency);
  return [
    { standing: 'agreed' as const, money: accounted },
    { standing: 'offered' as const, money: atLeastNothing(minus(given, accounted), currency) },
    { standing: 'open' as const, money: atLeastNothing(minus(agreed, given), currency) },
  ];
}
