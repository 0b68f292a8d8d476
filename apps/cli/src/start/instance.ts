import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running Tandem says about itself in `TANDEM_HOME/instance.json`, readable by its owner only. */
export interface Instance {
  readonly pid: number;
  /** When the process was born, in the system's own count; tells it from a later process of the same number. */
  readonly birth: string;
  /** When it started (ISO 8601). */
  readonly started: string;
  /** `npm start`, or a command that runs the database for its own length. */
  readonly purpose: 'service' | 'command';
  /** Where people reach it; only for a service. */
  readonly url?: string;
  /** Set once the database can be used. */
  readonly databaseUrl?: string;
  /** The same in the role that owns the tables, where this process knows it. */
  readonly ownerDatabaseUrl?: string;
}

/** The claim to a TANDEM_HOME. */
export interface Claim {
  /** Adds what became known since. */
  update(facts: Partial<Pick<Instance, 'databaseUrl' | 'ownerDatabaseUrl'>>): void;
  release(): void;
}

/** The instance that runs on this TANDEM_HOME; `undefined` when there is none or it is dead. */
export function runningInstance(home: string): Instance | undefined {
  const found = readInstance(home);
  return found !== undefined && birthOf(found.pid) === found.birth ? found : undefined;
}

/** Whether the last instance on this TANDEM_HOME ended without taking its leave. */
export function wasKilled(home: string): boolean {
  return readInstance(home) !== undefined && runningInstance(home) === undefined;
}

/**
 * Claims a TANDEM_HOME for this process; what a dead one left is replaced.
 *
 * @returns `undefined` when a living instance holds it
 */
export function claimHome(home: string, facts: Pick<Instance, 'purpose' | 'url'>): Claim | undefined {
  mkdirSync(home, { recursive: true });
  const birth = birthOf(process.pid) ?? '';
  let instance: Instance = { pid: process.pid, birth, started: new Date().toISOString(), ...facts };

  if (wasKilled(home)) rmSync(fileOf(home), { force: true });
  try {
    writeFileSync(fileOf(home), text(instance), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  return {
    update: (more) => {
      instance = { ...instance, ...more };
      // Renamed into place, so that nobody reads half of it.
      const next = `${fileOf(home)}.${process.pid}`;
      writeFileSync(next, text(instance), { mode: 0o600 });
      renameSync(next, fileOf(home));
    },
    release: () => {
      if (readInstance(home)?.birth === birth) rmSync(fileOf(home), { force: true });
    },
  };
}

function fileOf(home: string): string {
  return join(home, 'instance.json');
}

function text(instance: Instance): string {
  return `${JSON.stringify(instance, null, 2)}\n`;
}

function readInstance(home: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8')) as Instance;
  } catch (error) {
    if (error instanceof SyntaxError) return { pid: 0, birth: '', started: '', purpose: 'service' };
    return undefined;
  }
}

/** On Linux the start time of the process (`undefined` for a dead one or a zombie); elsewhere only whether it lives. */
function birthOf(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'alive' : undefined;
  }
}
