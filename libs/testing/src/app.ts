import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SettingName, NODE_FLAGS, childEnvironment } from '@tandem/platform/config';
import { freePort } from '@tandem/platform/embedded';
import { untilTrue } from './until-true.js';

export type ProcessName = 'api' | 'worker' | 'web';

export interface AppOptions {
  readonly databaseUrl: string;
  /** Unset, the queues live in PostgreSQL. */
  readonly redisUrl?: string;
  /** Default: all three. */
  readonly processes?: readonly ProcessName[];
  /** Laid over what the processes get otherwise. */
  readonly settings?: Partial<Record<SettingName, string>>;
}

/** The built processes, running against a test's own database. */
export interface TestApp {
  /** Where people reach it: the web process if it was started, else the api. Without a slash at its end. */
  readonly url: string;
  readonly apiUrl: string;
  /** What a process wrote so far. */
  output(name: ProcessName): string;
  /** Starts a process that is not running. */
  start(name: ProcessName): void;
  /** Ends a process, by default as a crash would, and waits until it is gone. */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../../dist/apps/', import.meta.url));
const mains = { api: 'api/src/main.js', worker: 'worker/src/main.js', web: 'web/server/main.js' };

/**
 * Starts what lies in dist on free ports, and waits until it is ready. The processes end with the test, even if that is
 * killed.
 *
 * @throws Error with the output of the processes when they do not become ready within 30 s
 */
export async function startApp(options: AppOptions): Promise<TestApp> {
  const { processes = ['api', 'worker', 'web'] } = options;
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const url = processes.includes('web') ? `http://localhost:${webPort}` : apiUrl;
  const home = await mkdtemp(join(tmpdir(), 'tandem-app-'));
  const shared = { DATABASE_URL: options.databaseUrl, REDIS_URL: options.redisUrl, PUBLIC_URL: url, HOST: '127.0.0.1' };
  const own = {
    api: { PORT: String(apiPort), TRUST_PROXY: '1' },
    worker: {},
    web: { PORT: String(webPort), API_URL: apiUrl },
  };

  const running = new Map<ProcessName, ChildProcess>();
  const written: Record<ProcessName, string> = { api: '', worker: '', web: '' };
  const start = (name: ProcessName) => {
    const environment = childEnvironment({ home }, { ...shared, ...own[name], ...options.settings });
    const child = spawn(process.execPath, [...NODE_FLAGS, join(dist, mains[name])], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        written[name] += chunk.toString();
      });
    }
    running.set(name, child);
  };
  const kill = async (name: ProcessName, signal: NodeJS.Signals = 'SIGKILL') => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  const stop = async () => {
    await Promise.all([...running.keys()].map((name) => kill(name, 'SIGTERM')));
    await rm(home, { recursive: true, force: true });
  };

  for (const name of processes) start(name);
  try {
    await untilTrue(async () => (await fetch(`${url}/health/ready`)).ok, {
      within: 30_000,
      what: 'readiness of the app',
    });
  } catch (error) {
    await stop();
    throw new Error(Object.values(written).join('\n'), { cause: error });
  }
  return { url, apiUrl, output: (name) => written[name], start, kill, stop };
}
