import { describe, expect, it } from '@jest/globals';
import { isCurrency } from '@tandem/vocabulary';
import { illustrativeRates } from './illustrative-rates.js';

describe('the shipped table of rates', () => {
  it('has every month of January to November 2026 for each of at least 30 currencies', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(
      (month) => `2026-${month}-01`,
    );
    const currencies = [...new Set(illustrativeRates.map((rate) => rate.currency))];
    expect(currencies.length).toBeGreaterThanOrEqual(30);
    const datesOf = (currency: string) =>
      illustrativeRates.filter((rate) => rate.currency === currency).map((rate) => rate.date);
    expect(currencies.filter((currency) => datesOf(currency).join() !== months.join())).toEqual([]);
  });

  it('holds positive decimals of known currencies, and none of the dollar itself', () => {
    const wrong = illustrativeRates.filter(
      ({ currency, perUsd }) =>
        !isCurrency(currency) || currency === 'USD' || !/^\d+(\.\d{1,10})?$/.test(perUsd) || Number(perUsd) <= 0,
    );
    expect(wrong).toEqual([]);
  });

  it('lets the CFA francs follow the euro at 655.957, as they are pegged', () => {
    const november = (currency: string) =>
      Number(illustrativeRates.find((rate) => rate.currency === currency && rate.date === '2026-11-01')?.perUsd);
    // 0.844 EUR × 655.957 = 553.627708
    expect(november('EUR')).toBe(0.844);
    expect(november('XOF')).toBe(553.6);
    expect(november('XAF')).toBe(553.6);
  });
});
