import { describe, expect, it } from '@jest/globals';
import { roundDecimal } from './amounts.js';

describe('roundDecimal', () => {
  it.each([
    ['1434153.58881', 2, '1434153.59'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['9.995', 2, '10.00'],
    ['7', 2, '7.00'],
    ['.5', 0, '1'],
    ['1.2345', 3, '1.235'],
    ['-12345678901234567890.5', 0, '-12345678901234567891'],
  ])('%s with %i decimals is %s', (text, digits, expected) => {
    expect(roundDecimal(text, digits)).toBe(expected);
  });
});
