// What the past work of all providers lacks to one need, as in src/criteria/track-record.ts.
import { WHOLE } from './head';
import { addNum, num, setNum, short } from './memory';

/** Adds a row of 16-bit numbers, each times a weight, to sums. */
export function addRow(sums: usize, row: usize, length: i32, weight: f64): void {
  for (let i = 0; i < length; i++) addNum(sums, i, weight * <f64>short(row, i));
}

/** Of sums of places and of themes; it replaces those of places. */
export function lessPast(places: usize, themes: usize, length: i32, countries: f64, whole: f64): void {
  for (let i = 0; i < length; i++) {
    const value = floor((2 * floor(num(places, i) / countries) + floor(num(themes, i) / whole)) / 3);
    setNum(places, i, WHOLE - value);
  }
}
