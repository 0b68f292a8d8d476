import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context as someContext, weightSets } from '../test/arbitraries.js';
import { context, need, offer } from '../test/example.js';
import { compare } from './compare.js';
import { explain } from './explain.js';
import { comparePairs } from './order.js';
import { DEFAULT_WEIGHTS } from './weights.js';

describe('why one pair stands above another', () => {
  const best = explain(need, offer, context);

  it('names the criteria that make the score higher, the largest first, and those that speak against', () => {
    // The other need is the same but for what it asks for: half of that is covered.
    const half = explain({ ...need, id: 'n2', lacking: 43_478_260 }, offer, context);
    // coverage: 217,391.30 of 434,782.60 = 5,000, so the donor has 10 × 5,000 less (500), the State 30 × 5,000 less (1,500):
    // utilities 8,200 and 7,500, harmonic 123,000,000 ÷ 15,700 = 7,834.3… → 7,834; with the synergy 8,334.
    expect(half.utilities).toEqual({ donor: 8_200, state: 7_500 });
    expect(half.score).toBe(8_334);
    const { order, reason, parts } = compare(best, half);
    expect(order).toBe(-1);
    expect(reason).toEqual({ code: 'HIGHER_SCORE', params: { above: 9_347, below: 8_334 } });
    // Coverage alone differs: all 8,847 − 7,834 = 1,013 points are its own.
    expect(parts).toEqual([{ code: 'coverage', points: 1_013 }]);
  });

  it('gives each criterion what it changes in both utilities', () => {
    // Place 10,000 against 8,000 and gender 5,000 against 10,000: for the donor 8,700 + 300 − 500 = 8,500.
    const near = explain(
      { ...need, id: 'n2', genderMarker: 1 },
      { ...offer, id: 'o2', geography: { GMB: 10_000 }, minGenderMarker: null, genderSought: 2 },
      context,
    );
    expect(near.utilities).toEqual({ donor: 8_500, state: 9_000 });
    // Twice 9,000² ÷ ((8,700 + 9,000) × (8,500 + 9,000)) = 0.523002 points for a point of the donor's utility:
    // 500 are 261.5, −300 are −156.9; and 9,347 − 9,242 = 105.
    const { reason, parts } = compare(best, near);
    expect(reason).toEqual({ code: 'HIGHER_SCORE', params: { above: 9_347, below: 9_242 } });
    expect(parts).toEqual([
      { code: 'gender', points: 261 },
      { code: 'geography', points: -156 },
    ]);
  });

  it('shares a difference between a criterion and what runs already', () => {
    const running = { GMB: [{ provider: 'donor', themes: ['STOCK'], from: null, to: null }] };
    const snapshot = { ...context.snapshot, running };
    const half = explain({ ...need, id: 'n2', lacking: 43_478_260 }, offer, { ...context, snapshot });
    // 7,834 × 7,000 ÷ 10,000 = 5,483.8; with the synergy 5,983.
    expect(half.score).toBe(5_983);
    // Coverage makes 1,013.06 of both harmonics, of which 10,000 and 7,000 are kept, 8,500 in the middle: 861.1.
    // Overlap takes 3,000 of a harmonic that is 8,340.5 in the middle: 2,502.15.
    expect(compare(best, half).parts).toEqual([
      { code: 'overlap', points: 2_502 },
      { code: 'coverage', points: 861 },
    ]);
  });

  it('compares what each side of each pair weighs', () => {
    // The same values, but one State weighs nothing but theme and coverage, both 10,000: 10,000 instead of 9,000.
    const state = { ...best.criteria.reduce((all, { code }) => ({ ...all, [code]: 0 }), {}), theme: 50, coverage: 50 };
    const sure = explain({ ...need, id: 'n2' }, offer, context, {
      ...DEFAULT_WEIGHTS,
      state: state as typeof DEFAULT_WEIGHTS.state,
    });
    expect(sure.utilities).toEqual({ donor: 8_700, state: 10_000 });
    // Twice 8,700² ÷ ((9,000 + 8,700) × (10,000 + 8,700)) = 0.457358 a point: theme 3,500, coverage 2,000, timing −2,000,
    // modality −1,500, language and track record −500 each.
    expect(compare(sure, best).parts).toEqual([
      { code: 'theme', points: 1_600 },
      { code: 'coverage', points: 914 },
      { code: 'language', points: -228 },
      { code: 'trackRecord', points: -228 },
      { code: 'modality', points: -686 },
      { code: 'timing', points: -914 },
    ]);
  });

  it('tells overlap and synergy apart from the criteria', () => {
    const running = { GMB: [{ provider: 'donor', themes: ['STOCK'], from: null, to: null }] };
    const busy = explain({ ...need, id: 'n2' }, offer, { ...context, snapshot: { ...context.snapshot, running } });
    // 8,847 × 3,000 ÷ 10,000 = 2,654.1: in the middle of both harmonics, which are the same.
    expect(compare(best, busy).parts).toEqual([{ code: 'overlap', points: 2_654 }]);
    const alone = explain(need, { ...offer, id: 'o2', themes: ['STOCK', 'MARK'] }, context);
    const without = { ...alone, need: 'n2', score: alone.score - 500 };
    expect(compare(best, without).parts).toEqual([{ code: 'synergy', points: 500 }]);
  });

  it.each<[string, object, object, object]>([
    [
      'how much is known',
      { completeness: 8_000 },
      { completeness: 7_000 },
      { code: 'MORE_IS_KNOWN', params: { above: 8_000, below: 7_000 } },
    ],
    [
      'the share covered',
      { coverage: 9_000 },
      { coverage: 1_000 },
      { code: 'COVERS_MORE', params: { above: 9_000, below: 1_000 } },
    ],
    [
      'whether a share is known',
      { coverage: 0 },
      { coverage: null },
      { code: 'COVERAGE_IS_KNOWN', params: { above: 0 } },
    ],
    [
      'the end of the window',
      { needEnds: '2027-12-31' },
      { needEnds: '2028-06-30' },
      { code: 'ENDS_EARLIER', params: { above: '2027-12-31', below: '2028-06-30' } },
    ],
    [
      'whether an end is known',
      { needEnds: '2028-06-30' },
      { needEnds: null },
      { code: 'END_IS_KNOWN', params: { above: '2028-06-30' } },
    ],
    ['the ids', { need: 'n1' }, { need: 'n2' }, { code: 'SAME_BUT_FOR_IDS', params: {} }],
  ])('of the same score is told by %s', (_, above, below, reason) => {
    const [a, b] = [
      { ...best, ...above },
      { ...best, ...below },
    ];
    expect(compare(a, b)).toEqual({ order: -1, reason, parts: [] });
    expect(compare(b, a)).toEqual({ order: 1, reason, parts: [] });
  });

  it('makes nothing of differences that leave the score as it is', () => {
    const half = explain({ ...need, id: 'n2', lacking: 43_478_260 }, offer, context);
    expect(compare(best, { ...half, score: best.score }).parts).toEqual([]);
  });

  it('gives the synergy alone where a side finds nothing of worth in either pair', () => {
    // With 0 on one side the harmonic is 0, whatever the other side finds: 500 against 0 is the synergy.
    const nothing = { donor: 8_700, state: 0 };
    const above = { ...best, utilities: nothing, score: 500 };
    const below = { ...best, need: 'n2', utilities: { donor: 0, state: 0 }, score: 0 };
    expect(compare(above, below)).toMatchObject({ order: -1, parts: [{ code: 'synergy', points: 500 }] });
  });

  it('has nothing to say of a pair beside itself', () => {
    expect(compare(best, best)).toEqual({ order: 0, reason: null, parts: [] });
  });
});

describe('for all pairs', () => {
  const result = fc
    .tuple(aNeed, anOffer, someContext, weightSets)
    .map(([someNeed, someOffer, run, weights]) => explain(someNeed, someOffer, run, weights));

  it('a comparison agrees with the order, and swapped says the same of the same pair', () => {
    fc.assert(
      fc.property(result, result, (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)];
        expect(one.order).toBe(Math.sign(comparePairs(a, b)));
        expect(other).toEqual({ ...one, order: one.order === 0 ? 0 : -one.order });
      }),
      { numRuns: 500 },
    );
  });

  it('the parts add up to the difference of the scores, but for rounding, and are whole and in order', () => {
    fc.assert(
      fc.property(result, result, (a, b) => {
        const { parts } = compare(a, b);
        const sum = parts.reduce((total, { points }) => total + points, 0);
        // One point for each of eleven criteria and the overlap, one for each floor below the score.
        if (a.score !== b.score) expect(Math.abs(sum - Math.abs(a.score - b.score))).toBeLessThanOrEqual(16);
        for (const { points } of parts) expect(Number.isSafeInteger(points)).toBe(true);
        expect(parts.map(({ points }) => points)).toEqual(
          [...parts.map(({ points }) => points)].sort((one, other) => other - one),
        );
      }),
      { numRuns: 500 },
    );
  });
});
