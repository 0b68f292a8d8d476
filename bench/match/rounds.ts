import type { Contestant, Found } from '../contest/contestant.js';
import type { World } from '../data/index.js';
import { spread } from './plan.js';

/** A number of needs answered once; milliseconds, processor time with that of the database's process. */
export interface Round {
  asked: number;
  time: number;
  processor: number;
}

const PARTS = 3;
/** Milliseconds after which nothing is repeated any more. */
const PATIENCE = 45_000;

export async function round(
  contestant: Contestant,
  needs: readonly number[],
  take?: (need: number, found: readonly Found[]) => void,
): Promise<Round> {
  const used = await processorTime(contestant);
  const started = performance.now();
  await contestant.answer(needs, take);
  const time = performance.now() - started;
  return { asked: needs.length, time, processor: (await processorTime(contestant)) - used };
}

/** Every need of a world, so often; less often where that takes long. */
export async function wholeRounds(contestant: Contestant, world: World, repeats: number): Promise<Round[]> {
  const needs = spread(world, world.needs);
  const rounds: Round[] = [];
  let taken = 0;
  while (rounds.length < repeats && taken < PATIENCE) {
    const one = await round(contestant, needs);
    rounds.push(one);
    taken += one.time;
  }
  return rounds;
}

/** Some needs, in three parts. */
export async function inParts(contestant: Contestant, needs: readonly number[]): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let part = 0; part < PARTS; part++) {
    const some = needs.filter((_, i) => i % PARTS === part);
    rounds.push(await round(contestant, some));
  }
  return rounds;
}

/** Milliseconds that this process, and the one behind it, have used so far. */
async function processorTime(contestant: Contestant): Promise<number> {
  const behind = (await contestant.elsewhere?.())?.processor ?? 0;
  const { user, system } = process.cpuUsage();
  return behind + (user + system) / 1_000;
}
