import { describe, expect, it } from '@jest/globals';
import { copiedContent, yearLater } from './need-copy.js';

describe('a copy for the next year', () => {
  it.each([
    ['2026-11-21', '2027-11-21'],
    ['2027-12-31', '2028-12-31'],
    // 2028 is a leap year, 2029 is not.
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('moves %s to %s', (day, later) => {
    expect(yearLater(day)).toBe(later);
  });

  it('moves the window and the date of the target, and leaves the rest', () => {
    const need = { title: 'Armouries', themes: [], window: { from: '2026-01-01', to: '2026-12-31' } };
    expect(copiedContent({ ...need, targetDate: '2026-06-30', nationalPriority: 2 })).toEqual({
      ...need,
      window: { from: '2027-01-01', to: '2027-12-31' },
      targetDate: '2027-06-30',
      nationalPriority: 2,
    });
    expect(copiedContent({ title: 'Undated', themes: [] })).toEqual({ title: 'Undated', themes: [] });
  });
});
