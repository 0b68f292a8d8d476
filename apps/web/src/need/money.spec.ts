import { describe, expect, it } from '@jest/globals';
import { least, minus, total } from './money';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('money', () => {
  it('subtracts without a float in between', () => {
    expect(minus(usd('0.30'), usd('0.10'))).toEqual(usd('0.20'));
    expect(minus(usd('9007199254740993.00'), usd('1.00'))).toEqual(usd('9007199254740992.00'));
    expect(minus(usd('100'), usd('250.50'))).toEqual(usd('-150.50'));
  });

  it('refuses to mix currencies', () => {
    expect(minus(usd('1.00'), { amount: '1.00', currency: 'EUR' })).toBeNull();
    expect(least(usd('1.00'), { amount: '1.00', currency: 'EUR' })).toBeNull();
  });

  it('adds what is in the currency', () => {
    expect(total([usd('150000.00'), usd('30000.50'), { amount: '7', currency: 'JPY' }], 'USD')).toEqual(
      usd('180000.50'),
    );
  });

  it('takes the smaller sum', () => {
    expect(least(usd('480000.00'), usd('660000.00'))).toEqual(usd('480000.00'));
  });
});
