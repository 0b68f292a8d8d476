import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@tandem/platform/config';
import type { QueueSettings } from '@tandem/platform/queue';
import { untilTrue } from '@tandem/testing';

/** A worker process of a test. */
export interface Child {
  readonly pid: number;
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Ends it and waits until it is gone. */
  end(name: NodeJS.Signals): Promise<void>;
}

const loader = fileURLToPath(new URL('../typescript.mjs', import.meta.url));

/** Runs a TypeScript file of this folder and waits until it says that it is ready. */
export async function startChild(file: string, { databaseUrl, redisUrl }: QueueSettings): Promise<Child> {
  const main = fileURLToPath(new URL(file, import.meta.url));
  const env = childEnvironment({ home: '/nonexistent' }, { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  const child = spawn(process.execPath, ['--import', loader, main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const end = async (name: NodeJS.Signals) => {
    child.kill(name);
    await gone;
  };
  try {
    await untilTrue(() => output.includes('ready') || child.exitCode !== null, {
      within: 30_000,
      what: 'the worker being ready',
    });
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
  } catch (error) {
    await end('SIGKILL');
    throw new Error(`${file} did not start:\n${output}`, { cause: error });
  }
  return { pid: child.pid ?? 0, output: () => output, signal: (name) => child.kill(name), end };
}
