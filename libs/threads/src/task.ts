import type { ListTable, SharedIndex } from '@tandem/scoring';

/** Needs that a thread takes at a time: few enough that all end at about the same moment. */
export const SHARE = 256;

/** Lists to fill together with other threads. */
export interface Task {
  /** Null: the one that the thread was given last, which has not changed. */
  index: SharedIndex | null;
  table: ListTable;
  /** One number: the first need that no thread has taken yet. */
  next: Int32Array<SharedArrayBuffer>;
}
