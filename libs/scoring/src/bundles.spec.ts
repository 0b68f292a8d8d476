import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context as someContext, needs as someNeeds, anOffer } from '../test/arbitraries.js';
import { context, need, offer } from '../test/example.js';
import { bundlesOf } from './bundles.js';
import { explain } from './explain.js';
import type { NeedFacts, OfferFacts } from './facts.js';

const neighbours = { GMB: ['SEN'], SEN: ['GMB', 'MLI'], MLI: ['SEN'] };

/** 18,000,000 cents for stockpiles in The Gambia, and 9,000,000 for marking in Senegal, its neighbour. */
const stock: NeedFacts = { ...need, id: 'a', themes: [{ code: 'STOCK', weight: 1 }] };
const marking: NeedFacts = {
  ...need,
  id: 'b',
  countries: ['SEN'],
  themes: [{ code: 'MARK', weight: 1 }],
  lacking: 9_000_000,
};

/** A need for so many seats of a course instead of money. */
const seats = (quantity: number) => ({ lacking: null, currency: null, units: { unit: 'seats', quantity } });

const bundles = (
  changes: { stock?: Partial<NeedFacts>; marking?: Partial<NeedFacts>; offer?: Partial<OfferFacts> } = {},
) =>
  bundlesOf(
    { ...offer, ...changes.offer },
    [
      { ...marking, ...changes.marking },
      { ...stock, ...changes.stock },
    ],
    context,
    { neighbours },
  );

describe('the bundles of an offer', () => {
  it('join stockpiles and marking in neighbouring States, each with the synergy', () => {
    // Either scores as the worked example without its synergy, 8,847, and with it 9,347.
    // 180,000 USD at 0.92 are 165,600 EUR, 90,000 USD are 82,800: 248,400 of the 500,000 that are left.
    expect(bundles()).toEqual([
      {
        members: [
          { need: 'a', alone: 8_847, together: 9_347 },
          { need: 'b', alone: 8_847, together: 9_347 },
        ],
        score: 9_347,
        draws: { amount: 24_840_000, currency: 'EUR' },
        reasons: [
          { code: 'BUNDLE_NEIGHBOURS', params: { countries: ['GMB', 'SEN'] } },
          { code: 'BUNDLE_STOCK_AND_MARKING', params: { themes: ['STOCK', 'MARK'] } },
          { code: 'BUNDLE_SAME_TIME', params: { from: '2027-01-01', to: '2028-06-30' } },
          { code: 'BUNDLE_ENOUGH_LEFT', params: { amount: 24_840_000, currency: 'EUR' } },
        ],
      },
    ]);
  });

  it('join needs of one State', () => {
    const [bundle] = bundles({ marking: { countries: ['GMB', 'SEN'] } });
    expect(bundle?.reasons[0]).toEqual({ code: 'BUNDLE_SAME_COUNTRY', params: { countries: ['GMB'] } });
  });

  it('give nothing more to a need that asks for both itself', () => {
    const [bundle] = bundles({ stock: { themes: need.themes } });
    expect(bundle?.members).toEqual([
      { need: 'a', alone: 9_347, together: 9_347 },
      { need: 'b', alone: 8_847, together: 9_347 },
    ]);
    expect(bundles({ marking: { themes: need.themes } })[0]?.members).toEqual([
      { need: 'a', alone: 8_847, together: 9_347 },
      { need: 'b', alone: 9_347, together: 9_347 },
    ]);
    expect(bundles({ stock: { themes: need.themes }, marking: { themes: need.themes } })).toEqual([]);
  });

  it.each<[string, Parameters<typeof bundles>[0]]>([
    ['the States are no neighbours', { marking: { countries: ['MLI'] } }],
    ['a place is not known', { marking: { countries: null } }],
    ['the other place is not known', { stock: { countries: null } }],
    ['a State has no neighbours', { stock: { countries: ['GHA'] } }],
    ['one takes money and the other seats', { marking: seats(4), offer: { units: { unit: 'seats', quantity: 12 } } }],
    ['one takes seats and the other money', { stock: seats(8), offer: { units: { unit: 'seats', quantity: 12 } } }],
    ['the themes of the offer are not known', { offer: { themes: null } }],
    ['the themes of a need are not known', { stock: { themes: null } }],
    ['both ask for the same', { marking: { themes: [{ code: 'STOCK', weight: 1 }] } }],
    ['the offer does not fund marking', { offer: { themes: ['STOCK'] } }],
    ['the offer reaches one of them alone', { offer: { geography: { GMB: 8_000 } } }],
    // 248,400 EUR are needed; a cent less is left.
    ['too little is left for both', { offer: { available: 24_839_999 } }],
    ['what is left is not known', { offer: { available: null } }],
    ['one of them may not meet the offer', { marking: { genderMarker: 0 } }],
    [
      'they share no day',
      {
        stock: { window: { from: '2027-01-01', to: '2027-06-30' } },
        marking: { window: { from: '2027-07-01', to: '2028-06-30' } },
      },
    ],
  ])('are none where %s', (_, changes) => {
    expect(bundles(changes)).toEqual([]);
  });

  it('are made where exactly enough is left, and where a window is not known', () => {
    expect(bundles({ offer: { available: 24_840_000 } })).toHaveLength(1);
    const [bundle] = bundles({ marking: { window: null } });
    const codes = ['BUNDLE_NEIGHBOURS', 'BUNDLE_STOCK_AND_MARKING', 'BUNDLE_ENOUGH_LEFT'];
    expect(bundle?.reasons.map(({ code }) => code)).toEqual(codes);
    expect(bundles({ stock: { window: null } })[0]?.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('round up what is drawn, so that two never take more than is left', () => {
    // 180,000.01 USD at 0.92 are 165,600.0092 EUR.
    const [bundle] = bundles({ stock: { lacking: 18_000_001 } });
    expect(bundle?.draws).toEqual({ amount: 24_840_001, currency: 'EUR' });
    expect(bundles({ stock: { lacking: 18_000_001 }, offer: { available: 24_840_000 } })).toEqual([]);
  });

  it('need one shared day', () => {
    const [bundle] = bundles({
      stock: { window: { from: '2027-01-01', to: '2027-06-30' } },
      marking: { window: { from: '2027-06-30', to: '2028-06-30' } },
    });
    expect(bundle?.reasons).toContainEqual({
      code: 'BUNDLE_SAME_TIME',
      params: { from: '2027-06-30', to: '2027-06-30' },
    });
  });

  it('take off what runs already before the synergy is added', () => {
    const running = { GMB: [{ provider: 'donor', themes: ['STOCK'], from: null, to: null }] };
    const busy = { ...context, snapshot: { ...context.snapshot, running } };
    const [bundle] = bundlesOf(offer, [stock, marking], busy, { neighbours });
    // 8,847 × 7,000 ÷ 10,000 = 6,192.9; (6,692 + 9,347) ÷ 2 = 8,019.5
    expect(bundle?.members[0]).toEqual({ need: 'a', alone: 6_192, together: 6_692 });
    expect(bundle?.score).toBe(8_019);
  });

  it('are found whichever of the two comes first, the best bundle before the others', () => {
    expect(bundles({ stock: { id: 'z' } })[0]?.members.map((one) => one.need)).toEqual(['b', 'z']);
    const three = [marking, stock, { ...marking, id: 'c' }, { ...stock, id: 'd' }];
    const equals = bundlesOf({ ...offer, available: 100_000_000 }, three, context, { neighbours });
    expect(equals.map(({ members }) => members.map((one) => one.need))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ]);
    // As the worked example but half covered: 8,334 with the synergy.
    const half: NeedFacts = { ...marking, id: 'aa', countries: ['GMB'], lacking: 43_478_260 };
    const found = bundlesOf(offer, [half, marking, stock], context, { neighbours });
    // (9,347 + 8,334) ÷ 2 = 8,840.5
    expect(found.map(({ members, score }) => [...members.map((one) => one.need), score])).toEqual([
      ['a', 'b', 9_347],
      ['a', 'aa', 8_840],
    ]);
  });

  it('count seats as they count money', () => {
    const training = (quantity: number) => ({ ...seats(quantity), available: null });
    const [bundle] = bundles({ stock: seats(8), marking: seats(4), offer: training(12) });
    expect(bundle?.draws).toEqual({ quantity: 12, unit: 'seats' });
    expect(bundle?.reasons).toContainEqual({ code: 'BUNDLE_ENOUGH_UNITS', params: { quantity: 12, unit: 'seats' } });
    expect(bundles({ stock: seats(8), marking: seats(5), offer: training(12) })).toEqual([]);
  });
});

describe('for all offers and needs', () => {
  const world = fc.tuple(anOffer, someNeeds, someContext);

  it('hold only pairs that may meet, never score less than either alone does, and do not depend on the order', () => {
    fc.assert(
      fc.property(world, ([someOffer, needs, run]) => {
        const offerForAll = { ...someOffer, themes: ['STOCK', 'MARK', 'REC'] };
        const found = bundlesOf(offerForAll, needs, run, { neighbours });
        expect(bundlesOf(offerForAll, needs.toReversed(), run, { neighbours })).toEqual(found);
        for (const { members, draws } of found) {
          for (const { need: id, alone, together } of members) {
            const pair = explain(
              needs.find((one) => one.id === id)!,
              offerForAll,
              run,
            );
            expect([pair.eligible, pair.score]).toEqual([true, alone]);
            expect(together).toBeGreaterThanOrEqual(alone);
            expect(together).toBeLessThanOrEqual(Math.min(10_000, alone + 500));
          }
          if ('amount' in draws)
            expect(draws.amount).toBeLessThanOrEqual(
              offerForAll.available! - offerForAll.reserved - offerForAll.committed,
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});
