import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { childEnvironment, testServices } from '@tandem/platform/config';
import { rollBack, schemaState } from '@tandem/platform/database';
import { databaseUrl, dropDatabase } from '@tandem/platform/embedded';
import { type TestDatabase, emptyDatabase, freshDatabase } from '@tandem/testing';
import pg from 'pg';

const commandLine = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
const databases: TestDatabase[] = [];
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tandem-home-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

async function own(making: Promise<TestDatabase>): Promise<string> {
  const database = await making;
  databases.push(database);
  return database.ownerUrl;
}

async function tandem(url: string, args: string[], more: Record<string, string> = {}) {
  const environment = { ...childEnvironment({ home }, { DATABASE_URL: url }), ...more };
  const child = spawn(process.execPath, [commandLine, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A role that owns a database but may create none. */
async function plainOwner(url: string): Promise<string> {
  const name = `plain_${new URL(url).pathname.slice(1)}`;
  await query(url, `CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
  await query(
    url,
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO ${name}; GRANT ALL ON ALL TABLES IN SCHEMA public TO ${name}`,
  );
  const address = new URL(url);
  [address.username, address.password] = [name, 'plain'];
  return address.href;
}

describe('tandem migrate', () => {
  it('makes the tables of an empty database, and finds nothing to do the second time', async () => {
    const url = await own(emptyDatabase());
    const first = await tandem(url, ['migrate', '--json']);
    expect(JSON.parse(first.out)).toMatchObject({ before: 'empty', backup: null });
    expect((await schemaState(url)).state).toBe('current');
    const second = await tandem(url, ['migrate', '--json']);
    expect(JSON.parse(second.out)).toEqual({ before: 'current', applied: [], backup: null });
  });

  it('may be run by several at once', async () => {
    const url = await own(emptyDatabase());
    const runs = await Promise.all([1, 2, 3].map(() => tandem(url, ['migrate'])));
    expect(runs.map(({ code, err }) => [code, err.includes('backup')])).toEqual(Array(3).fill([0, false]));
  });

  it('backs an older database up, as it was, before it changes it', async () => {
    const url = await own(freshDatabase());
    await rollBack(url, 1);
    await query(url, 'CREATE TABLE precious AS SELECT 42 AS answer');
    const { code, out } = await tandem(url, ['migrate', '--json']);
    expect(code).toBe(0);
    const { applied, backup } = JSON.parse(out) as { applied: string[]; backup: string };
    expect(applied).toHaveLength(1);
    const name = /^the database (tandem_backup_\d{8}T\d{9}Z)$/.exec(backup)?.[1] ?? '';
    const copy = databaseUrl(testServices().serverUrl, name);
    expect(await query(copy, 'SELECT answer FROM precious')).toEqual([{ answer: 42 }]);
    expect((await schemaState(copy)).state).toBe('older');
    await dropDatabase(testServices().serverUrl, name);
  });

  it('refuses when it can make no backup, says why, and changes nothing', async () => {
    const url = await own(freshDatabase());
    await rollBack(url, 1);
    const { code, err } = await tandem(await plainOwner(url), ['migrate'], { PATH: home });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The database was made by an older Tandem and cannot be backed up: this role may not create databases, and pg_dump is not installed\..*--without-backup\.\n$/,
    );
    expect((await schemaState(url)).state).toBe('older');
  });

  it('uses pg_dump when the database cannot be copied', async () => {
    const url = await own(freshDatabase());
    await rollBack(url, 1);
    // Stands for pg_dump, which is not everywhere, and which must be as new as the server.
    await writeFile(
      join(home, 'pg_dump'),
      '#!/bin/sh\nfor a; do case $a in --file=*) echo "$PGPASSWORD" > "${a#--file=}";; *plain:*) exit 9;; esac; done\n',
      { mode: 0o755 },
    );
    const owner = await plainOwner(url);
    const before = await schemaState(url);
    const { err } = await tandem(owner, ['migrate'], { PATH: `${home}${delimiter}/bin` });
    expect(before.state).toBe('older');
    expect(err).toContain(`its backup is ${join(home, 'backups', 'tandem_backup_')}`);
    const file = /its backup is (.*)\.\n/.exec(err)?.[1] ?? '';
    expect(await readFile(file, 'utf8')).toBe('plain\n');
  });

  it('migrates without a backup only when told so', async () => {
    const url = await own(freshDatabase());
    await rollBack(url, 1);
    const { code, out } = await tandem(url, ['migrate', '--without-backup', '--json']);
    expect([code, (JSON.parse(out) as { backup: unknown }).backup]).toEqual([0, null]);
    expect((await schemaState(url)).state).toBe('current');
  });

  it('says in one line that the database does not answer', async () => {
    const { code, err } = await tandem('postgres://127.0.0.1:1/tandem', ['migrate']);
    expect([code, err]).toEqual([1, 'The database at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n']);
  });

  it('leaves a newer database alone, and names what it does not know', async () => {
    const url = await own(freshDatabase());
    await query(url, "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    const { code, err } = await tandem(url, ['migrate']);
    expect(code).toBe(1);
    expect(err).toMatch(/^The database is newer than this Tandem: it knows FromTheFuture9999999999999\. .*\n$/);
  });

  it.each([
    [['migrate', '--sample', '--empty'], '--sample and --empty exclude each other'],
    [['migrate', '--no-such-option'], "unknown option '--no-such-option'"],
    [['no-such-command'], "unknown command 'no-such-command'"],
  ])('answers wrong usage (%j) with exit code 2', async (args, message) => {
    const { code, err } = await tandem('postgres://nowhere/x', args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('refuses production mode without its safeguards, and names each', async () => {
    const { code, err } = await tandem('postgres://nowhere/x', ['migrate'], {
      NODE_ENV: 'production',
      TANDEM_KEY_FILE: '',
    });
    expect([code, err]).toEqual([
      1,
      [
        'production mode: TANDEM_SECRET_FILE is not set',
        'production mode: TANDEM_KEY_FILE is not set',
        'production mode: SMTP_URL is not set',
        'production mode: PUBLIC_URL has to start with https:',
        '',
      ].join('\n'),
    ]);
  });
});
