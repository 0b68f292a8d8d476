import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../api/types';
import { reasonRows, wholePoints } from './points';

const criterion = (code: string, value: number | null, donor: number, state: number): Criterion => ({
  code,
  value,
  weight: { donor, state },
  contribution: { donor: ((value ?? 0.5) * donor) / 100, state: ((value ?? 0.5) * state) / 100 },
  reason: { code: 'R', params: {}, text: `about ${code}` },
});

describe('wholePoints', () => {
  it('adds up to the total, giving the missing points to the largest remainders', () => {
    // 22.50 + 14.90 + 9.70 = 47.10 → 47; the floors 22 + 14 + 9 = 45 leave two points, for .90 and .70
    expect(wholePoints([2250, 1490, 970], 47)).toEqual([22, 15, 10]);
  });

  it('gives the point of two equal remainders to the earlier', () => {
    expect(wholePoints([150, 150], 3)).toEqual([2, 1]);
  });
});

describe('reasonRows', () => {
  const criteria = [
    criterion('theme', 0.9, 25, 15),
    criterion('geography', 1, 15, 0),
    criterion('priority', null, 5, 0),
    criterion('maturity', null, 5, 0),
  ];

  it('puts what nobody knows into one row, and the points still add up', () => {
    // 22.5 + 15 + 2.5 + 2.5 = 42.5 of 100 → 43 by rounding; floors 22 + 15 + 5 = 42; the first .50 gets the point
    const rows = reasonRows(criteria, 'offer', 0.425);
    expect(rows.map((row) => [row.codes.join(), row.known, row.weight, row.points])).toEqual([
      ['theme', true, 25, 23],
      ['geography', true, 15, 15],
      ['priority,maturity', false, 10, 5],
    ]);
  });

  it("leaves out what the State's side gives no weight", () => {
    expect(reasonRows(criteria, 'need', 0.135).map((row) => row.codes)).toEqual([['theme']]);
  });
});
