// AssemblyScript: the loops of the search, over memory that the columns of an index lie in. Addresses are in bytes;
// what a loop is for is said in src/search/candidates.ts, need-bounds.ts and offer-bounds.ts, which call it.

/** Not known, and the value that stands for everything: as in the columns. */
const NO_DAY: i32 = i32.MIN_VALUE;
const NOT_KNOWN: f64 = -1;
const WHOLE: f64 = 10_000;

/** What may be lost where amounts are about right, as in src/search/offer-bounds.ts. */
const LESS: f64 = 1 - 2e-6;

/** As in src/search/candidates.ts. */
const ABOVE: f64 = 2_097_152;
const BUCKETS: i32 = 256;
const WIDTH: f64 = 40;

/** Places in the head of candidates. */
const SLOTS: i32 = 0;
const LOST: i32 = 1;
const BOUNDS: i32 = 2;
const ORDER: i32 = 3;
const BUCKET: i32 = 4;
const STARTS: i32 = 5;
const GROUPS: i32 = 6;
const WEIGHTS: i32 = 7;
const ASIDE: i32 = 8;
const GROUP_COUNT: i32 = 9;
const COUNT: i32 = 10;
const ASIDE_COUNT: i32 = 11;

/** A group: where it starts and ends, whether it is special; its weights, what all of it have lost, both sums when nothing is. */
const GROUP_WIDTH: i32 = 4;
const WEIGHTS_WIDTH: i32 = 16;
const LOST_ALIKE: i32 = 13;
const DONOR_WHOLE: i32 = 14;
const STATE_WHOLE: i32 = 15;

function int(base: usize, i: i32): i32 {
  return load<i32>(base + ((<usize>i) << 2));
}

function setInt(base: usize, i: i32, value: i32): void {
  store<i32>(base + ((<usize>i) << 2), value);
}

function num(base: usize, i: i32): f64 {
  return load<f64>(base + ((<usize>i) << 3));
}

function float(base: usize, i: i32): f64 {
  return <f64>load<f32>(base + ((<usize>i) << 2));
}

function short(base: usize, i: i32): i32 {
  return <i32>load<u16>(base + ((<usize>i) << 1));
}

function start(groups: usize, group: i32): i32 {
  return int(groups, group * GROUP_WIDTH);
}

function end(groups: usize, group: i32): i32 {
  return int(groups, group * GROUP_WIDTH + 1);
}

function isSpecial(groups: usize, group: i32): bool {
  return int(groups, group * GROUP_WIDTH + 2) != 0;
}

function weightOf(head: usize, group: i32, at: i32): f64 {
  return num(int(head, WEIGHTS), group * WEIGHTS_WIDTH + at);
}

function lose(lost: usize, i: i32, loss: f64): void {
  const at = lost + ((<usize>i) << 3);
  store<f64>(at, load<f64>(at) + loss);
}

/** bits &= others; lengths in 128 bits. */
export function keep(bits: usize, others: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const at = (<usize>i) << 4;
    v128.store(bits + at, v128.and(v128.load(bits + at), v128.load(others + at)));
  }
}

/** bits |= others. */
export function join(bits: usize, others: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const at = (<usize>i) << 4;
    v128.store(bits + at, v128.or(v128.load(bits + at), v128.load(others + at)));
  }
}

/** bits &= ~others. */
export function leave(bits: usize, others: usize, length: i32): void {
  for (let i = 0; i < length; i++) {
    const at = (<usize>i) << 4;
    v128.store(bits + at, v128.andnot(v128.load(bits + at), v128.load(others + at)));
  }
}

/** Members of a bitmap into slots, or aside where a flag says so; without those that amount or time keep apart. */
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
    let rest = int(bits, word);
    while (rest != 0) {
      const slot = (word << 5) + ctz(rest);
      rest &= rest - 1;
      let open = 1;
      if (asksAmount) {
        const cap = float(amounts, slot << 1);
        const rate = num(rates, int(currencies, slot) + 1);
        const give = min(floor(cap * rate), most);
        const minimum = float(amounts, (slot << 1) + 1) * rate * LESS - 1;
        open = i32(cap < 0) | i32(rate < 0) | (i32(give >= least) & i32(give >= minimum));
      }
      if (asksTime) {
        const from = int(windows, slot << 1);
        const days = min(int(windows, (slot << 1) + 1), needTo) - max(from, needFrom) + 1;
        open &= i32(from == NO_DAY) | i32(max(days, 0) >= required);
      }
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
    let rest = int(bits, word);
    while (rest != 0) {
      const slot = (word << 5) + ctz(rest);
      rest &= rest - 1;
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
      if (asksTime) {
        const from = int(windows, slot << 1);
        const days = min(int(windows, (slot << 1) + 1), offerTo) - max(from, offerFrom) + 1;
        open &= i32(from == NO_DAY) | i32(max(days, 0) >= int(required, slot));
      }
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

export function loseByByte(head: usize, at: i32, bytes: usize, missing: usize): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      lose(lost, i, weight * num(missing, <i32>load<u8>(bytes + int(slots, i))));
    }
  }
}

export function loseByCode(head: usize, at: i32, codes: usize, missing: usize, leaveSpecial: bool): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    if (leaveSpecial && isSpecial(groups, group)) continue;
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      lose(lost, i, weight * num(missing, int(codes, int(slots, i))));
    }
  }
}

export function loseByValue(head: usize, at: i32, values: usize, unknown: f64): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const value = int(values, int(slots, i));
      lose(lost, i, weight * (value < 0 ? unknown : WHOLE - <f64>value));
    }
  }
}

export function loseUnlessEqual(head: usize, at: i32, codes: usize, code: i32, missing: f64): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const loss = weightOf(head, group, at) * missing;
    for (let i = start(groups, group); i < end(groups, group); i++) {
      if (int(codes, int(slots, i)) != code) lose(lost, i, loss);
    }
  }
}

export function loseLess(head: usize, at: i32, missing: f64, flags: usize, flag: i32): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    if (!isSpecial(groups, group)) continue;
    const loss = weightOf(head, group, at) * missing;
    for (let i = start(groups, group); i < end(groups, group); i++) {
      if ((short(flags, int(slots, i)) & flag) != 0) lose(lost, i, -loss);
    }
  }
}

export function themeOfNeeds(
  head: usize,
  at: i32,
  first: usize,
  second: usize,
  third: usize,
  ofFirst: usize,
  ofSecond: usize,
  ofThird: usize,
  nearness: usize,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    if (isSpecial(groups, group)) continue;
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const slot = int(slots, i);
      const value =
        num(ofFirst, slot) * num(nearness, int(first, slot)) +
        num(ofSecond, slot) * num(nearness, int(second, slot)) +
        num(ofThird, slot) * num(nearness, int(third, slot));
      lose(lost, i, weight * floor(max(0, WHOLE - value)));
    }
  }
}

export function coverageOfOffers(
  head: usize,
  at: i32,
  amounts: usize,
  currencies: usize,
  rates: usize,
  units: usize,
  unit: i32,
  lacking: f64,
  most: f64,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  const perLacking = WHOLE / lacking;
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const slot = int(slots, i);
      const cap = float(amounts, slot << 1);
      const rate = num(rates, int(currencies, slot) + 1);
      const inUnits = unit >= 0 && int(units, slot) == unit ? 0 : unknown;
      const inMoney = lacking > 0 ? floor(max(0, WHOLE - min(floor(cap * rate), most) * perLacking)) : unknown;
      lose(lost, i, weight * (cap < 0 || rate < 0 ? inUnits : inMoney));
    }
  }
}

export function coverageOfNeeds(
  head: usize,
  at: i32,
  caps: usize,
  currencies: usize,
  lackings: usize,
  withins: usize,
  units: usize,
  unit: i32,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const slot = int(slots, i);
      const currency = int(currencies, slot);
      const lacking = num(lackings, slot);
      const cap = currency >= 0 && lacking != NOT_KNOWN ? num(caps, currency) : NOT_KNOWN;
      let missing = unknown;
      if (cap == NOT_KNOWN) {
        if (unit >= 0 && int(units, slot) == unit) missing = 0;
      } else if (lacking > 0) {
        missing = floor(max(0, WHOLE - (WHOLE * min(cap, max(lacking, num(withins, slot)))) / lacking));
      }
      lose(lost, i, weight * missing);
    }
  }
}

export function timingOfOffers(
  head: usize,
  at: i32,
  windows: usize,
  needFrom: i32,
  needTo: i32,
  soonest: i32,
  horizon: i32,
  perDelay: f64,
  perDay: f64,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const slot = int(slots, i);
      const from = int(windows, slot << 1);
      const first = max(from, needFrom);
      const days = max(0, min(int(windows, (slot << 1) + 1), needTo) - first + 1);
      const early = select(max(0, horizon - max(0, first - soonest)), 0, days > 0);
      const missing = floor(max(0, WHOLE - (<f64>days * perDay + <f64>early * perDelay)));
      lose(lost, i, weight * select(unknown, missing, from == NO_DAY));
    }
  }
}

export function timingOfNeeds(
  head: usize,
  at: i32,
  windows: usize,
  perDay: usize,
  flags: usize,
  urgent: i32,
  offerFrom: i32,
  offerTo: i32,
  today: i32,
  horizon: i32,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  const perDelay = WHOLE / <f64>horizon;
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const slot = int(slots, i);
      const from = int(windows, slot << 1);
      const first = max(from, offerFrom);
      const days = max(0, min(int(windows, (slot << 1) + 1), offerTo) - first + 1);
      const early = select(max(0, horizon - max(0, first - max(from, today))), 0, days > 0);
      const soon = <f64>early * perDelay;
      const share = <f64>days * num(perDay, slot);
      const isUrgent = (short(flags, slot) & urgent) != 0;
      const value = select(0.75 * soon + 0.25 * share, 0.5 * (soon + share), isUrgent);
      const missing = floor(max(0, WHOLE - value));
      lose(lost, i, weight * select(unknown, missing, from == NO_DAY));
    }
  }
}

/** What special needs lack of theme: those that name none, or more than columns have. */
export function themeOfLists(
  head: usize,
  at: i32,
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
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    if (!isSpecial(groups, group)) continue;
    const weight = weightOf(head, group, at);
    for (let i = start(groups, group); i < end(groups, group); i++) {
      const slot = int(slots, i);
      let missing = unknown;
      if ((short(flags, slot) & silent) == 0) {
        const first = int(firsts, slot);
        const last = first + int(counts, slot);
        let sum: f64 = 0;
        for (let entry = first; entry < last; entry++) sum += num(parts, entry) * num(nearness, int(codes, entry));
        missing = floor(max(0, WHOLE - sum / num(wholes, slot)));
      }
      lose(lost, i, weight * missing);
    }
  }
}

/** The same of geography: those that name no country, or several. */
export function geographyOfLists(
  head: usize,
  at: i32,
  flags: usize,
  silent: i32,
  firsts: usize,
  counts: usize,
  codes: usize,
  less: usize,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const groups: usize = int(head, GROUPS);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    if (!isSpecial(groups, group)) continue;
    const weight = weightOf(head, group, at);
    for (let i = start(groups, group); i < end(groups, group); i++) {
      const slot = int(slots, i);
      let missing = unknown;
      if ((short(flags, slot) & silent) == 0) {
        const first = int(firsts, slot);
        const count = int(counts, slot);
        let sum: f64 = 0;
        for (let entry = first; entry < first + count; entry++) sum += num(less, int(codes, entry));
        missing = floor(sum / <f64>count);
      }
      lose(lost, i, weight * missing);
    }
  }
}

/** Adds a row of 16-bit numbers, each times a weight, to sums. */
export function addRow(sums: usize, row: usize, length: i32, weight: f64): void {
  for (let i = 0; i < length; i++) lose(sums, i, weight * <f64>short(row, i));
}

/** What past work lacks, of places and of themes: as in src/criteria/track-record.ts; it replaces the sums of places. */
export function lessPast(places: usize, themes: usize, length: i32, countries: f64, whole: f64): void {
  for (let i = 0; i < length; i++) {
    const value = floor((2 * floor(num(places, i) / countries) + floor(num(themes, i) / whole)) / 3);
    store<f64>(places + ((<usize>i) << 3), WHOLE - value);
  }
}

/** Bounds of all, and their order. */
export function bound(
  head: usize,
  flags: usize,
  overlapFlag: i32,
  overlapsAll: bool,
  leftByOverlap: f64,
  synergyBits: i32,
  synergyAt: i32,
  bonus: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lost: usize = int(head, LOST);
  const bounds: usize = int(head, BOUNDS);
  const buckets: usize = int(head, BUCKET);
  const starts: usize = int(head, STARTS);
  const groups: usize = int(head, GROUPS);
  memory.fill(starts, 0, BUCKETS << 2);
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const donorWhole = weightOf(head, group, DONOR_WHOLE);
    const stateWhole = weightOf(head, group, STATE_WHOLE);
    const alike = weightOf(head, group, LOST_ALIKE);
    const last = end(groups, group);
    for (let i = start(groups, group); i < last; i++) {
      const all = num(lost, i) + alike;
      const lostDonor = floor(all * (1 / ABOVE));
      const donor = donorWhole - lostDonor;
      const state = stateWhole - (all - lostDonor * ABOVE);
      const flag = short(flags, int(slots, i));
      const overlap = overlapsAll || (flag & overlapFlag) != 0;
      const synergy = synergyBits & (flag >> synergyAt);
      const both = (donor * state) / (50 * (donor + state) + 1e-9);
      const rest = select(both * leftByOverlap, both, overlap);
      const value = rest + select(bonus, 0, (synergy & 1) == 1 && synergy > 1);
      store<f64>(bounds + ((<usize>i) << 3), value);
      const bucket = <i32>(min(value, WHOLE) / WIDTH);
      store<u8>(buckets + <usize>i, <u8>bucket);
      setInt(starts, bucket, int(starts, bucket) + 1);
    }
  }
  let before = 0;
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
    const size = int(starts, bucket);
    setInt(starts, bucket, before);
    before += size;
  }
  const order: usize = int(head, ORDER);
  for (let i = 0; i < before; i++) {
    const bucket = <i32>load<u8>(buckets + <usize>i);
    const at = int(starts, bucket);
    setInt(order, at, i);
    setInt(starts, bucket, at + 1);
  }
}
