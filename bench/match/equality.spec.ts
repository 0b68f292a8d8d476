import { expect, it } from '@jest/globals';
import { AnswersDifferError, checksumOf, requireEqual } from './equality.js';

const found = (...scores: number[]) => scores.map((score, i) => ({ offer: `o${i}`, score }));

it('answers are held equal need by need; the reference may have answered more', () => {
  requireEqual('a', [[1, found(9, 8)]], 'b', [
    [0, found(1)],
    [1, found(9, 8)],
  ]);
});

it.each([
  ['another score', found(9, 7)],
  ['another order', found(9, 8).reverse()],
  ['one too few', found(9)],
  ['none', []],
])('%s is a difference', (_, other) => {
  expect(() => {
    requireEqual('a', [[1, other]], 'b', [[1, found(9, 8)]]);
  }).toThrow(AnswersDifferError);
});

it('the checksum changes with needs, offers, scores and order', () => {
  const sums = [
    checksumOf([[1, found(9, 8)]]),
    checksumOf([[2, found(9, 8)]]),
    checksumOf([[1, found(9, 7)]]),
    checksumOf([[1, found(9, 8).reverse()]]),
  ];
  expect(new Set(sums).size).toBe(4);
});
