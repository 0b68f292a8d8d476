import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tandem/platform/embedded';
import { untilTrue } from './until-true.js';

/** A Redis server of one test's own. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Flags with which Redis serves as a queue: nothing is evicted, and what was acknowledged is on disk. */
export const queueFlags = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];

/** Starts a redis-server on a free port with its data in a temporary folder. */
export async function startRedis(flags: readonly string[] = queueFlags): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-redis-'));
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...flags],
    {
      stdio: 'ignore',
    },
  );
  const end = async (signal: NodeJS.Signals) => {
    await ended(server, signal);
    await rm(folder, { recursive: true, force: true });
  };
  await untilTrue(() => answers(port), { what: 'redis-server answering' });
  return { url: `redis://127.0.0.1:${port}`, port, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await gone;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => {
      socket.destroy();
      resolve(reply.toString().startsWith('+PONG'));
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
