import { parentPort } from 'node:worker_threads';
import { ListFiller } from '@tandem/scoring';
import { SHARE, type Task } from './task.js';

// Where a thread begins: it fills lists, share by share, until no need is left, and says so.
let filler: ListFiller | undefined;

parentPort?.on('message', ({ index, table, next }: Task) => {
  if (index) filler = new ListFiller(index);
  const needs = table.counts.length;
  for (let start = Atomics.add(next, 0, SHARE); start < needs; start = Atomics.add(next, 0, SHARE)) {
    filler?.fill(table, start, Math.min(needs, start + SHARE));
  }
  parentPort?.postMessage('filled');
});
