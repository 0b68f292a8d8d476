import { describe, expect, it } from '@jest/globals';
import { rateTable, type PublishedRate } from './rate-table.js';

const rate = (currency: string, date: string, perUsd: string, illustrative = false): PublishedRate => {
  return { currency, date, perUsd, source: 'test', illustrative };
};

describe('rateTable', () => {
  it.each([
    // 0.8613 euro for a dollar: 86.13 cents for 100, 8613/10000.
    ['EUR', '0.8613', 8613, 10_000],
    // 145.5 yen, without minor unit, for 100 cents: 291/200.
    ['JPY', '145.5', 291, 200],
    // 0.305 dinar of 1000 fils: 305 fils for 100 cents, 61/20.
    ['KWD', '0.305', 61, 20],
    ['EUR', '0.5000', 1, 2],
    ['XOF', '600', 6, 1],
  ])('%s at %s is %i/%i in minor units', (currency, perUsd, numerator, denominator) => {
    const { latest } = rateTable([rate(currency, '2026-09-01', perUsd)], '2026-09-01');
    expect(latest[currency]).toEqual({ currency, numerator, denominator, date: '2026-09-01' });
  });

  it('takes the newest rate up to the day', () => {
    const rates = [
      rate('EUR', '2026-09-02', '0.2'),
      rate('EUR', '2026-09-01', '0.1'),
      rate('EUR', '2026-09-03', '0.3'),
    ];
    expect(rateTable(rates, '2026-09-02').latest['EUR']).toMatchObject({
      date: '2026-09-02',
      numerator: 1,
      denominator: 5,
    });
    expect(rateTable(rates, '2026-08-31').latest).toEqual({});
  });

  it('takes the later of two for one day', () => {
    const rates = [rate('EUR', '2026-09-01', '0.1'), rate('EUR', '2026-09-01', '0.5')];
    expect(rateTable(rates, '2026-09-02').latest['EUR']).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it.each([[0], [1]])('lets a published rate prevail over a newer illustrative one (order %i)', (turn) => {
    const rates = [rate('EUR', '2026-09-01', '0.5'), rate('EUR', '2026-09-02', '0.1', true)];
    if (turn === 1) rates.reverse();
    expect(rateTable(rates, '2026-09-02').latest['EUR']).toMatchObject({ date: '2026-09-01' });
  });

  it('leaves USD out', () => {
    expect(rateTable([rate('USD', '2026-09-01', '1')], '2026-09-01').latest).toEqual({});
  });

  it('has one id for one content, whatever the order and the spelling of numbers', () => {
    const a = rateTable([rate('EUR', '2026-09-01', '0.5'), rate('JPY', '2026-09-01', '145')], '2026-09-01');
    const b = rateTable([rate('JPY', '2026-09-01', '145.0'), rate('EUR', '2026-09-01', '0.50')], '2026-09-05');
    const c = rateTable([rate('EUR', '2026-09-01', '0.51'), rate('JPY', '2026-09-01', '145')], '2026-09-01');
    expect(b).toEqual(a);
    expect(c.id).not.toBe(a.id);
  });
});
