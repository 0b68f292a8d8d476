import { readFile, readdir } from 'node:fs/promises';
import pg from 'pg';

/** Processor time by part, in milliseconds; null where the system does not tell it. */
export type ProcessorTime = Record<string, number | null>;

/** What Linux counts in: USER_HZ is 100 on every platform that Node runs on. */
const MS_PER_TICK = 10;

interface Stat {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ended: number;
}

/** Processor time that processes have used so far, in milliseconds; null where there is no /proc. */
export async function timeOf(pids: readonly (number | undefined)[]): Promise<number | null> {
  const stats = await Promise.all(pids.map((pid) => statOf(pid)));
  return stats.every((stat) => stat !== null) ? sum(stats.map(({ own }) => own)) : null;
}

/** The same of a database's server with all its processes, those that have ended too. */
export async function timeOfServer(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = (await statOf(rows[0]?.pid))?.parent;
  await client.end();
  const all = await statOf(server);
  if (!all) return null;
  const stats = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map((pid) => statOf(pid)),
  );
  return all.own + all.ended + sum(stats.map((stat) => (stat !== null && stat.parent === server ? stat.own : 0)));
}

/** What was used between two readings, for each of `count`. */
export function usedBetween(before: ProcessorTime, after: ProcessorTime, count: number): ProcessorTime {
  const used = (name: string): number | null => {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    return from === null || to === null ? null : (to - from) / count;
  };
  return Object.fromEntries(Object.keys(after).map((name) => [name, used(name)]));
}

async function statOf(pid: number | string | undefined): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid ?? ''}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // After the name, which may have spaces: state, parent, …; 12th to 15th the times (proc(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (from: number) => MS_PER_TICK * (Number(fields[from]) + Number(fields[from + 1]));
  return { parent: Number(fields[1]), own: ticks(11), ended: ticks(13) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
