import type { Ranked } from '../order.js';
import type { Holdings } from './holdings.js';
import { numbersOf } from './shortlist.js';

/** Lists of the best offers of all needs, in memory that threads share: for each slot of a need `top` places. */
export interface ListTable {
  readonly top: number;
  /** Pairs in each list. */
  readonly counts: Int32Array<SharedArrayBuffer>;
  /** Slots of offers, best first. */
  readonly offers: Int32Array<SharedArrayBuffer>;
  /** Score, completeness and coverage of each. */
  readonly keys: Float64Array<SharedArrayBuffer>;
}

/** An empty table for needs in this many slots. */
export function listTable(needSlots: number, top: number): ListTable {
  return {
    top,
    counts: new Int32Array(new SharedArrayBuffer(needSlots * 4)),
    offers: new Int32Array(new SharedArrayBuffer(needSlots * top * 4)),
    keys: new Float64Array(new SharedArrayBuffer(needSlots * top * 8)),
  };
}

/** A list with the ids of its pairs. */
export function readList(held: Holdings, need: number, { top, counts, offers, keys }: ListTable): Ranked[] {
  return Array.from({ length: counts[need] as number }, (_, i) => ({
    need: held.needSlots.idOf(need),
    offer: held.offerSlots.idOf(offers[need * top + i] as number),
    ...numbersOf(keys[need * top + i] as number),
    needEnds: held.endOf(need),
  }));
}
