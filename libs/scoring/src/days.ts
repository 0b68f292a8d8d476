import type { Window } from './facts.js';

const MILLISECONDS = 86_400_000;

/** A window as day numbers, both inclusive. */
export interface Days {
  from: number;
  to: number;
}

/** Days since 1970-01-01 of a date `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Date.parse(date) / MILLISECONDS;
}

/** The date `YYYY-MM-DD` of a day number. */
export function dateOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** A window in day numbers; null stays null. */
export function daysOf(window: Window | null): Days | null {
  return window && { from: dayOf(window.from), to: dayOf(window.to) };
}

/** Number of days in a window, 0 where it ends before it begins. */
export function lengthOf(days: Days): number {
  return Math.max(0, days.to - days.from + 1);
}
