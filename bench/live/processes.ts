import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment, NODE_FLAGS } from '@tandem/platform/config';

/** Processes of one trial: what they are called, and how they end. */
export interface Running {
  process: ChildProcess;
  stop(): Promise<void>;
}

/** The product as it is delivered. */
const APPS = join(process.cwd(), 'dist/apps');

/** Translates what is stale of the product. */
export async function build(): Promise<void> {
  const child = spawn(process.execPath, ['tools/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('The product could not be built');
}

/** Starts a process of the product and waits for its line that says it is ready. */
export async function startApp(
  app: 'api' | 'worker',
  settings: Parameters<typeof childEnvironment>[1],
): Promise<Running> {
  const home = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  const log = await open(join(home, `${app}.log`), 'w');
  const child = spawn(process.execPath, [...NODE_FLAGS, join(APPS, app, 'src/main.js')], {
    env: childEnvironment({ home }, { ...settings, LOG_LEVEL: 'info' }),
    // With the channel the process ends when this one does.
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  const gone = once(child, 'exit');
  const wanted = app === 'api' ? 'listening on' : 'ready, queues';
  for (let tries = 0; !(await readFile(join(home, `${app}.log`), 'utf8')).includes(wanted); tries++) {
    if (child.exitCode !== null || tries > 600)
      throw new Error(`${app} did not start:\n${await readFile(join(home, `${app}.log`), 'utf8')}`);
    await delay(100);
  }
  return {
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      await log.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A Redis of the trial's own, as the product asks for it; null where none is installed. */
export async function startRedis(): Promise<(Running & { url: string }) | null> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  const port = await freePort();
  const flags = ['--port', String(port), '--dir', folder, '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  const child = spawn('redis-server', flags, { stdio: 'ignore' });
  const failed = await Promise.race([
    once(child, 'error').then(() => true),
    delay(500).then(() => child.exitCode !== null),
  ]);
  if (failed) return null;
  const gone = once(child, 'exit');
  return {
    process: child,
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
