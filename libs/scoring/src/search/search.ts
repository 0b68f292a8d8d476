import { compareBytes } from '../bytes.js';
import { GATES, type GateCode } from '../gates/registry.js';
import { KEPT } from '../model.js';
import type { Ranked } from '../order.js';
import { has, wordsFor } from './bitmaps.js';
import type { FarSide } from './far-side.js';
import type { Hits, NearHit, SearchOptions } from './hits.js';
import { scan } from './scan.js';
import { NearList } from './near-list.js';
import { numbersOf, Shortlist } from './shortlist.js';

/** A search of one side for the best pairs of one record of the other. */
export class Search {
  private bits = new Int32Array(0);
  private record = 0;
  private readonly list: Shortlist;
  private readonly missed: NearList;

  constructor(private readonly far: FarSide) {
    const measure = (slot: number) => far.measure(this.record, slot);
    this.list = new Shortlist(measure, (slot, other) => this.precedes(slot, other));
    this.missed = new NearList(
      far.measures,
      measure,
      (slot) => far.closedClasses(this.record, slot),
      (slot, other) => compareBytes(far.slots.idOf(slot), far.slots.idOf(other)) < 0,
    );
  }

  run(record: number, { top = KEPT, near = 0, also = 0 }: SearchOptions): Hits {
    const { ranking, entering } = this.shortlist(record, top, also);
    const beyond = entering.bestBeside(ranking);
    const hits: Hits = {
      first: ranking.map((slot, key) => this.pairOf(slot, key)),
      also: beyond.map(({ slot, key }) => this.pairOf(slot, key)),
      later: entering.restBeside(ranking, beyond).map((slot) => this.far.slots.idOf(slot)),
      near: [],
      alsoNear: [],
    };
    if (near === 0) return hits;
    const missed = this.nearList(record, near, also);
    hits.near = missed.ranking.map((slot, key) => this.missOf(slot, key));
    hits.alsoNear = missed.entering.bestBeside(missed.ranking).map(({ slot, key }) => this.missOf(slot, key));
    return hits;
  }

  /** The best pairs that may meet, as slots; good until the next search. */
  shortlist(record: number, top: number, also: number): Shortlist {
    const { far, list } = this;
    this.record = record;
    const bits = this.bitsFor();
    far.sieve.mayMeet(record, far.slots.end, bits);
    list.begin(top, also, also > 0 ? far.floor.data : null);
    scan(far.bounds, record, bits, list);
    return list;
  }

  /** Tells of slots whether they are near misses of a record; good until the next search. */
  nearMisses(record: number): (slot: number) => boolean {
    const { far, missed } = this;
    this.record = record;
    const bits = this.bitsFor();
    far.sieve.mayNearlyMeet(record, far.slots.end, bits);
    return (slot) => has(bits, slot) && missed.gateOf(slot) !== null;
  }

  private nearList(record: number, top: number, also: number): NearList {
    const { far, missed } = this;
    const bits = this.bitsFor();
    far.sieve.mayNearlyMeet(record, far.slots.end, bits);
    missed.begin(top, also, also > 0 ? far.floorNear.data : null);
    scan(far.bounds, record, bits, missed);
    return missed;
  }

  private pairOf(slot: number, key: number): Ranked {
    const { far, record } = this;
    const { score, completeness, coverage } = numbersOf(key);
    return {
      need: far.needId(record, slot),
      offer: far.offerId(record, slot),
      score,
      completeness,
      coverage,
      needEnds: far.needEnds(record, slot),
    };
  }

  private missOf(slot: number, key: number): NearHit {
    const { far, record, missed } = this;
    return {
      need: far.needId(record, slot),
      offer: far.offerId(record, slot),
      gate: GATES[missed.gates.get(slot) ?? -1]?.code as GateCode,
      score: key,
    };
  }

  /** Of pairs whose numbers tie: the earlier end of the need's window, then the id; that of the record is the same. */
  private precedes(slot: number, other: number): boolean {
    const { far, record } = this;
    const ends = far.needEnds(record, slot);
    const otherEnds = far.needEnds(record, other);
    if (ends !== otherEnds) return ends !== null && (otherEnds === null || ends < otherEnds);
    return compareBytes(far.slots.idOf(slot), far.slots.idOf(other)) < 0;
  }

  private bitsFor(): Int32Array {
    const words = wordsFor(this.far.slots.end);
    if (this.bits.length === words) return this.bits;
    const { memory } = this.far;
    if (this.bits.length > 0) memory.give(this.bits);
    this.bits = memory.take(Int32Array, words);
    return this.bits;
  }
}
