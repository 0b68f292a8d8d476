import type { Context, NeedFacts, OfferFacts } from '../facts.js';

interface Amounts {
  somethingLeft: boolean | null;
  convertible: boolean | null;
  enough: boolean | null;
}

/** The rows `open` (something left), `currency` and `amount` of matching.md's table, in integers of any size. */
export function plainAmounts(need: NeedFacts, offer: OfferFacts, reached: string[] | null, context: Context): Amounts {
  const left =
    offer.available === null ? null : BigInt(offer.available) - BigInt(offer.reserved) - BigInt(offer.committed);
  const units = offer.units?.quantity ?? null;
  const same = offer.currency === need.currency;
  const from = rate(offer.currency, context);
  const into = rate(need.currency, context);
  const convertible =
    offer.currency === null || need.currency === null ? null : same || (from !== null && into !== null);
  return {
    somethingLeft: left === null && units === null ? null : (left ?? 0n) > 0n || (units ?? 0) > 0,
    convertible,
    enough: money() ?? (need.units && offer.units?.unit === need.units.unit ? offer.units.quantity > 0 : null),
  };

  function money(): boolean | null {
    if (left === null || need.lacking === null || convertible !== true) return null;
    const inNeed = (amount: bigint) =>
      same || !from || !into ? amount : (amount * from.perUnit * into.units) / (from.units * into.perUnit);
    const give = smallest(
      inNeed(left > 0n ? left : 0n),
      ...(offer.perGrantMax === null ? [] : [inNeed(BigInt(offer.perGrantMax))]),
      linesLack(need, reached),
    );
    const useful = smallest(BigInt(need.smallestUseful ?? 1), BigInt(need.lacking));
    return give >= inNeed(BigInt(offer.perGrantMin ?? 0)) && give >= useful;
  }
}

function linesLack(need: NeedFacts, reached: string[] | null): bigint {
  if (!need.lines || !reached?.length) return BigInt(need.lacking ?? 0);
  return need.lines
    .filter((line) => !line.countries || line.countries.some((country) => reached.includes(country)))
    .reduce((sum, line) => sum + BigInt(line.lacking), 0n);
}

/** Minor units of a currency for `perUnit` cents of USD, on or before asOf. */
function rate(currency: string | null, context: Context): { units: bigint; perUnit: bigint } | null {
  if (currency === 'USD') return { units: 1n, perUnit: 1n };
  const found = currency === null ? undefined : context.rates.latest[currency];
  if (!found || found.date > context.asOf) return null;
  return { units: BigInt(found.numerator), perUnit: BigInt(found.denominator) };
}

function smallest(first: bigint, ...others: bigint[]): bigint {
  return others.reduce((least, other) => (other < least ? other : least), first);
}
