import { describe, expect, it } from '@jest/globals';
import { partsOf } from './paid';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const sums = (agreed: string, paid: string, reported: string) =>
  partsOf({ agreed: usd(agreed), paid: usd(paid), reported: usd(reported) }).map(({ money }) => Number(money.amount));

describe('the bar of what was agreed', () => {
  it('is cut into what is reported on, what is only paid, and the rest', () => {
    // 300 of 500 are paid, 120 of them reported on: 120 + 180 + 200 = 500
    expect(sums('500', '300', '120')).toEqual([120, 180, 200]);
    expect(sums('500', '0', '0')).toEqual([0, 0, 500]);
    expect(sums('500.50', '500.50', '500.50')).toEqual([500.5, 0, 0]);
  });

  it('never grows beyond what was agreed', () => {
    // 600 paid of 500; 700 reported of 600
    expect(sums('500', '600', '700')).toEqual([500, 0, 0]);
    expect(sums('500', '100', '700')).toEqual([100, 0, 400]);
  });
});
