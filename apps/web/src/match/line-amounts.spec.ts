import { describe, expect, it } from '@jest/globals';
import type { Match, NeedLine } from '../api/types';
import { begin, isOpen, linesFor, openOf, sumOfLines } from './line-amounts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const line = (cost: string, agreed = '0.00'): NeedLine => ({
  id: 'L1',
  title: 'Machines',
  result: null,
  cost: usd(cost),
  agreed: usd(agreed),
  coverage: null,
});

describe('amounts by line', () => {
  it('offer what is open of a line', () => {
    // 380,000 − 180,000
    expect(openOf(line('380000.00', '180000.00'))).toEqual(usd('200000.00'));
    expect([isOpen(line('5.00', '5.00')), isOpen(line('5.00'))]).toEqual([false, true]);
    expect(begin(line('380000.00', '180000.00'), 'USD').amount).toEqual(usd('200000.00'));
  });

  it('begin at nothing in another currency', () => {
    expect(begin(line('5.00'), 'EUR')).toEqual({ line: 'L1', amount: { amount: '0', currency: 'EUR' } });
  });

  it('add up', () => {
    expect(
      sumOfLines(
        [
          { line: 'L1', amount: usd('0.10') },
          { line: 'L2', amount: usd('0.20') },
        ],
        'USD',
      ),
    ).toEqual(usd('0.30'));
  });

  it('begin with what the other side has signed', () => {
    const theirs = [{ line: 'L1', amount: usd('1.00') }];
    const match = { stances: { need: { lines: null }, offer: { lines: theirs } } } as unknown as Match;
    expect(linesFor(match, 'need')).toBe(theirs);
    expect(linesFor(match, 'offer')).toBe(theirs);
  });
});
