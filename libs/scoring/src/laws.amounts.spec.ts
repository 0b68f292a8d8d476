import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context } from '../test/arbitraries.js';
import { runs } from '../test/runs.js';
import { explain } from './explain.js';
import type { Context, NeedFacts, NeedLine, OfferFacts } from './facts.js';

const COUNTRIES = ['GMB', 'SEN', 'MLI'];
const line: fc.Arbitrary<NeedLine> = fc.record({
  lacking: fc.integer({ min: 0, max: 5_000_000 }),
  countries: fc.option(fc.subarray(COUNTRIES, { minLength: 1 })),
});

/** A need of three countries with lines of its own, whose sum is what it lacks. */
const lined: fc.Arbitrary<NeedFacts> = fc.tuple(aNeed, fc.array(line, { minLength: 1, maxLength: 5 })).map(withLines);

function withLines([need, lines]: [NeedFacts, readonly NeedLine[]]): NeedFacts {
  const lacking = lines.reduce((sum, one) => sum + one.lacking, 0);
  return { ...need, countries: COUNTRIES, disadvantaged: [], lines, lacking };
}

const amountOf = (need: NeedFacts, offer: OfferFacts, run: Context) => {
  const { give } = explain(need, offer, run);
  return give && 'amount' in give ? give.amount : null;
};

describe('lines', () => {
  it('count alike in whatever order, whole or taken apart', () => {
    fc.assert(
      fc.property(lined, anOffer, context, (need, offer, run) => {
        const lines = need.lines ?? [];
        const apart = lines.flatMap(({ lacking, countries }) => {
          const part = lacking - (lacking % 2);
          return [
            { lacking: part, countries },
            { lacking: lacking - part, countries },
          ];
        });
        const asIs = explain(need, offer, run);
        expect(explain({ ...need, lines: [...lines].reverse() }, offer, run)).toEqual(asIs);
        expect(explain({ ...need, lines: apart }, offer, run)).toEqual(asIs);
      }),
      runs(300),
    );
  });

  it('all count that lie within reach, and no other', () => {
    fc.assert(
      fc.property(lined, anOffer, context, fc.subarray(COUNTRIES, { minLength: 1 }), (need, offer, run, reach) => {
        const rich: OfferFacts = {
          ...offer,
          currency: need.currency,
          available: 1_000_000_000,
          perGrantMax: null,
          excludedPlaces: [],
          geography: Object.fromEntries(reach.map((country) => [country, 10_000 as const])),
        };
        let sum = 0;
        for (const one of need.lines ?? []) {
          if (!one.countries || one.countries.some((country) => reach.includes(country))) sum += one.lacking;
        }
        expect(amountOf(need, rich, run)).toBe(sum);
      }),
      runs(300),
    );
  });
});

describe('amounts of two currencies', () => {
  it('meet at the dated rate: not a cent above what the offer has, nor one more left out than rounding takes', () => {
    let seen = 0;
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const given = amountOf(need, offer, run);
        if (given === null || offer.available === null || need.lacking === null) return;
        seen += 1;
        const left = Math.max(0, offer.available - offer.reserved - offer.committed);
        const most = BigInt(offer.perGrantMax === null ? left : Math.min(left, offer.perGrantMax));
        const from = perCent(offer.currency, run);
        const into = perCent(need.currency, run);
        // given ÷ into ≤ most ÷ from, both in cents of USD; each a ratio of integers
        const inUsd = (amount: bigint, rate: [bigint, bigint], other: [bigint, bigint]) =>
          amount * rate[1] * other[0] * 1_000n;
        expect(inUsd(BigInt(given), into, from) <= inUsd(most, from, into)).toBe(true);
        const reached = given === need.lacking || need.lines !== null;
        expect(reached || inUsd(BigInt(given) + 1n, into, from) > inUsd(most, from, into)).toBe(true);
      }),
      runs(600),
    );
    expect(seen).toBeGreaterThan(runs(600).numRuns / 20);
  });
});

/** Minor units of a currency for one cent of USD, as numerator and denominator. */
function perCent(currency: string | null, { rates }: Context): [bigint, bigint] {
  const rate = rates.latest[currency ?? ''];
  return rate && currency !== 'USD' ? [BigInt(rate.numerator), BigInt(rate.denominator)] : [1n, 1n];
}
