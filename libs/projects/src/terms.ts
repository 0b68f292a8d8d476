import { InvalidInput, toMinor, type MoneyDto } from '@tandem/input';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { conversionBetween, convert, type Context } from '@tandem/scoring';

/** What is agreed, and what it means for the offer (rounded up, so that it never gives too much) and for the need. */
export interface Terms {
  currency: string | null;
  amountMinor: number | null;
  offerMinor: number | null;
  /** Null where the need names no cost, and so no currency to count it in. */
  needMinor: number | null;
  /** The table of rates that both rest on. */
  ratesId: string | null;
}

const NO_MONEY: Terms = { currency: null, amountMinor: null, offerMinor: null, needMinor: null, ratesId: null };

/** @throws InvalidInput when the amount is missing, zero, in a third currency or cannot be converted */
export function termsOf(amount: MoneyDto | null, need: Need, offer: Offer, context: Context): Terms {
  const offerCurrency = offer.currency;
  if (offerCurrency === null) {
    if (amount) throw refusal('/amount', 'NOT_MONEY', 'must be left out: the offer is not of money');
    return NO_MONEY;
  }
  if (!amount) throw refusal('/amount', 'MISSING', 'is required');
  const { currency } = amount;
  const allowed = [...new Set([offerCurrency, need.currency ?? offerCurrency])];
  if (!allowed.includes(currency))
    throw refusal('/amount/currency', 'OTHER_CURRENCY', `must be ${allowed.join(' or ')}`);
  const amountMinor = toMinor(amount);
  if (amountMinor === 0) throw refusal('/amount/amount', 'OUT_OF_RANGE', 'must be above zero');
  const toOffer = conversionBetween(currency, offerCurrency, context);
  const toNeed = conversionBetween(currency, need.currency ?? currency, context);
  if (!toOffer || !toNeed)
    throw refusal('/amount/currency', 'NO_RATE', `cannot be converted: there is no rate for ${allowed.join(' or ')}`);
  const { numerator, denominator } = toOffer;
  return {
    currency,
    amountMinor,
    offerMinor: Number((BigInt(amountMinor) * numerator + denominator - 1n) / denominator),
    needMinor: need.currency === null ? null : convert(amountMinor, toNeed),
    ratesId: context.rates.id,
  };
}

/** Whether a signature is of the amount in question; two signatures without money are alike. */
export function sameAmount(
  signed: { amountMinor: number | null; currency: string | null } | { minor: number; currency: string } | undefined,
  terms: Terms,
): boolean {
  if (!signed) return terms.amountMinor === null;
  const minor = 'minor' in signed ? signed.minor : signed.amountMinor;
  return minor === terms.amountMinor && signed.currency === terms.currency;
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
