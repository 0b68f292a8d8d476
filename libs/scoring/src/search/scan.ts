import type { Candidates } from './candidates.js';

/** What takes the slots that a scan finds, and how low a score it is still interested in. */
export interface Sink {
  /** How many it is to keep. */
  top: number;
  /** A score below this is of no interest; falls never, rises as better ones are taken. */
  lowest: number;
  /** By slot: a score from here on is of interest even if it is below `lowest`; null: none is. */
  floors: Int32Array | null;
  /** Whether pairs that a gate keeps apart are of interest. */
  closedToo: boolean;
  take(slot: number): void;
}

/** How one direction bounds the scores of a record's pairs. */
export interface Bounds {
  readonly candidates: Pick<Candidates, 'count' | 'gathered' | 'slots' | 'bounds' | 'order' | 'highestFrom'>;
  /**
   * Has as candidates the slots of a bitmap, in no order; but for `closedToo` without those that amount or time are seen
   * to keep apart.
   *
   * @returns how many
   */
  gather(record: number, bits: Int32Array, closedToo: boolean): number;
  /** Bounds them by what columns say. */
  outline(): void;
  /** A closer bound of the candidate at a position. */
  refine(position: number): number;
}

/** What floating point may lose of a bound. */
const LOSS = 1e-3;

/** So many times as many as are wanted are measured sooner than bounded. */
const FEW = 2;

/** Passes on the slots whose score may be of interest, those that promise most first. */
export function scan(bounds: Bounds, record: number, bits: Int32Array, sink: Sink): void {
  const gathered = bounds.gather(record, bits, sink.closedToo);
  const { candidates } = bounds;
  if (gathered <= FEW * sink.top) {
    for (let i = 0; i < gathered; i++) sink.take(candidates.gathered(i));
    return;
  }
  bounds.outline();
  const { count, order, slots, bounds: scores } = candidates;
  const { floors } = sink;
  for (let i = 0; i < count; i++) {
    const position = order[i] as number;
    const bound = scores[position] as number;
    const slot = slots[position] as number;
    const wanted = floors === null ? sink.lowest : Math.min(sink.lowest, floors[slot] as number);
    if (bound + LOSS < wanted) {
      if (floors === null && candidates.highestFrom(bound) + LOSS < wanted) return;
      continue;
    }
    if (bounds.refine(position) + LOSS >= wanted) sink.take(slot);
  }
}
