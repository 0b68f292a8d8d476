import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareBytes } from './bytes.js';
import type { PairResult } from './explain.js';
import { comesBefore, idComesBefore, missComesBefore } from './naive/plain-order.js';
import { compareMisses, comparePairs, rank, type Ranked } from './order.js';

const base: Ranked = {
  need: 'n',
  offer: 'o',
  score: 5_000,
  completeness: 5_000,
  coverage: 5_000,
  needEnds: '2027-12-31',
};

describe('the order of pairs', () => {
  it.each<[string, Partial<Ranked>, Partial<Ranked>]>([
    ['score', { score: 5_001 }, { completeness: 10_000, coverage: 10_000 }],
    ['completeness', { completeness: 5_001 }, { coverage: 10_000 }],
    ['coverage', { coverage: 5_001 }, { needEnds: '2027-01-01' }],
    ['known coverage', { coverage: 0 }, { coverage: null }],
    ['the earlier end', { needEnds: '2027-12-30' }, { need: 'a', offer: 'a' }],
    ['a known end', {}, { needEnds: null, offer: 'a' }],
    ["the need's id", { need: 'm', offer: 'z' }, { offer: 'a' }],
    ["the offer's id", { offer: 'O' }, { offer: 'o' }],
    ['UTF-8 before UTF-16', { offer: '\uFF21' }, { offer: '\u{1F600}' }],
    ['the shorter', { offer: 'o' }, { offer: 'oo' }],
    ['the last before the surrogates', { offer: '\uD7FF' }, { offer: '\u{10000}' }],
    ['the first after the surrogates', { offer: '\uE000' }, { offer: '\u{10000}' }],
    ['the second character', { offer: 'oa' }, { offer: 'ob' }],
    ["the need's id before the offer's", { need: 'm', offer: 'oo' }, { need: 'n', offer: 'o' }],
    ['the higher of two known coverages', { coverage: 1 }, { coverage: 0, needEnds: '2027-01-01' }],
    ['an end where coverage is not known', { coverage: null, needEnds: '2027-01-01' }, { coverage: null }],
  ])('%s decides', (_, first, second) => {
    const a = { ...base, ...first };
    const b = { ...base, ...second };
    expect(rank([b, a])).toEqual([a, b]);
    expect(rank([a, b])).toEqual([a, b]);
    // The naive reference says the same.
    expect([comesBefore(a as PairResult, b as PairResult), comesBefore(b as PairResult, a as PairResult)]).toEqual([
      true,
      false,
    ]);
  });

  it('is total and antisymmetric, and transitive', () => {
    const one: fc.Arbitrary<Ranked> = fc.record({
      need: fc.constantFrom('a', 'b'),
      offer: fc.constantFrom('\uFF21', '\u{1F600}', 'a'),
      score: fc.constantFrom(1, 2),
      completeness: fc.constantFrom(1, 2),
      coverage: fc.constantFrom(null, 0, 1),
      needEnds: fc.constantFrom(null, '2027-01-01', '2027-01-02'),
    });
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(Math.sign(comparePairs(a, b))).toBe(0 - Math.sign(comparePairs(b, a)));
        expect(comparePairs(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        if (comparePairs(a, b) <= 0 && comparePairs(b, c) <= 0) expect(comparePairs(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the order of near misses', () => {
  it.each<[string, Partial<Ranked>, Partial<Ranked>]>([
    ['the score', { score: 5_001, need: 'z' }, { need: 'a' }],
    ["the need's id", { need: 'm', offer: 'z' }, { need: 'n', offer: 'a' }],
    ["the offer's id", { offer: 'a' }, { offer: 'b' }],
    ['the score before what is known', { score: 5_001, completeness: 0 }, { completeness: 10_000 }],
  ])('%s decides', (_, first, second) => {
    const a = { ...base, ...first };
    const b = { ...base, ...second };
    expect([Math.sign(compareMisses(a, b)), Math.sign(compareMisses(b, a))]).toEqual([-1, 1]);
    expect([missComesBefore(a, b), missComesBefore(b, a)]).toEqual([true, false]);
  });

  it('ties only with itself', () => {
    const { need, offer, score } = base;
    expect(compareMisses(base, { need, offer, score })).toBe(0);
  });
});

it('an id comes before those that go on after it, and never before itself', () => {
  expect([idComesBefore('a', 'ab'), idComesBefore('ab', 'a'), idComesBefore('a', 'a')]).toEqual([true, false, false]);
});

it('strings compare as their UTF-8 bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 4 }), (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
