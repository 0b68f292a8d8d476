import type { Candidates } from './candidates.js';

/** What takes the slots that a scan finds, and how low a score it is still interested in. */
export interface Sink {
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
  readonly candidates: Candidates;
  /**
   * Has as candidates the slots of a bitmap, bounded by what columns say; but for `closedToo` without those that amount
   * or time are seen to keep apart.
   */
  outline(record: number, bits: Int32Array, closedToo: boolean): void;
  /** Replaces the bounds of candidates, from one place in their order to before another, by closer ones. */
  refine(start: number, end: number): void;
}

/** What floating point may lose of a bound. */
const LOSS = 1e-3;

/** Candidates that are refined together. */
const BATCH = 32;

/** Passes on the slots whose score may be of interest, those that promise most first. */
export function scan(bounds: Bounds, record: number, bits: Int32Array, sink: Sink): void {
  const { candidates } = bounds;
  bounds.outline(record, bits, sink.closedToo);
  candidates.sort();
  const { count, order, slots, bounds: scores } = candidates;
  const { floors } = sink;
  for (let start = 0; start < count; start += BATCH) {
    const best = candidates.highestFrom(scores[order[start] as number] as number);
    if (floors === null && best + LOSS < sink.lowest) return;
    const end = Math.min(count, start + BATCH);
    bounds.refine(start, end);
    for (let i = start; i < end; i++) {
      const position = order[i] as number;
      const slot = slots[position] as number;
      const wanted = floors === null ? sink.lowest : Math.min(sink.lowest, floors[slot] as number);
      if ((scores[position] as number) + LOSS >= wanted) sink.take(slot);
    }
  }
}
