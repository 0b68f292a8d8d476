import { describe, expect, it } from '@jest/globals';
import type { context } from '../../test/example.js';
import type { Changes } from '../../test/measure.js';
import { verdict } from '../../test/verdict.js';

describe('amount', () => {
  const dollars = { currency: 'USD' };
  const francs = {
    context: {
      rates: {
        id: 'r',
        latest: {
          EUR: { currency: 'EUR', numerator: 92, denominator: 100, date: '2026-11-02' },
          XOF: { currency: 'XOF', numerator: 603, denominator: 100, date: '2026-11-02' },
        },
      },
    },
  };
  it.each<[string, string, Changes]>([
    ['give 180,000 USD', 'yes', {}],
    // 55,200 EUR × 100 ÷ 92 = 60,000 USD: just useful; one euro cent less is 59,999.98
    ['just useful', 'yes', { offer: { available: 5_520_000 } }],
    ['less than useful', 'no', { offer: { available: 5_519_999 } }],
    ['reserved and committed do not count', 'no', { offer: { available: 5_520_000, reserved: 1 } }],
    ['at most per grant', 'no', { offer: { perGrantMax: 5_519_999, perGrantMin: 0 } }],
    // 50,000 EUR = 54,347.82 USD
    ["below the offer's minimum", 'no', { need: { lacking: 5_434_781, smallestUseful: null } }],
    ["at the offer's minimum, rounded down", 'yes', { need: { lacking: 5_434_782, smallestUseful: null } }],
    ['no minimum', 'yes', { need: { lacking: 1, smallestUseful: null }, offer: { perGrantMin: null } }],
    ['useful is never more than lacking', 'yes', { need: { lacking: 5_500_000 }, offer: dollars }],
    ['no limits stated', 'yes', { offer: { perGrantMin: null, perGrantMax: null } }],
    ['lacking not known', 'unknown', { need: { lacking: null } }],
    ['available not known', 'unknown', { offer: { available: null } }],
    ['no rate', 'unknown', { offer: { currency: 'CHF' } }],
    ['a currency not said', 'unknown', { need: { currency: null } }],
    ['one currency without a rate', 'yes', { need: { currency: 'CHF' }, offer: { currency: 'CHF' } }],
    // 180,000 USD of 60,000 that are useful, but a grant gives 46,000 EUR = 50,000 USD
    ['a grant below what is useful', 'no', { offer: { perGrantMin: 0, perGrantMax: 4_600_000 } }],
    // 60,000 USD are 55,200 EUR; the same number of dollars
    ['the same currency needs no rate', 'yes', { offer: { ...dollars, available: 6_000_000, perGrantMin: null } }],
    ['the same currency, a cent too little', 'no', { offer: { ...dollars, available: 5_999_999, perGrantMin: null } }],
    // 30,000,000 − 29,000,000 of 50,000,000 are 0 and not less; lacking nothing, nothing is enough
    [
      'more reserved than there is, of a need that lacks nothing',
      'yes',
      {
        need: { lacking: 0 },
        offer: { reserved: 60_000_000, perGrantMin: null },
      },
    ],
    ['committed does not count either', 'no', { offer: { available: 5_520_000, committed: 1 } }],
    // 0.92 EUR and 655.957 / 100 XOF: 5,520,000 euro cents are 6,000,000 US cents are 36,180,000 francs at 603 for 100
    [
      'from euros into francs',
      'yes',
      {
        need: { currency: 'XOF', lacking: 90_000_000, smallestUseful: 36_180_000 },
        offer: { available: 5_520_000 },
        ...francs,
      },
    ],
    [
      'from euros into francs, one too few',
      'no',
      {
        need: { currency: 'XOF', lacking: 90_000_000, smallestUseful: 36_180_001 },
        offer: { available: 5_520_000 },
        ...francs,
      },
    ],
    [
      'no seats of the same unit',
      'no',
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { available: null, units: { unit: 'seats', quantity: 0 } },
      },
    ],
    [
      'seats that are asked for and not offered',
      'unknown',
      { need: { lacking: null, units: { unit: 'seats', quantity: 10 } }, offer: { available: null } },
    ],
    [
      'seats that are offered and not asked for',
      'unknown',
      { need: { lacking: null }, offer: { available: null, units: { unit: 'seats', quantity: 4 } } },
    ],
    // the line for both lacks 100,000 of the 180,000
    [
      'a line for a country within reach and one without is within reach',
      'yes',
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 10_000_000, countries: ['FJI', 'GMB'] },
            { lacking: 8_000_000, countries: ['FJI'] },
          ],
        },
      },
    ],
    [
      'no line within reach: what keeps apart is the place, not the amount',
      'yes',
      { need: { countries: ['FJI'], lines: [{ lacking: 18_000_000, countries: ['FJI'] }] } },
    ],
    [
      'lines where the places are not known',
      'yes',
      {
        need: { lines: [{ lacking: 18_000_000, countries: ['GMB'] }] },
        offer: { geography: null },
      },
    ],
    [
      'the same unit',
      'yes',
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { available: null, units: { unit: 'seats', quantity: 4 } },
      },
    ],
    [
      'another unit',
      'unknown',
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { available: null, units: { unit: 'trainer_days', quantity: 4 } },
      },
    ],
    [
      'lines within reach lack too little',
      'no',
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 5_000_000, countries: ['GMB'] },
            { lacking: 13_000_000, countries: ['FJI'] },
          ],
        },
      },
    ],
    [
      'a line without countries is within reach',
      'yes',
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 5_000_000, countries: ['GMB'] },
            { lacking: 13_000_000, countries: null },
          ],
        },
      },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('amount', changes)).toBe(expected);
  });
});

describe('currency', () => {
  const rates = (latest: (typeof context)['rates']['latest']) => ({ context: { rates: { id: 'r', latest } } });
  const euro = { currency: 'EUR', numerator: 92, denominator: 100 };
  it.each<[string, string, Changes]>([
    ['into USD', 'yes', {}],
    ['equal, no rate', 'yes', { need: { currency: 'EUR' }, ...rates({}) }],
    ['no rate', 'no', rates({})],
    ['a rate of the day', 'yes', rates({ EUR: { ...euro, date: '2026-11-21' } })],
    ['a rate of tomorrow', 'no', rates({ EUR: { ...euro, date: '2026-11-22' } })],
    ['an old rate', 'yes', rates({ EUR: { ...euro, date: '2020-01-01' } })],
    ['a rate for one of two', 'no', { need: { currency: 'CHF' } }],
    ['not known', 'unknown', { need: { currency: null } }],
    ['of the offer not known', 'unknown', { offer: { currency: null } }],
    [
      'a rate of tomorrow of the need',
      'no',
      {
        need: { currency: 'EUR' },
        offer: { currency: 'USD' },
        ...rates({ EUR: { ...euro, date: '2026-11-22' } }),
      },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('currency', changes)).toBe(expected);
  });
});
