import { InvalidInput, toMinor, type MoneyDto } from '@tandem/input';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { conversionBetween, convert, type Context } from '@tandem/scoring';

/** What is agreed, and what it means for the offer (rounded up, so that it never gives too much) and for the need. */
export interface Terms {
  currency: string | null;
  amountMinor: number | null;
  offerMinor: number | null;
  needMinor: number | null;
}

const NO_MONEY: Terms = { currency: null, amountMinor: null, offerMinor: null, needMinor: null };

/** @throws InvalidInput when the amount is missing, zero, in a third currency or cannot be converted */
export function termsOf(amount: MoneyDto | null, need: Need, offer: Offer, context: Context): Terms {
  const offerCurrency = offer.currency;
  if (offerCurrency === null) {
    if (amount) throw refusal('/amount', 'NOT_MONEY', 'must be left out: the offer is not of money');
    return NO_MONEY;
  }
  if (!amount) throw refusal('/amount', 'MISSING', 'is required');
  const { currency } = amount;
  const needCurrency = need.currency ?? offerCurrency;
  if (currency !== offerCurrency && currency !== needCurrency)
    throw refusal('/amount/currency', 'OTHER_CURRENCY', `must be ${offerCurrency} or ${needCurrency}`);
  const amountMinor = toMinor(amount);
  if (amountMinor === 0) throw refusal('/amount/amount', 'OUT_OF_RANGE', 'must be above zero');
  const toOffer = conversionBetween(currency, offerCurrency, context);
  const toNeed = conversionBetween(currency, needCurrency, context);
  if (!toOffer || !toNeed)
    throw refusal(
      '/amount/currency',
      'NO_RATE',
      `cannot be converted: there is no rate for ${offerCurrency} or ${needCurrency}`,
    );
  const { numerator, denominator } = toOffer;
  const offerMinor = Number((BigInt(amountMinor) * numerator + denominator - 1n) / denominator);
  return { currency, amountMinor, offerMinor, needMinor: convert(amountMinor, toNeed) };
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
