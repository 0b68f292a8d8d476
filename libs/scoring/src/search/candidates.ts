import { CRITERIA } from '../criteria/registry.js';
import { WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { boundOf, unboxed } from './bound.js';
import type { WeightRows } from './weight-rows.js';

const COUNT = CRITERIA.length;

/** Buckets of bounds: one for each 40 of a score. */
const BUCKETS = 256;
const WIDTH = 40;

/**
 * A donor's sum stands this much above a State's in one number, so that one addition serves both: weights add up to 100
 * and values are at most 10,000, so that no sum reaches 2²¹.
 */
export const ABOVE = 2 ** 21;

/** Candidates beside each other that are weighed alike. */
export interface Group {
  start: number;
  end: number;
  /** Of the far side's weights. */
  row: number;
  /** Whether columns of one number do not say all of them. */
  special: boolean;
  /** By criterion: the donor's weight times ABOVE, and the State's. */
  weights: Float64Array;
  /** Σ weight × value of either side with every value whole. */
  donor: number;
  state: number;
}

/** How flags of the far side tell what changes a score that both utilities allow. */
export interface Adjustments {
  flags: Uint16Array;
  /** Flags that say that something runs already; or that it does beside all of them. */
  overlap: number;
  overlapsAll: boolean;
  /** Themes of synergy of the record, and where the flags have those of the far side. */
  synergy: number;
  synergyAt: number;
}

/** Slots that a scan looks at, a criterion after the other: what both utilities lose, and the score that this allows. */
export class Candidates {
  count = 0;
  readonly groups: Group[] = [];
  slots = new Int32Array(1024);
  /** What is lost of the donor's Σ weight × value, times ABOVE, and of the State's. */
  lost = new Float64Array(1024);
  bounds = new Float64Array(1024);
  /** Positions in falling order of bounds, those of a bucket in the order in which they came. */
  order = new Int32Array(1024);
  private buckets = new Uint8Array(1024);
  private readonly starts = new Int32Array(BUCKETS);
  private aside = 0;
  private asideSlots = new Int32Array(1024);
  private asideKeys = new Int32Array(1024);
  private readonly made: Group[] = [];

  /** Empties it, with room for this many. */
  begin(room: number): void {
    this.count = 0;
    this.aside = 0;
    if (room <= this.slots.length) return;
    const size = room * 2;
    this.slots = new Int32Array(size);
    this.lost = new Float64Array(size);
    this.bounds = new Float64Array(size);
    this.order = new Int32Array(size);
    this.buckets = new Uint8Array(size);
    this.asideSlots = new Int32Array(size);
    this.asideKeys = new Int32Array(size);
  }

  /** Takes in one whose weights are its own or that is special; the others are put into `slots`. */
  setAside(slot: number, row: number, special: boolean): void {
    this.asideSlots[this.aside] = slot;
    this.asideKeys[this.aside] = row * 2 + (special ? 1 : 0);
    this.aside += 1;
  }

  /** Has those set aside behind the others, in groups. */
  settle(rows: number): void {
    const { aside, asideKeys, asideSlots, slots } = this;
    this.groups.length = 0;
    this.addGroup(0, false, 0, this.count);
    const ends = new Int32Array(rows * 2);
    for (let i = 0; i < aside; i++) {
      const key = asideKeys[i] as number;
      ends[key] = (ends[key] as number) + 1;
    }
    for (let key = 0; key < ends.length; key++) {
      const start = this.count;
      if (ends[key] === 0) continue;
      this.count += ends[key] as number;
      this.addGroup(key >> 1, (key & 1) === 1, start, this.count);
      ends[key] = start;
    }
    for (let i = 0; i < aside; i++) {
      const key = asideKeys[i] as number;
      const at = ends[key] as number;
      slots[at] = asideSlots[i] as number;
      ends[key] = at + 1;
    }
  }

  /** Weighs the groups, one side by one row and the other by that of each group; nothing is lost yet. */
  weigh(donors: WeightRows, donor: number | null, states: WeightRows, state: number | null): void {
    for (const group of this.groups) {
      const ofDonor = (donor ?? group.row) * COUNT;
      const ofState = (state ?? group.row) * COUNT;
      group.donor = 0;
      group.state = 0;
      for (let at = 0; at < COUNT; at++) {
        const forDonor = donors.data[ofDonor + at] as number;
        const forState = states.data[ofState + at] as number;
        group.weights[at] = forDonor * ABOVE + forState;
        group.donor += forDonor * WHOLE;
        group.state += forState * WHOLE;
      }
    }
    this.lost.fill(0, 0, this.count);
  }

  /** What a criterion lacks of the whole, as large for all. */
  lose(at: number, missing: number): void {
    for (const { start, end, weights } of this.groups) {
      const loss = (weights[at] as number) * missing;
      if (loss === 0) continue;
      for (let i = start; i < end; i++) this.lost[i] = (this.lost[i] as number) + loss;
    }
  }

  /** The same by a code of the slot; of special ones as is said, where it is. */
  loseByCode(at: number, codes: Int32Array, missing: Float64Array, ofSpecial?: (slot: number) => number): void {
    const { slots, lost } = this;
    for (const group of this.groups) {
      const { start, end, weights, special } = group;
      const weight = weights[at] as number;
      if (weight === 0) continue;
      if (special && ofSpecial) {
        this.loseEach(group, at, ofSpecial);
        continue;
      }
      for (let i = start; i < end; i++) {
        lost[i] = (lost[i] as number) + weight * (missing[codes[slots[i] as number] as number] as number);
      }
    }
  }

  /** The same by a value of the slot; a negative one is not known. */
  loseByValue(at: number, values: Int32Array, unknown: number): void {
    const { slots, lost } = this;
    for (const { start, end, weights } of this.groups) {
      const weight = weights[at] as number;
      if (weight === 0) continue;
      for (let i = start; i < end; i++) {
        const value = values[slots[i] as number] as number;
        lost[i] = (lost[i] as number) + weight * (value < 0 ? unknown : WHOLE - value);
      }
    }
  }

  /** The same one by one. */
  loseEach({ start, end, weights }: Group, at: number, missing: (slot: number) => number): void {
    const weight = weights[at] as number;
    for (let i = start; i < end; i++) {
      this.lost[i] = (this.lost[i] as number) + weight * missing(this.slots[i] as number);
    }
  }

  /** The same by a byte of a row of bytes. */
  loseByByte(at: number, bytes: Uint8Array, row: number, missing: Float64Array): void {
    const { slots, lost } = this;
    for (const { start, end, weights } of this.groups) {
      const weight = weights[at] as number;
      if (weight === 0) continue;
      for (let i = start; i < end; i++) {
        lost[i] = (lost[i] as number) + weight * (missing[bytes[row + (slots[i] as number)] as number] as number);
      }
    }
  }

  /** The same for those whose code is another one. */
  loseUnlessEqual(at: number, codes: Int32Array, code: number, missing: number): void {
    const { slots, lost } = this;
    for (const { start, end, weights } of this.groups) {
      const loss = (weights[at] as number) * missing;
      for (let i = start; i < end; i++) {
        if (code < 0 || codes[slots[i] as number] !== code) lost[i] = (lost[i] as number) + loss;
      }
    }
  }

  /** Takes off again what special ones with a flag do not lack. */
  loseLess(at: number, missing: number, flags: Uint16Array, flag: number): void {
    for (const { start, end, weights, special } of this.groups) {
      if (!special) continue;
      const loss = (weights[at] as number) * missing;
      for (let i = start; i < end; i++) {
        const has = ((flags[this.slots[i] as number] as number) & flag) !== 0;
        if (has) this.lost[i] = (this.lost[i] as number) - loss;
      }
    }
  }

  /** Bounds of all. */
  bound(adjustments: Adjustments): void {
    for (const group of this.groups) this.boundGroup(group, adjustments);
  }

  /** The bound of one, when it lacks this too. */
  refine(position: number, at: number, missing: number, adjustments: Adjustments): void {
    const { weights, donor, state } = this.groupOf(position);
    const lost = (this.lost[position] as number) + (weights[at] as number) * missing;
    const lostDonor = Math.floor(lost / ABOVE);
    const flag = adjustments.flags[this.slots[position] as number] as number;
    const overlap = adjustments.overlapsAll || (flag & adjustments.overlap) !== 0;
    const synergy = isSynergy(adjustments.synergy & (flag >> adjustments.synergyAt));
    this.bounds[position] = boundOf(donor - lostDonor, state - (lost - lostDonor * ABOVE), overlap, synergy);
  }

  /** Puts `order` in order. */
  sort(): void {
    const { starts, bounds, order, buckets, count } = this;
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(bounds[i] as number);
      buckets[i] = bucket;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    let before = 0;
    for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
      const size = starts[bucket] as number;
      starts[bucket] = before;
      before += size;
    }
    for (let i = 0; i < count; i++) {
      const bucket = buckets[i] as number;
      const at = starts[bucket] as number;
      order[at] = i;
      starts[bucket] = at + 1;
    }
  }

  /** No bound that comes in the order after one is above this. */
  highestFrom(bound: number): number {
    return (bucketOf(bound) + 1) * WIDTH;
  }

  private boundGroup({ start, end, donor, state }: Group, adjustments: Adjustments): void {
    const { slots, lost, bounds } = this;
    const { flags, overlapsAll } = adjustments;
    const overlapFlag = unboxed(adjustments.overlap);
    const ownSynergy = unboxed(adjustments.synergy);
    const synergyAt = unboxed(adjustments.synergyAt);
    for (let i = start; i < end; i++) {
      const all = lost[i] as number;
      const lostDonor = (all * (1 / ABOVE)) | 0;
      const flag = flags[slots[i] as number] as number;
      const overlap = overlapsAll || (flag & overlapFlag) !== 0;
      const synergy = isSynergy(ownSynergy & (flag >> synergyAt));
      bounds[i] = boundOf(donor - lostDonor, state - (all - lostDonor * ABOVE), overlap, synergy);
    }
  }

  private groupOf(position: number): Group {
    let i = 0;
    while (position >= (this.groups[i] as Group).end) i += 1;
    return this.groups[i] as Group;
  }

  private addGroup(row: number, special: boolean, start: number, end: number): void {
    const i = this.groups.length;
    const group = (this.made[i] ??= { start, end, row, special, weights: new Float64Array(COUNT), donor: 0, state: 0 });
    group.start = start;
    group.end = end;
    group.row = row;
    group.special = special;
    this.groups.push(group);
  }
}

/** Bounds lie between 0 and WHOLE and what synergy adds. */
function bucketOf(bound: number): number {
  return (Math.min(bound, WHOLE) / WIDTH) | 0;
}
