import type { Contestant, Found } from '../contest/contestant.js';
import { Engine } from '../contest/engine.js';
import { Naive } from '../contest/naive.js';
import { Service } from '../contest/service.js';
import { Sql } from '../contest/sql.js';
import type { World } from '../data/index.js';
import { type Name, spread } from './plan.js';

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
  /** Milliseconds for every need of the world, one a repeat; of parts: what the world would have taken. */
  times: number[];
  /** The same in processor time, of the database's process too. */
  processor: number[];
  answers: [need: number, found: Found[]][];
  /** Memory of a process of the database's, in bytes. */
  elsewhere: number;
}

const PARTS = 3;

export async function run(task: Task): Promise<Outcome> {
  const contestant = contestantOf(task);
  const { world, compared, repeats } = task;
  const began = performance.now();
  await contestant.prepare(world, compared);
  const prepared = performance.now() - began;

  const answers = await answersOf(contestant, compared);
  const rounds = repeats > 0 ? Array<number[]>(repeats).fill(spread(world, world.needs)) : inParts(compared);
  const times: number[] = [];
  const processor: number[] = [];
  for (const needs of rounds) {
    const used = await processorTime(contestant);
    const started = performance.now();
    await contestant.answer(needs, () => undefined);
    const time = performance.now() - started;
    const all = world.needs / needs.length;
    times.push(time * all);
    processor.push(((await processorTime(contestant)) - used) * all);
  }
  const elsewhere = (await contestant.elsewhere?.())?.peak ?? 0;
  await contestant.close?.();
  return { prepared, times, processor, answers, elsewhere };
}

/** Milliseconds that this process, and the one behind it, have used so far. */
async function processorTime(contestant: Contestant): Promise<number> {
  const behind = (await contestant.elsewhere?.())?.processor ?? 0;
  const { user, system } = process.cpuUsage();
  return behind + (user + system) / 1_000;
}

/** Answers of the needs to compare, which also warms the code and the database's pages. */
async function answersOf(contestant: Contestant, needs: number[]): Promise<Outcome['answers']> {
  const answers: Outcome['answers'] = [];
  await contestant.answer(needs, (need, found) => {
    answers.push([need, found.map(({ offer, score }) => ({ offer, score }))]);
  });
  return answers.sort(([a], [b]) => a - b);
}

function inParts(needs: number[]): number[][] {
  return Array.from({ length: PARTS }, (_, part) => needs.filter((_, i) => i % PARTS === part));
}

function contestantOf({ name, url }: Task): Contestant {
  switch (name) {
    case 'engine':
      return new Engine();
    case 'naive':
      return new Naive();
    case 'service':
      return new Service();
    case 'sql':
      return new Sql(url);
  }
}
