import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter, endOfDay, monthsAfter, workingDaysAfter } from './calendar.js';

const at = (text: string): Date => new Date(text);
const iso = (instant: Date): string => instant.toISOString();

describe('a deadline is the last millisecond of a day', () => {
  it('of the zone, whatever its distance from UTC on that day', () => {
    // Paris is one hour ahead of UTC in winter, two in summer; New York five behind, four in summer.
    expect(iso(endOfDay('2027-01-15', 'UTC'))).toBe('2027-01-15T23:59:59.999Z');
    expect(iso(endOfDay('2027-01-15', 'Europe/Paris'))).toBe('2027-01-15T22:59:59.999Z');
    expect(iso(endOfDay('2027-07-15', 'Europe/Paris'))).toBe('2027-07-15T21:59:59.999Z');
    expect(iso(endOfDay('2027-01-15', 'America/New_York'))).toBe('2027-01-16T04:59:59.999Z');
    expect(iso(endOfDay('2027-07-15', 'America/New_York'))).toBe('2027-07-16T03:59:59.999Z');
  });

  it('also of the days of 23 and of 25 hours', () => {
    // Paris goes to summer time on 28 March 2027 and back on 31 October; the day ends in the new time.
    expect(iso(endOfDay('2027-03-28', 'Europe/Paris'))).toBe('2027-03-28T21:59:59.999Z');
    expect(iso(endOfDay('2027-10-31', 'Europe/Paris'))).toBe('2027-10-31T22:59:59.999Z');
    // New York on 14 March and 7 November 2027.
    expect(iso(endOfDay('2027-03-14', 'America/New_York'))).toBe('2027-03-15T03:59:59.999Z');
    expect(iso(endOfDay('2027-11-07', 'America/New_York'))).toBe('2027-11-08T04:59:59.999Z');
  });

  it('also where clocks go forward at midnight, so that the next day begins at one', () => {
    // Cairo goes from +2 to +3 at 00:00 of 30 April 2027, the last Friday of April.
    expect(iso(endOfDay('2027-04-29', 'Africa/Cairo'))).toBe('2027-04-29T21:59:59.999Z');
    expect(iso(endOfDay('2027-04-30', 'Africa/Cairo'))).toBe('2027-04-30T20:59:59.999Z');
  });
});

describe('working days', () => {
  it.each([
    // 20 November 2026 is a Friday, so that Monday 23 is the first and Tuesday 24 the second working day after it.
    ['2026-11-20T16:00:00Z', 2, 'UTC', '2026-11-24T23:59:59.999Z'],
    ['2026-11-21T12:00:00Z', 2, 'UTC', '2026-11-24T23:59:59.999Z'],
    ['2026-11-22T23:59:59Z', 2, 'UTC', '2026-11-24T23:59:59.999Z'],
    ['2026-11-23T00:00:00Z', 2, 'UTC', '2026-11-25T23:59:59.999Z'],
    // At 23:30 UTC of that Friday it is Saturday in Paris: the same two days, an hour earlier.
    ['2026-11-20T23:30:00Z', 2, 'Europe/Paris', '2026-11-24T22:59:59.999Z'],
    // On Sunday at 23:30 UTC it is Monday in Paris, and Sunday still in New York.
    ['2026-11-22T23:30:00Z', 2, 'Europe/Paris', '2026-11-25T22:59:59.999Z'],
    ['2026-11-22T23:30:00Z', 2, 'America/New_York', '2026-11-25T04:59:59.999Z'],
    // From the Friday before summer time, over the Sunday of 23 hours.
    ['2027-03-26T15:00:00Z', 2, 'Europe/Paris', '2027-03-30T21:59:59.999Z'],
    ['2027-03-12T15:00:00Z', 2, 'America/New_York', '2027-03-17T03:59:59.999Z'],
    // And over the one of 25 hours.
    ['2027-10-29T15:00:00Z', 2, 'Europe/Paris', '2027-11-02T22:59:59.999Z'],
    ['2027-11-05T15:00:00Z', 2, 'America/New_York', '2027-11-10T04:59:59.999Z'],
    ['2026-11-21T12:00:00Z', 0, 'UTC', '2026-11-21T23:59:59.999Z'],
    ['2026-11-23T12:00:00Z', 10, 'UTC', '2026-12-07T23:59:59.999Z'],
  ])('after %s: %i of them in %s end at %s', (from, n, zone, to) => {
    expect(iso(workingDaysAfter(at(from), n, zone))).toBe(to);
  });

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Cairo',
  );
  const instant = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2035-12-31T00:00:00Z'), noInvalidDate: true });
  /** The day in the zone as a count of days, and its weekday, by Intl alone. */
  const dayOf = (when: Date, timeZone: string): { number: number; isWeekend: boolean } => {
    const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone }).format(when).split('-').map(Number);
    const midnight = Date.UTC(year!, month! - 1, day);
    const weekday = new Date(midnight).getUTCDay();
    return { number: midnight / 86_400_000, isWeekend: weekday === 0 || weekday === 6 };
  };

  it('are counted one by one, whenever it is and wherever', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 }), zone, (from, n, timeZone) => {
        const to = workingDaysAfter(from, n, timeZone);
        const [first, last] = [dayOf(from, timeZone), dayOf(to, timeZone)];
        expect(last.isWeekend).toBe(false);
        // 1 January 1970 was a Thursday: days 2 and 3 of each seven are Saturday and Sunday.
        const days = Array.from({ length: last.number - first.number }, (_, i) => first.number + 1 + i);
        expect(days.filter((day) => day % 7 !== 2 && day % 7 !== 3)).toHaveLength(n);
        // One millisecond later it is the next day.
        expect(dayOf(new Date(to.getTime() + 1), timeZone).number).toBe(last.number + 1);
      }),
    );
  });

  it('add up: so many and then some more are all of them', () => {
    const few = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(instant, few, few, zone, (from, n, more, timeZone) => {
        const there = workingDaysAfter(from, n, timeZone);
        expect(workingDaysAfter(there, more, timeZone)).toEqual(workingDaysAfter(from, n + more, timeZone));
      }),
    );
  });
});

describe('days and months', () => {
  it.each([
    // 60 days from 21 November: 9 left of November, 31 of December, 20 of January.
    ['2026-11-21T12:00:00Z', 60, 'UTC', '2027-01-20T23:59:59.999Z'],
    // 7 days from 25 March in Paris, over the change to summer time.
    ['2027-03-25T12:00:00Z', 7, 'Europe/Paris', '2027-04-01T21:59:59.999Z'],
    ['2027-10-30T12:00:00Z', 7, 'Europe/Paris', '2027-11-06T22:59:59.999Z'],
    ['2027-03-10T12:00:00Z', 7, 'America/New_York', '2027-03-18T03:59:59.999Z'],
  ])('after %s: %i days in %s end at %s', (from, n, zone, to) => {
    expect(iso(daysAfter(at(from), n, zone))).toBe(to);
  });

  it.each([
    ['2026-11-21T12:00:00Z', 12, 'UTC', '2027-11-21T23:59:59.999Z'],
    // A month without that day ends earlier, and has its own length.
    ['2027-01-31T12:00:00Z', 1, 'UTC', '2027-02-28T23:59:59.999Z'],
    ['2028-02-29T12:00:00Z', 12, 'UTC', '2029-02-28T23:59:59.999Z'],
    ['2026-11-15T12:00:00Z', 11, 'Europe/Paris', '2027-10-15T21:59:59.999Z'],
  ])('after %s: %i months in %s end at %s', (from, n, zone, to) => {
    expect(iso(monthsAfter(at(from), n, zone))).toBe(to);
  });

  it('that are none are refused', () => {
    expect(() => endOfDay('2027-02-30', 'UTC')).toThrow('No such day');
    expect(() => daysAfter(new Date(NaN), 1, 'UTC')).toThrow('No such time');
    expect(() => daysAfter(at('2027-02-03T00:00:00Z'), 1, 'Nowhere/Town')).toThrow('time zone');
  });
});
