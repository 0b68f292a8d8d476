import { DateTime } from 'luxon';

/** ISO weekdays: Saturday and Sunday. */
const isWorkingDay = ({ weekday }: DateTime): boolean => weekday < 6;

const dayOf = (instant: Date, timeZone: string): DateTime => {
  const day = DateTime.fromJSDate(instant, { zone: timeZone }).startOf('day');
  if (!day.isValid) throw new Error(`No such time or time zone: ${String(instant)}, ${timeZone}`);
  return day;
};

/** The last millisecond: whoever reads a date may act on all of that day. */
const endOf = (day: DateTime): Date => day.endOf('day').toJSDate();

/**
 * The end of the nth working day (Monday to Friday) after the day of the instant, which itself does not count.
 * @param n - whole, 0 or more; 0 gives the end of the instant's own day
 * @param timeZone - IANA name; days begin and end in it, also where clocks are changed
 */
export function workingDaysAfter(instant: Date, n: number, timeZone: string): Date {
  let day = dayOf(instant, timeZone);
  for (let left = n; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return endOf(day);
}

/** The end of the nth day of the calendar after the instant's own. */
export const daysAfter = (instant: Date, n: number, timeZone: string): Date =>
  endOf(dayOf(instant, timeZone).plus({ days: n }));

/** The end of the day of the same number n months later, or of that month's last day where it is shorter. */
export const monthsAfter = (instant: Date, n: number, timeZone: string): Date =>
  endOf(dayOf(instant, timeZone).plus({ months: n }));

/** @param date - `YYYY-MM-DD` */
export function endOfDay(date: string, timeZone: string): Date {
  const day = DateTime.fromISO(date, { zone: timeZone });
  if (!day.isValid) throw new Error(`No such day or time zone: ${date}, ${timeZone}`);
  return endOf(day);
}
