import { Inject, Injectable } from '@nestjs/common';
import { daysAfter, endOfDay, monthsAfter, workingDaysAfter } from './calendar.js';

/** Provider token of the zone's IANA name. */
export const TIME_ZONE = Symbol('TIME_ZONE');

/** The calendar of TIME_ZONE. Whatever it gives is the last millisecond of a day there. */
@Injectable()
export class Calendar {
  constructor(@Inject(TIME_ZONE) readonly timeZone: string) {}

  /** Monday to Friday; the instant's own day does not count. */
  workingDaysAfter(instant: Date, n: number): Date {
    return workingDaysAfter(instant, n, this.timeZone);
  }

  daysAfter(instant: Date, n: number): Date {
    return daysAfter(instant, n, this.timeZone);
  }

  monthsAfter(instant: Date, n: number): Date {
    return monthsAfter(instant, n, this.timeZone);
  }

  /** @param date - `YYYY-MM-DD` */
  endOfDay(date: string): Date {
    return endOfDay(date, this.timeZone);
  }
}
