import type { Contestant, Found } from '../contest/contestant.js';
import { Engine } from '../contest/engine.js';
import { Naive } from '../contest/naive.js';
import { Service } from '../contest/service.js';
import { Sql } from '../contest/sql.js';
import { Threads } from '../contest/threads.js';
import type { World } from '../data/index.js';
import type { Name } from './plan.js';
import { inParts, round, wholeRounds } from './rounds.js';

/** What one contestant is to do in a process of its own. */
export interface Task {
  name: Name;
  world: World;
  /** Needs whose answers are sent back. */
  compared: number[];
  /** Every need is answered so many times; 0: only those compared, timed in three parts. */
  repeats: number;
  /** The database of the contestant that needs one. */
  url: string;
}

/** What came of it. */
export interface Outcome {
  /** Milliseconds to take in the world. */
  prepared: number;
  /** Needs that were timed. */
  asked: number;
  /** Milliseconds for every need of the world, one a repeat; of parts: what the world would have taken. */
  times: number[];
  /** The same in processor time, of the database's process too. */
  processor: number[];
  answers: [need: number, found: Found[]][];
  /** Memory of a process of the database's, in bytes. */
  elsewhere: number;
}

export async function run({ name, world, compared, repeats, url }: Task): Promise<Outcome> {
  const contestant = contestantOf(name, url);
  const began = performance.now();
  await contestant.prepare(world, compared);
  const prepared = performance.now() - began;

  const answers: Outcome['answers'] = [];
  // This also warms the code and the database's pages.
  await round(contestant, compared, (need, found) => {
    answers.push([need, found.map(({ offer, score }) => ({ offer, score }))]);
  });
  const rounds = repeats > 0 ? await wholeRounds(contestant, world, repeats) : await inParts(contestant, compared);
  const elsewhere = (await contestant.elsewhere?.())?.peak ?? 0;
  await contestant.close?.();
  return {
    prepared,
    // A round of every need is repeated, parts add up.
    asked: Math.min(
      world.needs,
      rounds.reduce((sum, { asked }) => sum + asked, 0),
    ),
    times: rounds.map(({ time, asked }) => (time / asked) * world.needs),
    processor: rounds.map(({ processor, asked }) => (processor / asked) * world.needs),
    answers: answers.sort(([a], [b]) => a - b),
    elsewhere,
  };
}

function contestantOf(name: Name, url: string): Contestant {
  switch (name) {
    case 'engine':
      return new Engine();
    case 'naive':
      return new Naive();
    case 'service':
      return new Service();
    case 'sql':
      return new Sql(url);
    case 'threads':
      return new Threads();
  }
}
