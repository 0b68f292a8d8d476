import { Entering } from './entering.js';
import type { Sink } from './scan.js';
import type { Measures } from './measures.js';
import { Ranking } from './ranking.js';

const COMPLETENESS_ROOM = 16_384;
const COVERAGE_ROOM = 131_072;

/** Score, completeness and coverage as one number in the order of pairs; coverage not known comes last. */
function keyOf({ score, completeness, coverage }: Measures): number {
  return (score * COMPLETENESS_ROOM + completeness) * COVERAGE_ROOM + coverage + 1;
}

/** The numbers of a key. */
export function numbersOf(key: number): { score: number; completeness: number; coverage: number | null } {
  const rest = Math.floor(key / COVERAGE_ROOM);
  const coverage = key - rest * COVERAGE_ROOM - 1;
  const score = Math.floor(rest / COMPLETENESS_ROOM);
  return { score, completeness: rest - score * COMPLETENESS_ROOM, coverage: coverage < 0 ? null : coverage };
}

/** Measures what a scan passes on and keeps the pairs that may meet. */
export class Shortlist implements Sink {
  top = 0;
  lowest = -1;
  floors: Int32Array | null = null;
  readonly closedToo = false;
  readonly ranking: Ranking;
  readonly entering: Entering;

  constructor(
    private readonly measure: (slot: number) => Measures,
    precedes: (slot: number, other: number) => boolean,
  ) {
    this.ranking = new Ranking(precedes);
    this.entering = new Entering(precedes);
  }

  /** Empties it; `floors` are those of the far side where its lists are of interest. */
  begin(top: number, also: number, floors: Int32Array | null): void {
    this.floors = floors;
    this.top = top;
    this.ranking.begin(top);
    this.entering.begin(top, also);
    this.lowest = this.lowestScore();
  }

  take(slot: number): void {
    const measures = this.measure(slot);
    if (measures.closed !== 0) return;
    const key = keyOf(measures);
    if (this.floors && measures.score >= (this.floors[slot] as number)) this.entering.add(slot, key);
    if (measures.score >= this.lowest && this.ranking.add(slot, key)) this.lowest = this.lowestScore();
  }

  private lowestScore(): number {
    return Math.floor(this.ranking.lowest / (COMPLETENESS_ROOM * COVERAGE_ROOM));
  }
}
