import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startPostgres } from '@tandem/platform/embedded';
import { describeWith, untilTrue } from '@tandem/testing';
import pg from 'pg';
import { serverAccount } from '../../libs/platform/embedded/src/account.js';
import { findBinaries, installedNative } from '../../libs/platform/embedded/src/binaries.js';

const hooks = fileURLToPath(new URL('../support/typescript.mjs', import.meta.url));
const launcher = fileURLToPath(new URL('../support/hold-postgres.ts', import.meta.url));
// A signal that lets it say goodbye is the easier case; `npm run test:full` tries those too.
const SIGNALS: NodeJS.Signals[] = process.env.TANDEM_TEST_FULL
  ? ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']
  : ['SIGKILL'];
const asRoot = { available: process.getuid?.() === 0, otherwise: 'only root can do this' };

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function newFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-pg-'));
  await chmod(folder, mode);
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function started(dataFolder: string): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataFolder, durable: false });
  cleanUps.push(() => server.stop());
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away is what some of these tests are about.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts a server and holds it until it is ended. */
async function holder(
  dataFolder: string,
  account: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', hooks, launcher, dataFolder], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanUps.push(async () => {
    const pid = await postmasterOf(dataFolder).catch(() => undefined);
    await end(child, 'SIGKILL');
    // Its folder is removed next, and a server that is stopping still writes to it.
    if (pid !== undefined) await untilTrue(() => !isAlive(pid), { what: 'the end of the server' });
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = await untilTrue(() => /^postgres:.*$/m.exec(said)?.[0], {
    within: 20_000,
    what: 'the other process starting',
  });
  return { child, url };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

const postmasterOf = async (dataFolder: string) =>
  Number((await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0]);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('startPostgres', () => {
  it('keeps the data from one start to the next', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const first = await started(dataFolder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await started(dataFolder);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('gives the application a role of its own, also in a folder from before that role', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const roles =
      'SELECT current_user AS name, (SELECT bool_or(rolsuper) FROM pg_roles WHERE rolname = current_user) AS all';
    const first = await started(dataFolder);
    expect(await query(first.appUrl, roles)).toEqual([{ name: 'tandem_app', all: false }]);
    await query(first.url, 'DROP ROLE tandem_app');
    await first.stop();
    await rm(join(dataFolder, 'tandem-app-password'));
    const second = await started(dataFolder);
    expect(await query(second.appUrl, roles)).toEqual([{ name: 'tandem_app', all: false }]);
    expect(second.appUrl.split('@')[0]).not.toBe(first.appUrl.split('@')[0]);
  });

  it('speaks UTF-8, and orders alike on every machine', async () => {
    const { url } = await started(join(await newFolder(), 'postgres'));
    const [row] = await query(
      url,
      "SELECT current_setting('server_version_num')::int / 10000 AS version, lower('ÉÄЖ') AS lower, current_setting('server_encoding') AS encoding",
    );
    expect(row).toEqual({ version: 18, lower: 'éäж', encoding: 'UTF8' });
  });

  it('listens on the loopback only, and asks for the password', async () => {
    const { url } = await started(join(await newFolder(), 'postgres'));
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('runs two servers side by side', async () => {
    const [one, other] = await Promise.all([
      started(join(await newFolder(), 'postgres')),
      started(join(await newFolder(), 'postgres')),
    ]);
    expect(one.port).not.toBe(other.port);
    expect(await query(one.url, 'SELECT 1 AS up')).toEqual(await query(other.url, 'SELECT 1 AS up'));
  });

  it('leaves no server behind when it stops, and may be stopped twice', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const server = await started(dataFolder);
    const pid = await postmasterOf(dataFolder);
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(pid)).toBe(false);
  });

  it('begins again after an initdb that was interrupted', async () => {
    const folder = await newFolder();
    const unfinished = join(folder, 'postgres.new-1');
    await mkdir(unfinished);
    await writeFile(join(unfinished, 'PG_VERSION'), '18\n');
    await started(join(folder, 'postgres'));
    await expect(stat(unfinished)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses the data of another version, by name', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    await mkdir(dataFolder);
    await writeFile(join(dataFolder, 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataFolder })).rejects.toThrow('was made by PostgreSQL 17; this is PostgreSQL 18');
  });

  it('says what the server said when it does not start', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const server = await started(dataFolder);
    await server.stop();
    await writeFile(join(dataFolder, 'postgresql.auto.conf'), "no_such_setting = 'x'\n");
    await expect(startPostgres({ dataFolder })).rejects.toThrow(/PostgreSQL did not start:\n.*no_such_setting/s);
  });
});

describe('a server whose starter is gone', () => {
  it.each(SIGNALS)('ends after %s', async (signal) => {
    const dataFolder = join(await newFolder(), 'postgres');
    const { child } = await holder(dataFolder);
    const pid = await postmasterOf(dataFolder);
    await end(child, signal);
    await untilTrue(() => !isAlive(pid), { what: 'the end of the server' });
  });

  it('is replaced when it survived even that, and its data is recovered', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const { child, url } = await holder(dataFolder);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await postmasterOf(dataFolder);
    process.kill(pid, 'SIGKILL');
    await end(child, 'SIGKILL');
    const server = await started(dataFolder);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is not mistaken for another program that has its number now', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const server = await started(dataFolder);
    const note = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8');
    await server.stop();
    // PostgreSQL itself would refuse: a process of that number lives, in the same account for an ordinary user.
    await writeFile(join(dataFolder, 'postmaster.pid'), note.replace(/^\d+/, String(process.pid)));
    const again = await started(dataFolder);
    expect(await query(again.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });
});

describe('a server that another living process runs', () => {
  it('is stopped and replaced', async () => {
    const dataFolder = join(await newFolder(), 'postgres');
    const { url } = await holder(dataFolder);
    const replacement = await started(dataFolder);
    expect(await query(replacement.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

// Rarer places to start in; `npm run test:full` tries them.
const rarely = process.env.TANDEM_TEST_FULL ? describeWith : () => undefined;

rarely(asRoot, 'run by root', () => {
  it('keeps the data elsewhere when only root may enter the folder', async () => {
    const dataFolder = join(await newFolder(0o700), 'home', 'postgres');
    const first = await started(dataFolder);
    expect((await lstat(dataFolder)).isSymbolicLink()).toBe(true);
    const actual = await readlink(dataFolder);
    expect(await readFile(join(dirname(actual), 'belongs-to'), 'utf8')).toBe(`${dataFolder}\n`);
    cleanUps.splice(-1, 0, () => rm(dirname(actual), { recursive: true, force: true }));
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await started(dataFolder);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('uses a copy of the programs when only root may enter their folder', async () => {
    const [closed, spare] = [join(await newFolder(0o700), 'package'), await newFolder()];
    await cp(dirname(installedNative()), closed, { recursive: true, verbatimSymlinks: true });
    const account = serverAccount();
    const { postgres } = await findBinaries(account, spare, join(closed, 'native'));
    expect(postgres.startsWith(`${spare}/`)).toBe(true);
    const { stdout } = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });

  it('says so when a folder was closed that holds the data', async () => {
    const folder = await newFolder();
    const server = await started(join(folder, 'postgres'));
    await server.stop();
    await chmod(folder, 0o700);
    await expect(startPostgres({ dataFolder: join(folder, 'postgres') })).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_UNAVAILABLE',
      message: `${join(folder, 'postgres')} can no longer be reached by the account that runs PostgreSQL: a parent folder is closed to it. Open it, or set TANDEM_HOME.`,
    });
  });

  it('serves an ordinary user as well', async () => {
    const folder = await newFolder(0o700);
    const nobody = 65534;
    await chown(folder, nobody, nobody);
    const dataFolder = join(folder, 'postgres');
    const { url } = await holder(dataFolder, { uid: nobody, gid: nobody });
    expect(await query(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    expect((await stat(dataFolder)).uid).toBe(nobody);
  });
});
