import type { Coded } from '../codes.js';
import type { Pair } from '../pair.js';
import type { MoneyTerms } from '../amounts.js';
import { convert } from '../rates.js';
import { type Gate, yesOrNo } from './gate.js';

interface Amount extends Record<string, string | number> {
  /** Minor units of the currency. */
  amount: number;
  currency: string;
}
type Opening = Coded<'ASK_FOR_LESS' | 'LOWER_MINIMUM' | 'AGREE_AMOUNT', Amount>;

/**
 * What the offer can give is enough for the offer's own minimum and for the need to be of use. Seats and days meet the
 * same unit only, and then any number is of use.
 */
export const amount: Gate<'amount', Opening> = {
  code: 'amount',
  carried: { by: 'columns' },
  verdict: ({ terms }) => {
    if (terms === null) return 'unknown';
    if (terms.kind === 'units') return yesOrNo(terms.give > 0);
    return yesOrNo(terms.give >= terms.minimum && terms.give >= terms.least);
  },
  facts: ({ terms }) => ({ ...terms }),
  opening: (pair) => (pair.terms?.kind === 'money' && pair.terms.give > 0 ? openingOf(pair, pair.terms) : null),
};

function openingOf(pair: Pair, { give, least, minimum, currency }: MoneyTerms): Opening | null {
  const inNeed = { amount: give, currency };
  if (give >= minimum) return { code: 'ASK_FOR_LESS', params: inNeed };
  if (give < least) return { code: 'AGREE_AMOUNT', params: inNeed };
  // Only the donor's minimum stands in the way; it is said in the donor's currency.
  const back = pair.run.conversion(currency, pair.offer.currency);
  if (back === null || pair.offer.currency === null) return null;
  return { code: 'LOWER_MINIMUM', params: { amount: convert(give, back), currency: pair.offer.currency } };
}
