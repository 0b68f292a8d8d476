// Members of a bitmap as candidates, without those that amount or time keep apart.
import { ASIDE, ASIDE_COUNT, COUNT, NO_DAY, NOT_KNOWN, SLOTS } from './head';
import { float, int, num, setInt, short } from './memory';

/** What may be lost where amounts are about right, as in src/search/offer-bounds.ts. */
const LESS: f64 = 1 - 2e-6;

/** Of an offer, whose amounts are about right, in the currency that rates lead to. */
function givesEnough(cap: f64, minimum: f64, rate: f64, most: f64, least: f64): i32 {
  const give = min(floor(cap * rate), most);
  return i32(cap < 0) | i32(rate < 0) | (i32(give >= least) & i32(give >= minimum * rate * LESS - 1));
}

/** Whether a window, where it is known, shares enough days with another. */
function lastsEnough(windows: usize, slot: i32, otherFrom: i32, otherTo: i32, required: i32): i32 {
  const from = int(windows, slot << 1);
  const days = min(int(windows, (slot << 1) + 1), otherTo) - max(from, otherFrom) + 1;
  return i32(from == NO_DAY) | i32(max(days, 0) >= required);
}

/** Members of a bitmap into slots, or aside where a flag says so. */
export function gatherOffers(
  head: usize,
  bits: usize,
  words: i32,
  flags: usize,
  apart: i32,
  asksAmount: bool,
  amounts: usize,
  currencies: usize,
  rates: usize,
  most: f64,
  least: f64,
  asksTime: bool,
  windows: usize,
  needFrom: i32,
  needTo: i32,
  required: i32,
): void {
  const slots: usize = int(head, SLOTS);
  const aside: usize = int(head, ASIDE);
  let count = 0;
  let others = 0;
  for (let word = 0; word < words; word++) {
    for (let rest = int(bits, word); rest != 0; rest &= rest - 1) {
      const slot = (word << 5) + ctz(rest);
      let open = 1;
      if (asksAmount) {
        const rate = num(rates, int(currencies, slot) + 1);
        open = givesEnough(float(amounts, slot << 1), float(amounts, (slot << 1) + 1), rate, most, least);
      }
      if (asksTime) open &= lastsEnough(windows, slot, needFrom, needTo, required);
      const set = i32((short(flags, slot) & apart) != 0);
      setInt(slots, count, slot);
      setInt(aside, others, slot);
      count += open & (set ^ 1);
      others += open & set;
    }
  }
  setInt(head, COUNT, count);
  setInt(head, ASIDE_COUNT, others);
}

/** The same of needs. */
export function gatherNeeds(
  head: usize,
  bits: usize,
  words: i32,
  flags: usize,
  apart: i32,
  asksAmount: bool,
  currencies: usize,
  lackings: usize,
  withins: usize,
  leasts: usize,
  caps: usize,
  minima: usize,
  asksTime: bool,
  windows: usize,
  required: usize,
  offerFrom: i32,
  offerTo: i32,
): void {
  const slots: usize = int(head, SLOTS);
  const aside: usize = int(head, ASIDE);
  let count = 0;
  let others = 0;
  for (let word = 0; word < words; word++) {
    for (let rest = int(bits, word); rest != 0; rest &= rest - 1) {
      const slot = (word << 5) + ctz(rest);
      let open = 1;
      if (asksAmount) {
        const currency = int(currencies, slot);
        const lacking = num(lackings, slot);
        if (currency >= 0 && lacking != NOT_KNOWN) {
          const cap = num(caps, currency);
          const give = min(cap, max(lacking, num(withins, slot)));
          open = i32(cap == NOT_KNOWN) | (i32(give >= num(leasts, slot)) & i32(give >= num(minima, currency)));
        }
      }
      if (asksTime) open &= lastsEnough(windows, slot, offerFrom, offerTo, int(required, slot));
      const set = i32((short(flags, slot) & apart) != 0);
      setInt(slots, count, slot);
      setInt(aside, others, slot);
      count += open & (set ^ 1);
      others += open & set;
    }
  }
  setInt(head, COUNT, count);
  setInt(head, ASIDE_COUNT, others);
}
