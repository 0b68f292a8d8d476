import { describe, expect, it } from '@jest/globals';
import { type Changes, measure, reason } from '../../test/measure.js';
import { NO_SNAPSHOT } from '../snapshot.js';

/** The example's need waits since a day; asOf is 2026-11-21. */
const since = (day: string | null) => ({ snapshot: { ...NO_SNAPSHOT, unansweredSince: { n1: day } } });

describe('balance', () => {
  it.each<[string, number | null, Changes]>([
    // 8 days of October after the 23rd, 21 of November: 29
    ['29 days', 0, { context: since('2026-10-23') }],
    ['30 days', 1_000, { context: since('2026-10-22') }],
    ['59 days', 1_000, { context: since('2026-09-23') }],
    // 6 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 21 = 300 since 25 January; 299 ÷ 30 is 9
    ['299 days', 9_000, { context: since('2026-01-26') }],
    ['300 days', 10_000, { context: since('2026-01-25') }],
    ['two years count no more than ten steps', 10_000, { context: since('2024-11-21') }],
    ['a day after asOf', 0, { context: since('2026-12-31') }],
    ['answered', 0, { context: since(null) }],
    ['the country is one', 10_000, { need: { disadvantaged: ['GMB'] } }],
    ['known to be none', 0, { need: { disadvantaged: [] } }],
    // 10,000 × 1 ÷ 3 = 3,333.3…
    ['one of three countries', 3_333, { need: { countries: ['GHA', 'GMB', 'SEN'], disadvantaged: ['GMB'] } }],
    // (1,000 + 10,000) ÷ 2
    ['30 days, and the country is one', 5_500, { need: { disadvantaged: ['GMB'] }, context: since('2026-10-22') }],
    // (1,000 + 3,333) ÷ 2 = 2,166.5
    [
      '30 days, and one of three',
      2_166,
      { need: { countries: ['GHA', 'GMB', 'SEN'], disadvantaged: ['GMB'] }, context: since('2026-10-22') },
    ],
    // the snapshot says it of another need
    ['another need waits', null, { context: { snapshot: { ...NO_SNAPSHOT, unansweredSince: { n2: '2026-01-01' } } } }],
    ['neither is known', null, {}],
    ['countries not known, though some are said to be', null, { need: { countries: null, disadvantaged: ['GMB'] } }],
    ['a need without countries', null, { need: { countries: null, disadvantaged: null } }],
    ['an id that every object has', null, { need: { id: 'constructor' } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('balance', changes)).toBe(expected);
  });

  it('says since when, and where', () => {
    const place = { need: { disadvantaged: ['GMB'] } };
    expect(reason('balance', { context: since('2026-10-22') })).toEqual({
      code: 'LONG_UNANSWERED',
      params: { since: '2026-10-22', days: 30 },
    });
    expect(reason('balance', { ...place, context: since('2026-10-22') })).toEqual({
      code: 'LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND',
      params: { since: '2026-10-22', days: 30, countries: ['GMB'] },
    });
    expect(reason('balance', { ...place, context: since('2026-10-23') })).toEqual({
      code: 'LEAST_DEVELOPED_OR_ISLAND',
      params: { countries: ['GMB'] },
    });
    expect(reason('balance', { context: since(null) })).toEqual({ code: 'NO_SPECIAL_BALANCE', params: {} });
    expect(reason('balance', { context: since('2026-12-31') })).toEqual({ code: 'NO_SPECIAL_BALANCE', params: {} });
  });

  it('says whose facts are missing', () => {
    expect(reason('balance')).toEqual({ code: 'UNKNOWN_BALANCE', params: { missing: ['need', 'snapshot'] } });
  });
});
