import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KEPT, listTable, type ListTable, type MatchIndex, type SharedIndex } from '@tandem/scoring';
import type { Task } from './task.js';

/** A thread ended before its work was done. */
export class ThreadFailedError extends Error {
  readonly code = 'THREAD_FAILED';
}

/**
 * Threads that match all needs of an index together. They stay, waiting, until they are closed, and hold on to the last
 * index: matched again without a change in between, nothing is handed over.
 */
export class MatchThreads {
  private readonly threads: Worker[];
  private last: WeakRef<SharedIndex> | null = null;

  /** @param execArgv options of Node for the threads; those of the process where not said */
  constructor(count: number, execArgv?: string[]) {
    const program = new URL(`./match-thread${extname(import.meta.url)}`, import.meta.url);
    this.threads = Array.from({ length: count }, () => {
      const thread = new Worker(program, execArgv ? { execArgv } : {});
      // A waiting thread does not keep the process alive.
      thread.unref();
      return thread;
    });
  }

  /**
   * The best `top` offers of every need, the same as `offersFor` gives; to be read with `MatchIndex.listOf`. Nothing may
   * be put into the index or removed until it is done.
   *
   * @param again - a table of an earlier call that is read no more; it is filled anew where it has the size
   * @throws {ThreadFailedError} a thread ended
   */
  async bestOffers(index: MatchIndex, top = KEPT, again?: ListTable): Promise<ListTable> {
    const fits = again?.top === top && again.counts.length === index.needSlots;
    const table = fits ? again : listTable(index.needSlots, top);
    const shared = index.share();
    const isKnown = this.last?.deref() === shared;
    this.last = new WeakRef(shared);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const task: Task = { index: isKnown ? null : shared, table, next };
    await Promise.all(this.threads.map((thread) => done(thread, task)));
    return table;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }
}

async function done(thread: Worker, task: Task): Promise<void> {
  const stopped = new AbortController();
  thread.ref();
  try {
    const filled = once(thread, 'message', stopped);
    const ended = once(thread, 'exit', stopped).then(([code]) => {
      throw new ThreadFailedError(`A thread that matches ended with ${code}`);
    });
    thread.postMessage(task);
    await Promise.race([filled, ended]);
  } finally {
    thread.unref();
    stopped.abort();
  }
}
