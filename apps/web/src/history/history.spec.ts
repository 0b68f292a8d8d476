import { describe, expect, it } from '@jest/globals';
import { plainly } from './history';

describe('plainly', () => {
  it('says money, lists and parts in one line', () => {
    expect(plainly({ amount: '5.00', currency: 'USD' })).toBe('USD 5.00');
    expect(plainly(['GMB', 'MLI'])).toBe('GMB, MLI');
    expect(plainly({ from: '2027-01-01', to: null })).toBe('from 2027-01-01');
    expect(plainly([{ code: 'MARK', weight: 1 }])).toBe('code MARK · weight 1');
  });

  it('shows nothing as a dash', () => {
    expect([plainly(undefined), plainly(null), plainly(''), plainly([])]).toEqual(['–', '–', '–', '–']);
    expect([plainly(false), plainly(0)]).toEqual(['false', '0']);
  });
});
