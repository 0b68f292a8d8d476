import { WHOLE } from '../integers.js';
import { OVERLAP_OTHER } from '../overlap.js';
import { SYNERGY_BONUS } from '../score.js';

/** The score that sums of weight × value (utilities times 100) allow at most; not rounded. */
export function boundOf(donor: number, state: number, overlap: boolean, synergy: boolean): number {
  const harmonic = (donor * state) / (50 * (donor + state) + 1e-9);
  const rest = overlap ? (harmonic * (WHOLE - OVERLAP_OTHER)) / WHOLE : harmonic;
  return synergy ? rest + SYNERGY_BONUS : rest;
}

/** A 32-bit integer as a loop keeps it best: of what is imported the engine does not know that it is a number. */
export function unboxed(value: number): number {
  return value | 0;
}
