import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SettingName, childEnvironment } from '@tandem/platform/config';
import { type TestDatabase, describeWith, freshDatabase, redisServer, startRedis } from '@tandem/testing';
import pg from 'pg';
import { FakeClamd } from '../support/clamd.js';

interface Findings {
  readonly ok: boolean;
  readonly checks: { name: string; ok: boolean; detail: string }[];
}

const commandLine = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
let home: string;
let database: TestDatabase;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tandem-home-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

async function doctor(settings: Partial<Record<SettingName, string>>, ...options: string[]) {
  const environment = childEnvironment({ home }, { DATABASE_URL: database.url, ...settings });
  const child = spawn(process.execPath, [commandLine, 'doctor', '--json', ...options], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const findings = JSON.parse(out) as Findings;
  const wrong = findings.checks.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);
  return { code, ok: findings.ok, names: findings.checks.map(({ name }) => name), wrong };
}

describe('tandem doctor', () => {
  it('finds nothing wrong here', async () => {
    expect(await doctor({})).toEqual({
      code: 0,
      ok: true,
      names: ['Node.js', 'TANDEM_HOME', 'database', 'database version', 'clock', 'schema', 'database role'],
      wrong: [],
    });
  });

  it('finds an application in a role that may rewrite the audit trail, where it should have one of its own', async () => {
    const two = { DATABASE_URL: database.url, MIGRATION_DATABASE_URL: database.ownerUrl };
    expect((await doctor(two)).wrong).toEqual([]);
    const { code, wrong } = await doctor({ ...two, DATABASE_URL: `${database.ownerUrl}?application_name=tandem` });
    expect(code).toBe(1);
    expect(wrong).toEqual([
      expect.stringMatching(
        /^database role: tandem is above row security, owns the tables, may rewrite the audit trail;/,
      ),
    ]);
  });

  it('asks the scanner of attachments whether it is there', async () => {
    const clamd = new FakeClamd();
    const settings = { CLAMD_URL: await clamd.start(0) };
    expect((await doctor(settings)).names).toContain('scanner');
    await clamd.stop();
    const { code, wrong } = await doctor(settings);
    expect([code, wrong]).toEqual([1, [expect.stringMatching(/^scanner: The scanner was not reached/)]]);
  });

  it('names what is missing before production mode starts', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO people (email, name, demo) VALUES ('demo@test.example', 'A demo person', true)`);
    const settings = { PUBLIC_URL: 'http://tandem.example', TANDEM_KEY_FILE: '' };
    const { code, names, wrong } = await doctor(settings, '--production');
    await owner.query('DELETE FROM people');
    await owner.end();
    expect(code).toBe(1);
    expect(wrong).toEqual(
      expect.arrayContaining([
        'production: TANDEM_SECRET_FILE is not set',
        'production: TANDEM_KEY_FILE is not set',
        'production: SMTP_URL is not set',
        'production: PUBLIC_URL has to start with https:',
        'demo people: 1 of the sample data; use an empty database',
      ]),
    );
    expect(names).toContain('scanner');
  });

  it('finds a database that does not answer', async () => {
    const { code, ok, wrong } = await doctor({ DATABASE_URL: 'postgres://127.0.0.1:1/tandem' });
    expect([code, ok, wrong]).toEqual([1, false, ['database: connect ECONNREFUSED 127.0.0.1:1']]);
  });

  it('finds a Redis that does not answer', async () => {
    const { code, wrong } = await doctor({ REDIS_URL: 'redis://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^Redis: /);
  });
});

describeWith(redisServer, 'tandem doctor with Redis', () => {
  it('accepts one that forgets nothing', async () => {
    const redis = await startRedis();
    const { code, names } = await doctor({ REDIS_URL: redis.url });
    await redis.stop();
    expect([code, names.slice(-3)]).toEqual([0, ['Redis', 'Redis maxmemory-policy', 'Redis appendonly']]);
  });

  it('finds each setting by which it could forget jobs', async () => {
    const redis = await startRedis(['--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru']);
    const { code, wrong } = await doctor({ REDIS_URL: redis.url });
    await redis.stop();
    expect(code).toBe(1);
    expect(wrong).toEqual([
      'Redis maxmemory-policy: allkeys-lru; it must be noeviction',
      'Redis appendonly: no; it must be yes',
    ]);
  });
});
