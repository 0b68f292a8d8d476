import type { GateCode } from '../gates/registry.js';
import type { Ranked } from '../order.js';

/** A pair that one change would let meet: the gate that says no, and what the pair would score as it is. */
export interface NearHit {
  need: string;
  offer: string;
  gate: GateCode;
  score: number;
}

/** What a search found for one record, each list best first. */
export interface Hits {
  /** The first pairs of this record. */
  first: Ranked[];
  /** The best pairs beyond those that score at least the floor of the record at the far side: they enter its list. */
  also: Ranked[];
  /** Far records whose lists the others of that kind enter, in no order. */
  later: string[];
  near: NearHit[];
  /** The best near misses beyond those that enter lists of the far side. */
  alsoNear: NearHit[];
}

/** How a search is to be done. */
export interface SearchOptions {
  /** Pairs in `first`; KEPT where not said. */
  top?: number;
  /** Near misses in `near`; 0, none looked for, where not said. */
  near?: number;
  /** At most this many in `also` and in `alsoNear`; 0, lists of the far side are not looked at, where not said. */
  also?: number;
}

/** The lowest score that a list still takes in; 0 while it has room. */
export interface Floor {
  match: number;
  near: number;
}
