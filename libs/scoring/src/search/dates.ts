import { dateOf } from '../days.js';

/** Dates by day numbers, each written once. */
export class Dates {
  private readonly written = new Map<number, string>();

  of(day: number): string {
    let date = this.written.get(day);
    if (date === undefined) {
      date = dateOf(day);
      this.written.set(day, date);
    }
    return date;
  }
}
