import { AlsoList } from './also-list.js';
import type { Sink } from './scan.js';
import type { Measures } from './measures.js';
import { Ranking } from './ranking.js';

/** Measures what a scan passes on and keeps near misses: one no, of a gate that a change can open. */
export class NearList implements Sink {
  lowest = -1;
  readonly ranking: Ranking;
  readonly also = new AlsoList();
  /** By slot: place in the registry of the gate that says no. */
  readonly gates = new Map<number, number>();

  constructor(
    top: number,
    readonly floors: Int32Array | null,
    private readonly measure: (slot: number) => Measures,
    private readonly closedClasses: (slot: number) => number,
    precedes: (slot: number, other: number) => boolean,
  ) {
    this.ranking = new Ranking(top, precedes);
    this.lowest = this.ranking.lowest;
  }

  take(slot: number): void {
    const { closed, shut, score } = this.measure(slot);
    const all = closed | this.closedClasses(slot);
    if (shut !== 0 || all === 0 || (all & (all - 1)) !== 0) return;
    const isAlso = this.floors !== null && score >= (this.floors[slot] as number);
    if (isAlso) this.also.push(slot, score);
    const isFirst = score >= this.lowest && this.ranking.add(slot, score);
    if (isFirst) this.lowest = this.ranking.lowest;
    if (isAlso || isFirst) this.gates.set(slot, 31 - Math.clz32(all));
  }
}
