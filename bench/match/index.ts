import { createDatabase, databaseUrl, dropDatabase, type EmbeddedPostgres } from '@tandem/platform/embedded';
import { apart } from '../process/apart.js';
import { withPostgres } from '../process/postgres.js';
import { type Spread, spreadOf } from '../process/statistics.js';
import { progress } from '../report/progress.js';
import type { Outcome, Task } from './contest.js';
import { checksumOf, requireEqual } from './equality.js';
import { type Cell, cells, type Name, spread } from './plan.js';
import { matchTable } from './table.js';

/** How one contestant did in one world. */
export interface Row {
  name: Name;
  /** Needs that were timed. */
  needs: number;
  /** Milliseconds for all needs; where fewer were timed, by their number. */
  time: Spread;
  /** The same in milliseconds of processor time, which other programs on the machine do not add to. */
  processor: number;
  prepared: number;
  pairsPerSecond: number;
  /** Times as fast as SQL in the same run; the same by processor time. */
  toSql: number;
  toSqlByProcessor: number;
  /** The most memory of the process, and of the database's process that served it. */
  peak: number;
  elsewhere: number;
}

/** One world, and how all did in it. */
export interface Contest {
  size: string;
  needs: number;
  offers: number;
  selectivity: string;
  /** Measured share of the pairs that may meet. */
  eligible: number;
  /** Needs on which all answers were the same; the reference answered fewer of them. */
  compared: number;
  naiveCompared: number;
  checksum: string;
  rows: Row[];
}

const NAMES: readonly Name[] = ['engine', 'threads', 'sql', 'service', 'naive'];

/**
 * Who finds the first 20 offers of every need fastest; tables are printed for answers that are the same only.
 *
 * @throws AnswersDifferError where they are not
 */
export async function match({ quick, only }: { quick: boolean; only?: string }): Promise<Contest[]> {
  return withPostgres(async (server) => {
    const contests: Contest[] = [];
    for (const cell of cells(quick).filter(({ size }) => only === undefined || size === only)) {
      const contest = await contestOf(cell, server);
      console.log(matchTable(contest));
      contests.push(contest);
    }
    return contests;
  });
}

async function contestOf(cell: Cell, server: EmbeddedPostgres): Promise<Contest> {
  const { size, world } = cell;
  const { needs, offers, selectivity } = world;
  const title = `${needs} needs × ${offers} offers, ${selectivity}`;
  const outcomes = new Map<Name, Outcome & { peak: number }>();
  for (const name of NAMES) {
    progress(`match: ${title}: ${name}`);
    const url = await freshDatabase(server);
    const { result, peak } = await apart<Outcome>(new URL('contest.js', import.meta.url), taskOf(name, cell, url));
    outcomes.set(name, { ...result, peak });
  }
  const reference = outcomes.get('engine')?.answers ?? [];
  for (const [name, { answers }] of outcomes) requireEqual(name, answers, 'engine', reference);
  const { result: eligible } = await apart<number>(new URL('selectivity.js', import.meta.url), world);
  return {
    size,
    needs,
    offers,
    selectivity,
    eligible,
    compared: reference.length,
    naiveCompared: outcomes.get('naive')?.answers.length ?? 0,
    checksum: checksumOf(reference),
    rows: rowsOf(cell, outcomes),
  };
}

async function freshDatabase(server: EmbeddedPostgres): Promise<string> {
  await dropDatabase(server.url, 'bench');
  await createDatabase(server.url, 'bench');
  return databaseUrl(server.url, 'bench');
}

function taskOf(name: Name, { world, sample, naiveSample, repeats }: Cell, url: string): Task {
  const compared = spread(world, sample);
  switch (name) {
    case 'engine':
    case 'threads':
      return { name, world, compared, repeats, url };
    case 'naive':
      return { name, world, compared: evenly(compared, naiveSample), repeats: 0, url };
    default:
      return { name, world, compared, repeats: 0, url };
  }
}

function evenly(needs: number[], count: number): number[] {
  const step = Math.max(1, Math.floor(needs.length / count));
  return needs.filter((_, i) => i % step === 0).slice(0, count);
}

function rowsOf({ world }: Cell, outcomes: ReadonlyMap<Name, Outcome & { peak: number }>): Row[] {
  const sql = outcomes.get('sql');
  const sqlTime = spreadOf(sql?.times ?? []).median;
  const sqlProcessor = spreadOf(sql?.processor ?? []).median;
  return [...outcomes].map(([name, { times, processor, asked, prepared, peak, elsewhere }]) => {
    const time = spreadOf(times);
    const used = spreadOf(processor).median;
    return {
      name,
      needs: asked,
      time,
      processor: used,
      prepared,
      pairsPerSecond: (world.needs * world.offers) / (time.median / 1_000),
      toSql: sqlTime / time.median,
      toSqlByProcessor: sqlProcessor / used,
      peak,
      elsewhere,
    };
  });
}
