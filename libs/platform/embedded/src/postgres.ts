import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, serverAccount } from './account.js';
import { type Binaries, findBinaries } from './binaries.js';
import {
  appRole,
  ensureAppPassword,
  ensureDataFolder,
  reachableFolder,
  readPassword,
  role,
  rootsFolder,
} from './data-folder.js';
import { databaseUrl, ensureDatabase, ensureRole } from './databases.js';
import { forget, isServing, readPostmaster } from './postmaster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Address of the database `tandem`, with its password, in the role that owns everything and may create databases. */
  readonly url: string;
  /** The same in the role of the application, which may do what it was granted. */
  readonly appUrl: string;
  readonly port: number;
  /** Settles when the server ends, wanted or not. */
  readonly ended: Promise<void>;
  /** Disconnects everybody and stops the server; safe to call twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Absolute path; made if absent. */
  readonly dataFolder: string;
  /** Default: a free one. */
  readonly port?: number;
  /** `false` gives up safety against power loss, for tests. */
  readonly durable?: boolean;
}

interface Place {
  readonly folder: string;
  readonly log: string;
  readonly account: Account;
  readonly binaries: Binaries;
}

const startTimeout = 30_000;

/**
 * Starts PostgreSQL 18 on a loopback port with its data in a folder, as an ordinary user or as root (then in the account
 * `postgres` or `nobody`). A server that is left on the folder is stopped first: callers see to it that nobody uses it.
 * The server ends with this process, however that ends.
 *
 * @throws EmbeddedPostgresError with the last lines of the server's log when it does not come up
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const folder = await reachableFolder(options.dataFolder, account);
  const spare = account.uid === undefined ? dirname(folder) : rootsFolder;
  const place = { folder, log: `${options.dataFolder}.log`, account, binaries: await findBinaries(account, spare) };
  await ensureDataFolder(folder, account, place.binaries);

  const left = await readPostmaster(folder);
  if (left !== undefined) {
    if (await isServing(folder, left.pid)) await stopServer(place);
    await forget(folder);
  }
  return launch(place, options);
}

async function launch(place: Place, options: StartOptions): Promise<EmbeddedPostgres> {
  const port = options.port ?? (await freePort());
  const tether = spawnTether(place);
  const server = await spawnServer(place, port, options.durable ?? true);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      // Left alive, the tether would one day stop a server that another process started on this folder.
      tether.kill('SIGKILL');
      resolve();
    });
  });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    await stopServer(place);
    await ended;
  };
  try {
    await untilReady(place, server);
    const url = addressOf(role, await readPassword(place.folder), port);
    await ensureDatabase(databaseUrl(url, 'postgres'), 'tandem');
    const password = await ensureAppPassword(place.folder, place.account);
    await ensureRole(url, appRole, password);
    return { url, appUrl: addressOf(appRole, password, port), port, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(user: string, password: string, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/tandem`;
}

async function spawnServer(place: Place, port: number, durable: boolean): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // No socket file, so that two servers cannot clash.
    unix_socket_directories: '',
    io_method: 'sync',
    shared_buffers: '128MB',
    // Our statements are short; compiling one costs more than it saves.
    jit: 'off',
    max_connections: '60',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(place.log, 'w', 0o600);
  // In a group of its own, so that Ctrl-C in the terminal does not reach it.
  const server = spawn(place.binaries.postgres, ['-D', place.folder, '-p', String(port), ...flags], {
    ...place.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  server.once('error', () => undefined);
  await log.close();
  server.unref();
  return server;
}

/** A shell that waits for this process to end, even by SIGKILL, and then stops the server. */
function spawnTether({ binaries, folder, account }: Place): ChildProcess {
  const script = 'read _; exec "$0" -D "$1" -m fast stop';
  const tether = spawn('/bin/sh', ['-c', script, binaries.pg_ctl, folder], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  tether.unref();
  return tether;
}

async function untilReady(place: Place, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (!(await readPostmaster(place.folder).then((found) => found?.pid === server.pid && found?.ready))) {
    const gone = server.exitCode !== null || server.signalCode !== null || server.pid === undefined;
    if (gone || Date.now() > deadline) {
      const log = await readFile(place.log, 'utf8');
      throw new EmbeddedPostgresError(`PostgreSQL did not start:\n${log.trim().split('\n').slice(-5).join('\n')}`);
    }
    await delay(15);
  }
}

async function stopServer({ binaries, folder, account }: Place): Promise<void> {
  const stopping = spawn(binaries.pg_ctl, ['-D', folder, '-m', 'fast', '-w', 'stop'], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  await new Promise((resolve) => stopping.once('close', resolve));
}

/** A loopback port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
