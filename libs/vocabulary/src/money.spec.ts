import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CURRENCIES, InvalidAmount, UnknownCode, formatAmount, isCurrency, minorUnits, parseAmount } from './index.js';

describe('currencies', () => {
  it.each([
    ['JPY', 0],
    ['XOF', 0],
    ['USD', 2],
    ['EUR', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %i decimals', (code, digits) => {
    expect(minorUnits(code)).toBe(digits);
  });

  it('are the active ones that one can hold', () => {
    expect(CURRENCIES).toHaveLength(165);
    expect(['XCG', 'ZWG', 'SLE', 'XAD'].map(isCurrency)).toEqual([true, true, true, true]);
    expect(['ANG', 'BGN', 'HRK', 'XAU', 'XXX', 'usd', 'constructor'].map(isCurrency)).toEqual(Array(7).fill(false));
    expect(() => minorUnits('DEM')).toThrow(UnknownCode);
  });
});

describe('parseAmount', () => {
  it.each([
    ['150000.00', 'USD', 15_000_000],
    ['150000', 'USD', 15_000_000],
    ['0.5', 'USD', 50],
    ['0', 'JPY', 0],
    ['1500', 'JPY', 1_500],
    ['1.234', 'KWD', 1_234],
    ['1.2', 'KWD', 1_200],
    ['10000000000000.00', 'USD', 1_000_000_000_000_000],
    ['90071992547.41', 'USD', 9_007_199_254_741],
  ])('%s %s is %i', (amount, currency, minor) => {
    expect(parseAmount(amount, currency)).toBe(minor);
  });

  it.each([
    ['-1.00', 'USD', 'NEGATIVE'],
    ['1.234', 'USD', 'TOO_MANY_DECIMALS'],
    ['1.0', 'JPY', 'TOO_MANY_DECIMALS'],
    ['10000000000000.01', 'USD', 'TOO_LARGE'],
    ['1000000000000001', 'JPY', 'TOO_LARGE'],
    ['', 'USD', 'NOT_AN_AMOUNT'],
    ['1e3', 'USD', 'NOT_AN_AMOUNT'],
    ['1,000.00', 'USD', 'NOT_AN_AMOUNT'],
    [' 1.00', 'USD', 'NOT_AN_AMOUNT'],
    ['.50', 'USD', 'NOT_AN_AMOUNT'],
    ['1.', 'USD', 'NOT_AN_AMOUNT'],
    ['+1', 'USD', 'NOT_AN_AMOUNT'],
    ['٥', 'USD', 'NOT_AN_AMOUNT'],
  ])('refuses %p %s as %s', (amount, currency, code) => {
    expect(() => parseAmount(amount, currency)).toThrow(expect.objectContaining({ name: 'InvalidAmount', code }));
  });

  it('refuses an unknown currency', () => {
    expect(() => parseAmount('1', 'XXX')).toThrow(UnknownCode);
  });
});

describe('formatAmount', () => {
  it.each([
    [15_000_000, 'USD', '150000.00'],
    [5, 'USD', '0.05'],
    [0, 'USD', '0.00'],
    [1_500, 'JPY', '1500'],
    [1_234, 'KWD', '1.234'],
    [7, 'CLF', '0.0007'],
    [1_000_000_000_000_000, 'USD', '10000000000000.00'],
  ])('%i %s is %s', (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text);
  });

  it.each([[0.5], [-1], [Number.NaN], [2 ** 53]])('refuses %d', (minor) => {
    expect(() => formatAmount(minor, 'USD')).toThrow(InvalidAmount);
  });

  it('is undone by parseAmount', () => {
    const currencies = fc.constantFrom(...CURRENCIES.map(({ code }) => code));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), currencies, (minor, currency) => {
        expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});
