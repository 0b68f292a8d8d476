import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OutboxRelay } from '@tandem/platform/outbox';
import { type EventJob, JobQueues, JobWorkers, QueueModule, type QueueSettings } from '@tandem/platform/queue';
import {
  type TestDatabase,
  type TestRedis,
  describeWith,
  freshDatabase,
  redisServer,
  startRedis,
  untilTrue,
} from '@tandem/testing';
import { Redis } from 'ioredis';
import { type Child, startChild } from '../support/queue/child.js';
import { startProducer } from '../support/queue/producer.js';
import { Traces } from '../support/queue/traces.js';

const event = (): string => crypto.randomUUID();

/** What the outbox needs of a queue, the same on both backends. */
function contract(openRedis: () => Promise<TestRedis | undefined>) {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let settings: QueueSettings;

  beforeAll(async () => {
    redis = await openRedis();
    database = await freshDatabase();
    settings = { databaseUrl: database.url, redisUrl: redis?.url };
  }, 60_000);

  afterAll(async () => {
    await database.drop();
    await redis?.stop();
  });

  describe('a job', () => {
    const opened: INestApplicationContext[] = [];
    const open = async () => {
      const app = await NestFactory.createApplicationContext(QueueModule.forRoot(settings), { logger: false });
      opened.push(app);
      return { queues: app.get(JobQueues), workers: app.get(JobWorkers) };
    };

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((app) => app.close()));
    });

    it('is taken from the queue that it was put into, by id, once', async () => {
      const { queues, workers } = await open();
      const [first, second] = [event(), event()];
      const taken: string[] = [];
      await workers.startWorkers('notifications', { concurrency: 1 }, () => Promise.reject(new Error('wrong queue')));
      await workers.startWorkers('matching', { concurrency: 1 }, ({ outboxId }) => {
        taken.push(outboxId);
        return Promise.resolve();
      });
      await queues.dispatch('matching', `ob-${first}-1`, { outboxId: first });
      await queues.dispatch('matching', `ob-${first}-1`, { outboxId: first });
      await queues.dispatch('matching', `ob-${second}-1`, { outboxId: second });
      await untilTrue(() => taken.includes(second));
      expect(taken).toEqual([first, second]);
    });

    it('that fails is delayed by its backoff of a second and tried again', async () => {
      const { queues, workers } = await open();
      const id = event();
      const runs: number[] = [];
      await workers.startWorkers('matching', { concurrency: 1 }, () => {
        runs.push(performance.now());
        return runs.length === 1 ? Promise.reject(new Error('database away')) : Promise.resolve();
      });
      await queues.dispatch('matching', `ob-${id}-1`, { outboxId: id });
      await untilTrue(() => runs.length === 2);
      expect(runs[1]! - runs[0]!).toBeGreaterThanOrEqual(990);
    });

    it('that is running is finished before its worker closes, and what waits stays for the next one', async () => {
      const { queues, workers } = await open();
      const [running, waiting] = [event(), event()];
      const begun: string[] = [];
      let finish: () => void = () => undefined;
      let finished = false;
      await workers.startWorkers('matching', { concurrency: 1 }, async ({ outboxId }) => {
        begun.push(outboxId);
        await new Promise<void>((resolve) => (finish = resolve));
        finished = true;
      });
      await queues.dispatch('matching', `ob-${running}-1`, { outboxId: running });
      await queues.dispatch('matching', `ob-${waiting}-1`, { outboxId: waiting });
      await untilTrue(() => begun.length === 1);
      const closed = workers.beforeApplicationShutdown().then(() => finished);
      finish();
      expect(await closed).toBe(true);
      expect(begun).toEqual([running]);

      const next = await open();
      const taken: EventJob[] = [];
      await next.workers.startWorkers('matching', { concurrency: 1 }, (job) => {
        taken.push(job);
        return Promise.resolve();
      });
      await untilTrue(() => taken.length === 1);
      expect(taken).toEqual([{ outboxId: waiting }]);
    });

    it('whose worker was killed stalls and is taken by another', async () => {
      // In a queue of its own: on Redis, whoever looked for stalled jobs last has decided when that is done next.
      const stuck = await startChild('stuck-worker.ts', settings);
      const id = event();
      const { queues, workers } = await open();
      await queues.dispatch('maintenance', `ob-${id}-1`, { outboxId: id });
      await untilTrue(() => stuck.output().includes(`took ${id}`));
      await stuck.end('SIGKILL');
      const taken: string[] = [];
      await workers.startWorkers('maintenance', { concurrency: 1, stalledInterval: 300 }, ({ outboxId }) => {
        taken.push(outboxId);
        return Promise.resolve();
      });
      await untilTrue(() => taken.length === 1, { within: 15_000 });
      expect(taken).toEqual([id]);
    }, 60_000);

    it('tells the pulse of its worker', async () => {
      const { queues, workers } = await open();
      await workers.startWorkers('matching', { concurrency: 1 }, () => Promise.resolve());
      expect(workers.expectCanary('matching').unheard).toBe(1);
      expect(workers.expectCanary('matching').unheard).toBe(2);
      await queues.sendCanary('matching', `canary-${event()}`);
      await untilTrue(() => workers.expectCanary('matching').unheard === 1);
    });
  });

  describe('an event', () => {
    let traces: Traces;
    let children: Child[] = [];
    const start = async () => {
      const child = await startChild('effect-worker.ts', settings);
      children.push(child);
      return child;
    };

    beforeAll(async () => {
      traces = await Traces.open(database);
    });

    afterEach(async () => {
      await Promise.all(children.splice(0).map((child) => child.end('SIGKILL')));
    });

    afterAll(() => traces.close());

    it('takes effect once, also when a run fails in between', async () => {
      await start();
      const [well, failing] = [await traces.add('thing.happened'), await traces.add('thing.happened', { fail: 2 })];
      await traces.untilDone(well, failing);
      expect(await traces.effects(well)).toEqual(['score']);
      expect(await traces.effects(failing)).toEqual(['score']);
      expect(await traces.attempts(failing)).toBe(3);
    }, 60_000);

    it('is done by another worker when its own is killed, twice', async () => {
      children = await Promise.all([start(), start(), start()]);
      const id = await traces.add('thing.happened', { hold: 2 });
      const first = await traces.startedBy(id);
      await children.find((child) => child.pid === first)!.end('SIGKILL');
      const second = await traces.startedBy(id, [first]);
      await children.find((child) => child.pid === second)!.end('SIGKILL');
      await traces.untilDone(id);
      expect(await traces.effects(id)).toEqual(['score']);
      expect(new Set(await traces.runs(id)).size).toBe(3);
      expect(await traces.attempts(id)).toBe(3);
    }, 90_000);

    it('is sent again when the queue was emptied, with one effect', async () => {
      const producer = await startProducer(settings);
      const ids = await Promise.all(Array.from({ length: 20 }, () => traces.add('thing.happened')));
      await producer.get(OutboxRelay).moveDue();
      await producer.close();
      await empty(settings, traces);
      await start();
      await traces.untilDone(...ids);
      for (const id of ids) {
        expect(await traces.effects(id)).toEqual(['score']);
        expect((await traces.state(id)).dispatchNo).toBeGreaterThanOrEqual(2);
      }
    }, 60_000);

    it('delivered five times at once has one effect', async () => {
      const producer = await startProducer(settings);
      await Promise.all([start(), start()]);
      const id = await traces.add('thing.happened', { hold: 1 });
      await traces.startedBy(id);
      const queues = producer.get(JobQueues);
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((n) => queues.dispatch('matching', `ob-${id}-${n}`, { outboxId: id })),
      );
      await traces.release(id);
      await traces.untilDone(id);
      await queues.dispatch('matching', `ob-${id}-f`, { outboxId: id });
      const after = await traces.add('thing.happened');
      await traces.untilDone(after);
      expect(await traces.effects(id)).toEqual(['score']);
      await producer.close();
    }, 60_000);

    it('in work is finished when its worker is asked to end', async () => {
      const child = await start();
      const id = await traces.add('thing.happened', { hold: 1 });
      await traces.startedBy(id);
      const ended = child.end('SIGTERM');
      await traces.release(id);
      await ended;
      expect(await traces.effects(id)).toEqual(['score']);
      expect((await traces.state(id)).done).toBe(true);
    }, 60_000);
  });
}

async function empty({ redisUrl }: QueueSettings, traces: Traces): Promise<void> {
  if (redisUrl !== undefined) {
    const redis = new Redis(redisUrl);
    await redis.flushall();
    redis.disconnect();
    return;
  }
  const tables = await traces.db.query<{ name: string }[]>(
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  await traces.db.query(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`);
}

describe('queue contract on PostgreSQL', () => {
  contract(() => Promise.resolve(undefined));
});

describeWith(redisServer, 'queue contract on Redis', () => {
  contract(() => startRedis());
});
