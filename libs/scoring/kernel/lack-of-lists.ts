// What needs lack of criteria that several themes or countries of theirs decide.
import { COUNT, LACKS, SLOTS, SPECIAL_FROM, WHOLE } from './head';
import { int, num, setNum, short } from './memory';

/** Of theme, by the columns that the first three themes have. */
export function themeOfNeeds(
  head: usize,
  first: usize,
  second: usize,
  third: usize,
  ofFirst: usize,
  ofSecond: usize,
  ofThird: usize,
  nearness: usize,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, SPECIAL_FROM);
  for (let i = 0; i < count; i++) {
    const slot = int(slots, i);
    const value =
      num(ofFirst, slot) * num(nearness, int(first, slot)) +
      num(ofSecond, slot) * num(nearness, int(second, slot)) +
      num(ofThird, slot) * num(nearness, int(third, slot));
    setNum(lacks, i, floor(max(0, WHOLE - value)));
  }
}

/** The same of special needs: those that name none, or more than columns have. */
export function themeOfLists(
  head: usize,
  flags: usize,
  silent: i32,
  firsts: usize,
  counts: usize,
  codes: usize,
  parts: usize,
  wholes: usize,
  nearness: usize,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = int(head, SPECIAL_FROM); i < count; i++) {
    const slot = int(slots, i);
    let missing = unknown;
    if ((short(flags, slot) & silent) == 0) {
      const first = int(firsts, slot);
      const last = first + int(counts, slot);
      let sum: f64 = 0;
      for (let entry = first; entry < last; entry++) sum += num(parts, entry) * num(nearness, int(codes, entry));
      missing = floor(max(0, WHOLE - sum / num(wholes, slot)));
    }
    setNum(lacks, i, missing);
  }
}

/** Of geography, of special needs: those that name no country, or several. */
export function geographyOfLists(
  head: usize,
  flags: usize,
  silent: i32,
  firsts: usize,
  counts: usize,
  codes: usize,
  less: usize,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = int(head, SPECIAL_FROM); i < count; i++) {
    const slot = int(slots, i);
    let missing = unknown;
    if ((short(flags, slot) & silent) == 0) {
      const first = int(firsts, slot);
      const several = int(counts, slot);
      let sum: f64 = 0;
      for (let entry = first; entry < first + several; entry++) sum += num(less, int(codes, entry));
      missing = floor(sum / <f64>several);
    }
    setNum(lacks, i, missing);
  }
}
