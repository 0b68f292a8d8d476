import type { Coded } from '../codes.js';
import type { Pair } from '../pair.js';
import { currenciesWithoutRate } from '../rates.js';
import { type Gate, yesOrNo } from './gate.js';

/** The currencies are equal, or each has a rate to USD on or before asOf. */
export const currency: Gate<'currency', Coded<'ADD_RATE', { currencies: readonly string[] }>> = {
  code: 'currency',
  carried: {
    by: 'classes',
    need: ({ facts }) => String(facts.currency),
    offer: ({ facts }) => String(facts.currency),
  },
  verdict: ({ need, offer, conversion }) =>
    need.currency === null || offer.currency === null ? 'unknown' : yesOrNo(conversion !== null),
  facts: (pair) => ({ need: pair.need.currency, offer: pair.offer.currency, withoutRate: withoutRate(pair) }),
  /** A rate is needed for each of these. */
  opening: (pair) => ({ code: 'ADD_RATE', params: { currencies: withoutRate(pair) } }),
};

function withoutRate({ need, offer, run }: Pair): string[] {
  if (need.currency === null || offer.currency === null) return [];
  return currenciesWithoutRate(offer.currency, need.currency, run.context);
}
