// The head of candidates: where everything of theirs is, as in src/search/candidates.ts.
import { int, num } from './memory';

/** Places in it. */
export const SLOTS: i32 = 0;
export const LACKS: i32 = 1;
export const LOST: i32 = 2;
export const BOUNDS: i32 = 3;
export const ORDER: i32 = 4;
export const BUCKET: i32 = 5;
export const STARTS: i32 = 6;
export const GROUPS: i32 = 7;
export const WEIGHTS: i32 = 8;
export const ASIDE: i32 = 9;
export const GROUP_COUNT: i32 = 10;
export const COUNT: i32 = 11;
export const ASIDE_COUNT: i32 = 12;
/** Special candidates stand from here on. */
export const SPECIAL_FROM: i32 = 13;

/** Of a group: where it ends; its weights, what all of it have lost, both sums when nothing is. */
const GROUP_WIDTH: i32 = 2;
const WEIGHTS_WIDTH: i32 = 16;
export const LOST_ALIKE: i32 = 13;
export const DONOR_WHOLE: i32 = 14;
export const STATE_WHOLE: i32 = 15;

/** Not known, and the value that stands for everything: as in the columns. */
export const NO_DAY: i32 = i32.MIN_VALUE;
export const NOT_KNOWN: f64 = -1;
export const WHOLE: f64 = 10_000;

export function endOf(head: usize, group: i32): i32 {
  return int(int(head, GROUPS), group * GROUP_WIDTH);
}

export function weightOf(head: usize, group: i32, at: i32): f64 {
  return num(int(head, WEIGHTS), group * WEIGHTS_WIDTH + at);
}
