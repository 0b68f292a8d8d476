// What candidates lose by what they lack, and the scores that this allows.
import {
  BOUNDS,
  BUCKET,
  DONOR_WHOLE,
  endOf,
  GROUP_COUNT,
  LACKS,
  LOST,
  LOST_ALIKE,
  ORDER,
  SLOTS,
  STARTS,
  STATE_WHOLE,
  weightOf,
  WHOLE,
} from './head';
import { addNum, byte, int, num, setInt, setNum, short } from './memory';

/** As in src/search/candidates.ts. */
const ABOVE: f64 = 2_097_152;
const BUCKETS: i32 = 256;
const WIDTH: f64 = 40;

/** What is lacked of the criterion at a place, times the weights of each group, is lost. */
export function lose(head: usize, at: i32): void {
  const lacks: usize = int(head, LACKS);
  const lost: usize = int(head, LOST);
  let i = 0;
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const weight = weightOf(head, group, at);
    const both = f64x2.splat(weight);
    const end = endOf(head, group);
    for (; i + 1 < end; i += 2) {
      const place = (<usize>i) << 3;
      const loss = f64x2.mul(both, v128.load(lacks + place));
      v128.store(lost + place, f64x2.add(v128.load(lost + place), loss));
    }
    if (i < end) {
      addNum(lost, i, weight * num(lacks, i));
      i++;
    }
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
  memory.fill(starts, 0, BUCKETS << 2);
  let i = 0;
  for (let group = 0; group < int(head, GROUP_COUNT); group++) {
    const donorWhole = weightOf(head, group, DONOR_WHOLE);
    const stateWhole = weightOf(head, group, STATE_WHOLE);
    const alike = weightOf(head, group, LOST_ALIKE);
    const end = endOf(head, group);
    for (; i < end; i++) {
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
      setNum(bounds, i, value);
      const bucket = <i32>(min(value, WHOLE) / WIDTH);
      store<u8>(buckets + <usize>i, <u8>bucket);
      setInt(starts, bucket, int(starts, bucket) + 1);
    }
  }
  order(head, buckets, starts, i);
}

/** Positions by falling buckets, of which it is known how many each has. */
function order(head: usize, buckets: usize, starts: usize, count: i32): void {
  let before = 0;
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
    const size = int(starts, bucket);
    setInt(starts, bucket, before);
    before += size;
  }
  const order: usize = int(head, ORDER);
  for (let i = 0; i < count; i++) {
    const bucket = byte(buckets, i);
    const at = int(starts, bucket);
    setInt(order, at, i);
    setInt(starts, bucket, at + 1);
  }
}
