import { describe, expect, it } from '@jest/globals';
import { divide, scale } from './integers.js';

describe('division', () => {
  it.each([
    [7, 2, 3],
    [6, 2, 3],
    [0, 3, 0],
    [1, 3, 0],
    // the largest safe integer is odd: half of it less a half
    [9_007_199_254_740_991, 2, 4_503_599_627_370_495],
    [9_007_199_254_740_991, 9_007_199_254_740_990, 1],
  ])('of %s by %s rounds down to %s', (a, b, expected) => {
    expect(divide(a, b)).toBe(expected);
  });
});

describe('a share of a product', () => {
  it.each([
    [7, 10_000, 9, 7_777],
    [10, 10_000, 10, 10_000],
    [0, 10_000, 10, 0],
    // 10^15 − 1 of 10^15: 9,999.99…
    [999_999_999_999_999, 10_000, 1_000_000_000_000_000, 9_999],
    // 3 × 6,004,799,503,160,657 is 2 × 9,007,199,254,740,986 less 1; a double holds it as the whole of it
    [6_004_799_503_160_657, 3, 9_007_199_254_740_986, 1],
  ])('⌊%s × %s ÷ %s⌋ is exact: %s', (a, b, c, expected) => {
    expect(scale(a, b, c)).toBe(expected);
  });
});
