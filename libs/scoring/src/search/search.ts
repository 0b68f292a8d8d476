import { compareBytes } from '../bytes.js';
import { GATES, type GateCode } from '../gates/registry.js';
import { KEPT } from '../model.js';
import type { Ranked } from '../order.js';
import { has, wordsFor } from './bitmaps.js';
import type { FarSide } from './far-side.js';
import type { Hits, NearHit, SearchOptions } from './hits.js';
import { scan } from './scan.js';
import { NearList } from './near-list.js';
import { type Found, numbersOf, Shortlist } from './shortlist.js';

/** A search of one side for the best pairs of one record of the other. */
export class Search {
  private bits = new Int32Array(0);

  constructor(private readonly far: FarSide) {}

  run(record: number, { top = KEPT, near = 0, also = 0 }: SearchOptions): Hits {
    const found = this.shortlist(record, top, also);
    const missed = near > 0 ? this.nearList(record, near, also) : null;
    const pairOf = ({ slot, key }: Found): Ranked => {
      const { score, completeness, coverage } = numbersOf(key);
      const ids = this.far.idsOf(record, slot);
      return { ...ids, score, completeness, coverage, needEnds: this.far.needEnds(record, slot) };
    };
    const missOf = ({ slot, key }: Found): NearHit => ({
      ...this.far.idsOf(record, slot),
      gate: GATES[missed?.gates.get(slot) ?? -1]?.code as GateCode,
      score: key,
    });
    const first = found.ranking.best;
    const beyond = found.entering.bestBeside(first);
    const misses = missed?.ranking.best ?? [];
    return {
      first: first.map(pairOf),
      also: beyond.map(pairOf),
      later: found.entering.restBeside(first, beyond).map((slot) => this.far.slots.idOf(slot)),
      near: misses.map(missOf),
      alsoNear: missed?.entering.bestBeside(misses).map(missOf) ?? [],
    };
  }

  /** The best pairs that may meet, as slots. */
  shortlist(record: number, top: number, also: number): Shortlist {
    const { far } = this;
    const bits = this.bitsFor();
    far.sieve.mayMeet(record, far.slots.end, bits);
    const list = new Shortlist(
      top,
      also,
      also > 0 ? far.floor.data : null,
      (slot) => far.measure(record, slot),
      (slot, other) => this.precedes(record, slot, other),
    );
    scan(far.bounds, record, bits, list);
    return list;
  }

  /** Tells of slots whether they are near misses of a record; good until the next search. */
  nearMisses(record: number): (slot: number) => boolean {
    const { far } = this;
    const bits = this.bitsFor();
    far.sieve.mayNearlyMeet(record, far.slots.end, bits);
    const list = new NearList(
      1,
      0,
      null,
      far.measures,
      (slot) => far.measure(record, slot),
      (slot) => far.closedClasses(record, slot),
      () => false,
    );
    return (slot) => has(bits, slot) && list.gateOf(slot) !== null;
  }

  private nearList(record: number, top: number, also: number): NearList {
    const { far } = this;
    const bits = this.bitsFor();
    far.sieve.mayNearlyMeet(record, far.slots.end, bits);
    const list = new NearList(
      top,
      also,
      also > 0 ? far.floorNear.data : null,
      far.measures,
      (slot) => far.measure(record, slot),
      (slot) => far.closedClasses(record, slot),
      (slot, other) => compareBytes(far.slots.idOf(slot), far.slots.idOf(other)) < 0,
    );
    scan(far.bounds, record, bits, list);
    return list;
  }

  /** Of pairs whose numbers tie: the earlier end of the need's window, then the id; that of the record is the same. */
  private precedes(record: number, slot: number, other: number): boolean {
    const { far } = this;
    const ends = far.needEnds(record, slot);
    const otherEnds = far.needEnds(record, other);
    if (ends !== otherEnds) return ends !== null && (otherEnds === null || ends < otherEnds);
    return compareBytes(far.slots.idOf(slot), far.slots.idOf(other)) < 0;
  }

  private bitsFor(): Int32Array {
    const words = wordsFor(this.far.slots.end);
    if (this.bits.length !== words) this.bits = new Int32Array(words);
    return this.bits;
  }
}
