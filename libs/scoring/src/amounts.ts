import type { NeedFacts, OfferFacts } from './facts.js';
import { convert, type Conversion } from './rates.js';

/** What the offer can give the need, in minor units of the need's currency. */
export interface MoneyTerms {
  kind: 'money';
  currency: string;
  /** min(left, perGrant.max, what the lines within reach still lack). */
  give: number;
  /** What all lines of the need still lack. */
  lacking: number;
  /** Less than this is of no use to the need: min(smallestUseful, lacking); not stated, one minor unit is of use. */
  least: number;
  /** Less than this the offer does not grant: perGrant.min; not stated, 0. */
  minimum: number;
}

/** What the offer can give the need in seats, trainer days and the like. */
export interface UnitTerms {
  kind: 'units';
  unit: string;
  give: number;
  lacking: number;
}

export type Terms = MoneyTerms | UnitTerms;

/** Money left in an offer: available − reserved − committed; null where what is available is not known. */
export function leftOf(offer: OfferFacts): number | null {
  return offer.available === null ? null : Math.max(0, offer.available - offer.reserved - offer.committed);
}

/**
 * The amounts of a pair; null is unknown. `reach` are the countries that the offer reaches (null: not known, or none:
 * then all lines count, so that a mismatch of place is not counted as one of money too). A per-grant limit that is not
 * stated does not bind. Money comes first; units count where the money of one side is not known.
 */
export function termsOf(
  need: NeedFacts,
  offer: OfferFacts,
  reach: readonly string[] | null,
  conversion: Conversion | null,
): Terms | null {
  return moneyTerms(need, offer, reach, conversion) ?? unitTerms(need, offer);
}

function moneyTerms(
  need: NeedFacts,
  offer: OfferFacts,
  reach: readonly string[] | null,
  conversion: Conversion | null,
): MoneyTerms | null {
  const left = leftOf(offer);
  const { currency, lacking } = need;
  if (left === null || lacking === null || currency === null || conversion === null) return null;
  const cap = offer.perGrantMax === null ? left : Math.min(left, offer.perGrantMax);
  return {
    kind: 'money',
    currency,
    give: Math.min(convert(cap, conversion), lackingWithin(reach, need, lacking)),
    lacking,
    least: Math.min(need.smallestUseful ?? 1, lacking),
    minimum: convert(offer.perGrantMin ?? 0, conversion),
  };
}

function lackingWithin(reach: readonly string[] | null, need: NeedFacts, lacking: number): number {
  if (need.lines === null || reach === null || reach.length === 0) return lacking;
  let sum = 0;
  for (const line of need.lines) {
    if (line.countries === null || line.countries.some((country) => reach.includes(country))) sum += line.lacking;
  }
  return sum;
}

function unitTerms(need: NeedFacts, offer: OfferFacts): UnitTerms | null {
  if (!need.units || offer.units?.unit !== need.units.unit) return null;
  const { unit, quantity } = need.units;
  return { kind: 'units', unit, give: Math.min(offer.units.quantity, quantity), lacking: quantity };
}
