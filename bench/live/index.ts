import { setTimeout as delay } from 'node:timers/promises';
import { grantTo, migrate } from '@tandem/platform/database';
import { migrateQueue } from '@tandem/platform/queue';
import { withPostgres } from '../process/postgres.js';
import type { Latencies } from '../process/statistics.js';
import { progress } from '../report/progress.js';
import { table } from '../report/table.js';
import { foundByWords, fullRunSeconds, latenciesIn, post, type LiveLatencies } from './measure.js';
import { timeOf, timeOfServer, usedBetween, type ProcessorTime } from './processor.js';
import { build, freePort, startApp, startRedis, type Running } from './processes.js';
import { setScene } from './scene.js';

/** How the trial is done. */
export interface LivePlan {
  offers: number;
  perSecond: number;
  seconds: number;
  workers: number;
}

const FULL: LivePlan = { offers: 20_000, perSecond: 20, seconds: 60, workers: 2 };
const QUICK: LivePlan = { offers: 200, perSecond: 5, seconds: 2, workers: 1 };
const WARM_UP = 100;
const PARTS = ['API', 'workers', 'PostgreSQL', 'Redis', 'sender'];

/** What one trial came to; processor time is of a need, in milliseconds. */
interface Trial {
  latencies: LiveLatencies;
  processor: ProcessorTime;
  fullRun: number;
}

/**
 * Needs posted over HTTP at a steady rate while offers are loaded: how long until their matches are stored and both sides
 * are told. On Redis and on PostgreSQL's own queue; API, workers, database and sender share the machine.
 */
export async function live(args: readonly string[]): Promise<object> {
  await build();
  const rate = Number(args.find((argument) => argument.startsWith('--rate='))?.slice('--rate='.length));
  const plan = { ...(args.includes('--quick') ? QUICK : FULL), ...(rate > 0 ? { perSecond: rate } : {}) };
  const results: Record<string, object> = {};
  const rows: string[][] = [];
  const costs: string[][] = [];
  for (const queue of ['redis', 'postgresql'] as const) {
    const redis = queue === 'redis' ? await startRedis() : null;
    if (queue === 'redis' && !redis) {
      console.log('Redis is not installed: not measured on it.');
      continue;
    }
    const { latencies, processor, fullRun } = await trial(plan, redis).finally(() => redis?.stop());
    results[queue] = { ...plan, fullRunSeconds: fullRun, latencies, processor };
    rows.push([queue, ...Object.values(latencies).map((one: Latencies) => text(one))]);
    costs.push([
      queue,
      ...PARTS.map((part) => milliseconds(processor[part] ?? null)),
      milliseconds(totalOf(processor)),
    ]);
  }
  console.log(
    table(
      [
        `${plan.perSecond}/s for ${plan.seconds} s, ${plan.offers} offers, ${plan.workers} workers`,
        'answered',
        'matched',
        'told',
      ],
      rows,
    ),
  );
  // Latencies move with whatever else the machine does; processor time hardly.
  console.log(`\n${table(['processor time for a need', ...PARTS, 'all but the sender'], costs)}`);
  return results;
}

function trial(plan: LivePlan, redis: (Running & { url: string }) | null): Promise<Trial> {
  return withPostgres(async ({ url, appUrl }) => {
    await migrate(url);
    await migrateQueue(url);
    await grantTo(url, appUrl);
    const askers = await setScene(url, plan.offers);
    const port = await freePort();
    const settings = { DATABASE_URL: appUrl, REDIS_URL: redis?.url };
    const running: Running[] = [];
    try {
      for (let i = 0; i < plan.workers; i++) running.push(await startApp('worker', settings));
      const workers = [...running];
      const apiProcess = await startApp('api', { ...settings, PORT: String(port), HOST: '127.0.0.1' });
      running.push(apiProcess);
      const processor = async (): Promise<ProcessorTime> => ({
        API: await timeOf([apiProcess.process.pid]),
        workers: await timeOf(workers.map((worker) => worker.process.pid)),
        PostgreSQL: await timeOfServer(url),
        Redis: redis ? await timeOf([redis.process.pid]) : null,
        sender: await timeOf([process.pid]),
      });
      const fullRun = await firstFullRun(url);
      await allFound(url, plan.offers);
      progress(`${plan.offers} offers are matched, loaded and found by words; warming up`);
      const api = `http://127.0.0.1:${port}`;
      const warm = await post(api, askers, { perSecond: plan.perSecond, seconds: WARM_UP / plan.perSecond, from: 0 });
      await latenciesIn(url, warm.ids, warm.answered);
      progress(`${plan.perSecond} needs a second for ${plan.seconds} s`);
      const before = await processor();
      const { ids, answered } = await post(api, askers, { ...plan, from: WARM_UP });
      const latencies = await latenciesIn(url, ids, answered);
      return { latencies, processor: usedBetween(before, await processor(), ids.length), fullRun };
    } finally {
      for (const one of running.reverse()) await one.stop();
    }
  });
}

/** What was loaded at once is put into the index of the search at once, which in a long life happens only then. */
async function allFound(url: string, offers: number): Promise<void> {
  while ((await foundByWords(url)) < offers) await delay(500);
}

async function firstFullRun(url: string): Promise<number> {
  for (;;) {
    const seconds = await fullRunSeconds(url);
    if (seconds !== null) return seconds;
    await delay(500);
  }
}

const totalOf = (processor: ProcessorTime): number =>
  PARTS.filter((part) => part !== 'sender').reduce((total, part) => total + (processor[part] ?? 0), 0);

const milliseconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} ms`);

const text = ({ p50, p99, most }: Latencies): string => `${p50.toFixed(0)} / ${p99.toFixed(0)} / ${most.toFixed(0)} ms`;
