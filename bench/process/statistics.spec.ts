import { expect, it } from '@jest/globals';
import { latenciesOf, percentile, spreadOf } from './statistics.js';

it('the median of several, with the least and the most', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, least: 1, most: 5 });
});

it('a percentile is the value that so many of a hundred do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(percentile(hundred, 50)).toBe(50);
  expect(percentile(hundred, 99)).toBe(99);
  // ⌈0.99 × 10⌉ = 10: of ten the last.
  expect(latenciesOf([9, 8, 7, 6, 5, 4, 3, 2, 1, 10])).toEqual({ p50: 5, p99: 10, most: 10, count: 10 });
});
