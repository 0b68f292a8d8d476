import { apart } from '../process/apart.js';
import type { Latencies } from '../process/statistics.js';
import { count, duration } from '../report/figures.js';
import { progress } from '../report/progress.js';
import { table } from '../report/table.js';
import type { Incremental, Task } from './run.js';

const SEED = 20_261_121;

const FULL: Task = {
  world: { seed: SEED, needs: 200_000, offers: 20_000, selectivity: 'usual' },
  newNeeds: 2_000,
  changes: 500,
  withdrawals: 500,
};
const QUICK: Task = {
  world: { seed: SEED, needs: 60, offers: 40, selectivity: 'usual' },
  newNeeds: 10,
  changes: 10,
  withdrawals: 25,
};

/** One change at a time beside everything held: how long until the result is right again. */
export async function incremental({ quick }: { quick: boolean }): Promise<object> {
  const task = quick ? QUICK : FULL;
  const { needs, offers } = task.world;
  progress(`incremental: ${needs} needs and ${offers} offers held`);
  const { result, peak } = await apart<Incremental>(new URL('run.js', import.meta.url), task);
  console.log(incrementalTable({ needs, offers, ...result }));
  return { needs, offers, peak, ...result };
}

/** The table of what `incremental` measured. */
export function incrementalTable(result: Incremental & { needs: number; offers: number }): string {
  const { needs, offers, newNeed, newNeedNear, changed, entered, withdrawn, holders } = result;
  const { popular, popularHolders, searchedAnew } = result;
  const row = (name: string, times: Latencies, lists?: Latencies) => [
    name,
    duration(times.p50),
    duration(times.p99),
    duration(times.most),
    lists ? `${count(lists.p50)} (${count(lists.most)})` : '',
    count(times.count),
  ];
  const heading = `One change beside ${count(needs)} needs and ${count(offers)} offers`;
  const body = table(
    ['', 'median', '99th percentile', 'most', 'lists, median (most)', 'measured'],
    [
      row('a new need: put in, first 40 offers found', newNeed),
      row('the same with 40 near misses', newNeedNear),
      row('an offer changed: put in, needs found whose lists it enters', changed, entered),
      row('an offer withdrawn: until all lists are right', withdrawn, holders),
      row('the same, the 50 offers in most lists', popular, popularHolders),
    ],
  );
  return `\n### ${heading}\n\n${body}\n\n${count(searchedAnew)} lists had to be searched anew for want of spare places.\n`;
}
