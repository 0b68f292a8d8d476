import type { World } from '../data/index.js';

/** A match as the contestants are compared by. */
export interface Found {
  offer: string;
  score: number;
}

/** What a process has used. */
export interface Usage {
  /** The most memory at any time, in bytes. */
  peak: number;
  /** Milliseconds of processor time. */
  processor: number;
}

/** A way to find the first SHOWN offers of needs. */
export interface Contestant {
  /** Takes in the world's records and does all that can be done before a need is asked about; `asked` are those that will. */
  prepare(world: World, asked: readonly number[]): Promise<void>;
  /**
   * The first offers of each of these needs, best first, in any order of needs, as objects for `take` (which gets a need's
   * number in the world) or, without it, in whatever form they are found.
   */
  answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void>;
  /** What a database's process behind this one has used so far. */
  elsewhere?(): Promise<Usage>;
  close?(): Promise<void>;
}
