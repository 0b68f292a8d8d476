import { Entering } from './entering.js';
import type { Sink } from './scan.js';
import type { Measures } from './measures.js';
import { Ranking } from './ranking.js';

/** Measures what a scan passes on and keeps near misses: one no, of a gate that a change can open. */
export class NearList implements Sink {
  top = 0;
  lowest = -1;
  readonly closedToo = true;
  readonly ranking: Ranking;
  readonly entering: Entering;
  /** Of those below, none is wanted: what enters lists of the far side is so only for the best. */
  readonly floors = null;
  /** By slot: place in the registry of the gate that says no. */
  readonly gates = new Map<number, number>();
  private farFloors: Int32Array | null = null;

  constructor(
    /** Holds the last one measured. */
    private readonly measures: Measures,
    private readonly measure: (slot: number) => Measures,
    private readonly closedClasses: (slot: number) => number,
    precedes: (slot: number, other: number) => boolean,
  ) {
    this.ranking = new Ranking(precedes);
    this.entering = new Entering(precedes);
  }

  /** Empties it; `floors` are those of the far side where its lists are of interest. */
  begin(top: number, also: number, floors: Int32Array | null): void {
    this.farFloors = floors;
    this.gates.clear();
    this.top = top;
    this.ranking.begin(top);
    this.entering.begin(top, also);
    this.lowest = this.lowestScore();
  }

  take(slot: number): void {
    const gate = this.gateOf(slot);
    if (gate === null) return;
    const { score } = this.measures;
    const enters = this.farFloors !== null && score >= (this.farFloors[slot] as number);
    if (enters) this.entering.add(slot, score);
    const isFirst = score >= this.ranking.lowest && this.ranking.add(slot, score);
    if (enters || isFirst) this.gates.set(slot, gate);
    this.lowest = this.lowestScore();
  }

  /** Place in the registry of the one gate that says no and that a change can open; null where there is not one. */
  gateOf(slot: number): number | null {
    const { closed, shut } = this.measure(slot);
    const all = closed | this.closedClasses(slot);
    return shut !== 0 || all === 0 || (all & (all - 1)) !== 0 ? null : 31 - Math.clz32(all);
  }

  private lowestScore(): number {
    const own = this.ranking.lowest;
    return this.farFloors === null ? own : Math.min(own, this.entering.ranking.lowest);
  }
}
