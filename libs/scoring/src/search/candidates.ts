import { CRITERIA } from '../criteria/registry.js';
import { WHOLE } from '../integers.js';
import { OVERLAP_OTHER } from '../overlap.js';
import { isSynergy, SYNERGY_BONUS } from '../score.js';
import type { Memory } from './memory.js';
import type { WeightRows } from './weight-rows.js';

const COUNT = CRITERIA.length;

/** A bucket of bounds is so wide, of a score. */
const WIDTH = 40;
const BUCKETS = 256;

/**
 * A donor's sum stands this much above a State's in one number, so that one addition serves both: weights add up to 100
 * and values are at most 10,000, so that no sum reaches 2²¹.
 */
const ABOVE = 2 ** 21;

/** Places in the head, which tells the kernel where everything is. */
const HEAD = {
  slots: 0,
  lacks: 1,
  lost: 2,
  bounds: 3,
  order: 4,
  buckets: 5,
  starts: 6,
  groups: 7,
  weights: 8,
  aside: 9,
  groupCount: 10,
  count: 11,
  asideCount: 12,
  specialFrom: 13,
  width: 14,
};

/** A group as the kernel reads it: end, row; weights, then what all of it have lost, and both sums with nothing lost. */
const GROUP_WIDTH = 2;
const WEIGHTS_WIDTH = 16;
const LOST_ALIKE = 13;
const DONOR_WHOLE = 14;
const STATE_WHOLE = 15;

/** How flags of the far side tell what changes a score that both utilities allow. */
export interface Adjustments {
  flags: Uint16Array;
  /** The flag that says that something runs already; or whether it does beside all of them. */
  overlap: number;
  overlapsAll: boolean;
  /** Themes of synergy of the record, 0 where it cannot have it, and where the flags have those of the far side. */
  synergy: number;
  synergyAt: number;
}

/**
 * Slots that a scan looks at, a criterion after the other: what they lack of it, what both utilities lose by that, and in
 * the end the score that this allows. Those that are weighed alike stand beside each other in groups; those of which
 * columns of one number do not say all (special ones) behind all others.
 */
export class Candidates {
  /** For the kernel. */
  readonly head: number;
  slots: Int32Array;
  bounds: Float64Array;
  /** Positions in falling order of bounds, those of a bucket in any. */
  order: Int32Array;
  /** Of the criterion at hand. */
  private lacks: Float64Array;
  /** What is lost of the donor's Σ weight × value, times ABOVE, and of the State's. */
  private lost: Float64Array;
  private aside: Int32Array;
  private buckets: Uint8Array;
  private groups: Int32Array;
  private weights: Float64Array;
  private readonly starts: Int32Array;
  private readonly fields: Int32Array;

  constructor(private readonly memory: Memory) {
    this.fields = memory.take(Int32Array, HEAD.width);
    this.head = this.fields.byteOffset;
    this.starts = memory.take(Int32Array, BUCKETS);
    this.fields[HEAD.starts] = this.starts.byteOffset;
    this.slots = this.order = this.aside = this.groups = new Int32Array(0);
    this.lacks = this.lost = this.bounds = this.weights = new Float64Array(0);
    this.buckets = new Uint8Array(0);
  }

  get count(): number {
    return this.fields[HEAD.count] as number;
  }

  /** How many there are before they are settled, those set aside included. */
  get allGathered(): number {
    return (this.fields[HEAD.count] as number) + (this.fields[HEAD.asideCount] as number);
  }

  /** One of them. */
  gathered(i: number): number {
    const { count } = this;
    return (i < count ? this.slots[i] : this.aside[i - count]) as number;
  }

  /** Makes room for so many, of so many weights. */
  begin(room: number, rows: number): void {
    if (room > this.slots.length) this.makeRoom(room * 2);
    if (rows * 2 + 1 > this.groups.length / GROUP_WIDTH) this.makeGroups(rows * 4);
  }

  /** Has what was set aside behind the others, in groups, weighed; nothing is lost yet. `own` are the weights of the far side. */
  settle(flags: Uint16Array, special: number, own: Int32Array, donors: Weighing, states: Weighing): void {
    const { fields, aside, slots, groups } = this;
    const others = fields[HEAD.asideCount] as number;
    const rows = Math.max(donors.rows.all.length, states.rows.all.length);
    const ends = new Int32Array(rows * 2);
    const keyOf = (slot: number) => (own[slot] as number) + (((flags[slot] as number) & special) === 0 ? 0 : rows);
    for (let i = 0; i < others; i++) {
      const key = keyOf(aside[i] as number);
      ends[key] = (ends[key] as number) + 1;
    }
    let count = fields[HEAD.count] as number;
    let group = 0;
    groups[0] = count;
    groups[1] = 0;
    for (let key = 0; key < ends.length; key++) {
      if (key === rows) fields[HEAD.specialFrom] = count;
      const size = ends[key] as number;
      if (size === 0) continue;
      ends[key] = count;
      group += 1;
      groups[group * GROUP_WIDTH] = count += size;
      groups[group * GROUP_WIDTH + 1] = key % rows;
    }
    for (let i = 0; i < others; i++) {
      const slot = aside[i] as number;
      const key = keyOf(slot);
      const at = ends[key] as number;
      slots[at] = slot;
      ends[key] = at + 1;
    }
    fields[HEAD.count] = count;
    fields[HEAD.groupCount] = group + 1;
    for (let i = 0; i <= group; i++) this.weigh(i, donors, states);
    this.lost.fill(0, 0, count);
  }

  /** By what they were found to lack of the criterion at a place. */
  lose(at: number): void {
    this.memory.kernel.lose(this.head, at);
  }

  /** What all lack alike. */
  loseAlike(at: number, missing: number): void {
    const { fields, weights } = this;
    for (let group = 0; group < (fields[HEAD.groupCount] as number); group++) {
      const first = group * WEIGHTS_WIDTH;
      const loss = (weights[first + at] as number) * missing;
      weights[first + LOST_ALIKE] = (weights[first + LOST_ALIKE] as number) + loss;
    }
  }

  /** Bounds of all, and their order. */
  bound({ flags, overlap, overlapsAll, synergy, synergyAt }: Adjustments): void {
    const left = (WHOLE - OVERLAP_OTHER) / WHOLE;
    const { kernel } = this.memory;
    kernel.bound(this.head, flags.byteOffset, overlap, overlapsAll, left, synergy, synergyAt, SYNERGY_BONUS);
  }

  /** The bound of one, when it lacks this too. */
  refine(position: number, at: number, missing: number, by: Adjustments): number {
    const { weights, lost, slots } = this;
    const group = this.groupOf(position) * WEIGHTS_WIDTH;
    const before = (lost[position] as number) + (weights[group + LOST_ALIKE] as number);
    const all = before + (weights[group + at] as number) * missing;
    const lostDonor = Math.floor(all / ABOVE);
    const donor = (weights[group + DONOR_WHOLE] as number) - lostDonor;
    const state = (weights[group + STATE_WHOLE] as number) - (all - lostDonor * ABOVE);
    const flag = by.flags[slots[position] as number] as number;
    const overlap = by.overlapsAll || (flag & by.overlap) !== 0;
    const both = (donor * state) / (50 * (donor + state) + 1e-9);
    const rest = overlap ? (both * (WHOLE - OVERLAP_OTHER)) / WHOLE : both;
    return isSynergy(by.synergy & (flag >> by.synergyAt)) ? rest + SYNERGY_BONUS : rest;
  }

  /** No bound that comes in the order after one is above this. */
  highestFrom(bound: number): number {
    return (Math.floor(Math.min(bound, WHOLE) / WIDTH) + 1) * WIDTH;
  }

  private weigh(group: number, donors: Weighing, states: Weighing): void {
    const { weights } = this;
    const row = this.groups[group * GROUP_WIDTH + 1] as number;
    const ofDonor = (donors.row ?? row) * COUNT;
    const ofState = (states.row ?? row) * COUNT;
    const first = group * WEIGHTS_WIDTH;
    let donor = 0;
    let state = 0;
    for (let at = 0; at < COUNT; at++) {
      const forDonor = donors.rows.data[ofDonor + at] as number;
      const forState = states.rows.data[ofState + at] as number;
      weights[first + at] = forDonor * ABOVE + forState;
      donor += forDonor * WHOLE;
      state += forState * WHOLE;
    }
    weights[first + LOST_ALIKE] = 0;
    weights[first + DONOR_WHOLE] = donor;
    weights[first + STATE_WHOLE] = state;
  }

  private groupOf(position: number): number {
    let group = 0;
    while (position >= (this.groups[group * GROUP_WIDTH] as number)) group += 1;
    return group;
  }

  private makeRoom(size: number): void {
    const { memory, fields } = this;
    for (const old of [this.slots, this.order, this.aside, this.lacks, this.lost, this.bounds, this.buckets]) {
      if (old.length > 0) memory.give(old);
    }
    this.slots = memory.take(Int32Array, size);
    this.order = memory.take(Int32Array, size);
    this.aside = memory.take(Int32Array, size);
    this.lacks = memory.take(Float64Array, size);
    this.lost = memory.take(Float64Array, size);
    this.bounds = memory.take(Float64Array, size);
    this.buckets = memory.take(Uint8Array, size);
    fields[HEAD.slots] = this.slots.byteOffset;
    fields[HEAD.order] = this.order.byteOffset;
    fields[HEAD.aside] = this.aside.byteOffset;
    fields[HEAD.lacks] = this.lacks.byteOffset;
    fields[HEAD.lost] = this.lost.byteOffset;
    fields[HEAD.bounds] = this.bounds.byteOffset;
    fields[HEAD.buckets] = this.buckets.byteOffset;
  }

  private makeGroups(size: number): void {
    const { memory, fields } = this;
    for (const old of [this.groups, this.weights]) if (old.length > 0) memory.give(old);
    this.groups = memory.take(Int32Array, size * GROUP_WIDTH);
    this.weights = memory.take(Float64Array, size * WEIGHTS_WIDTH);
    fields[HEAD.groups] = this.groups.byteOffset;
    fields[HEAD.weights] = this.weights.byteOffset;
  }
}

/** The weights of a side: those of a row, or, where it is null, of each group's. */
export interface Weighing {
  rows: WeightRows;
  row: number | null;
}
