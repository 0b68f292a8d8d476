import { InvalidInput, toMinor, type MoneyDto } from '@tandem/input';
import type { Need } from '@tandem/needs';
import { leftUnits, type Offer } from '@tandem/offers';
import { conversionBetween, convert, type Context, type Conversion } from '@tandem/scoring';
import { sharesOfNamed, type NamedLine } from './terms-of-lines.js';

/** What is agreed, and what it means for the offer (rounded up, so that it never gives too much) and for the need. */
export interface Terms {
  currency: string | null;
  amountMinor: number | null;
  offerMinor: number | null;
  /** Null where the need names no cost, and so no currency to count it in. */
  needMinor: number | null;
  /** The table of rates that both rest on. */
  ratesId: string | null;
  /** Seats, trainer days or items; null where none are counted. */
  units: number | null;
}

/** What a signature says. */
export interface Said {
  amount: MoneyDto | null;
  lines: readonly NamedLine[] | null;
  units: number | null;
}

const NO_MONEY = { currency: null, amountMinor: null, offerMinor: null, needMinor: null, ratesId: null };

/**
 * What is signed. Named lines are converted one by one, so that what counts for the need is the sum of its lines.
 * @param held - units that the pair itself has reserved
 * @throws InvalidInput when the amount is missing, zero, in a third currency or cannot be converted
 */
export function termsOf(
  { amount, lines, units: wanted }: Said,
  need: Need,
  offer: Offer,
  held: number,
  context: Context,
): Terms {
  const offerCurrency = offer.currency;
  const units = unitsOf(wanted, need, offer, held);
  if (offerCurrency === null) {
    if (amount) throw refusal('/amount', 'NOT_MONEY', 'must be left out: the offer is not of money');
    return { ...NO_MONEY, units };
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
    needMinor: need.currency === null ? null : coveredMinor(amountMinor, lines, toNeed),
    ratesId: context.rates.id,
    units,
  };
}

const coveredMinor = (amountMinor: number, lines: readonly NamedLine[] | null, toNeed: Conversion): number =>
  lines
    ? sharesOfNamed(lines, toNeed).reduce((sum, { needMinor }) => sum + needMinor, 0)
    : convert(amountMinor, toNeed);

/**
 * How many units: as many as are named; else, of an offer that is not of money, as many as the need asks for in the same
 * unit, at most what is left. Null where nobody says how many.
 */
function unitsOf(wanted: number | null, need: Need, offer: Offer, held: number): number | null {
  const { units } = offer.content;
  if (wanted !== null) {
    if (!units) throw refusal('/units', 'NOT_UNITS', 'must be left out: the offer names no seats, days or items');
    return wanted;
  }
  if (!units || offer.currency !== null || need.content.units?.unit !== units.unit) return null;
  return Math.max(1, Math.min(need.content.units.quantity, (leftUnits(offer) ?? 0) + held));
}

/** What a signature was of: as it stands in a stance, or in a project. */
type Signed =
  | { amountMinor: number | null; currency: string | null; units: number | null }
  | { amount?: { minor: number; currency: string }; units?: number };

/** Whether a signature is of the amount in question; two signatures without money and units are alike. */
export function sameAmount(signed: Signed, terms: Terms): boolean {
  const [minor, currency] =
    'amountMinor' in signed
      ? [signed.amountMinor, signed.currency]
      : [signed.amount?.minor ?? null, signed.amount?.currency ?? null];
  return minor === terms.amountMinor && currency === terms.currency && (signed.units ?? null) === terms.units;
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
