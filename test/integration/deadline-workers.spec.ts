import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, untilTrue } from '@tandem/testing';
import { setClock } from '../support/clock.js';
import { type Child, startChild } from '../support/queue/child.js';
import { Traces } from '../support/queue/traces.js';

const MANY = 150;
const DUE = '2027-01-20T23:59:59.999Z';

let database: TestDatabase;
let traces: Traces;
const children: Child[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  traces = await Traces.open(database);
}, 60_000);

afterAll(async () => {
  await Promise.all(children.map((child) => child.end('SIGKILL')));
  await traces.close();
  await database.drop();
});

const start = async (): Promise<Child> => {
  const child = await startChild('effect-worker.ts', { databaseUrl: database.url });
  children.push(child);
  return child;
};

/** How often each thing's deadline had its effect, and on how many things. */
async function effects(): Promise<{ things: number; most: number }> {
  const [row] = await traces.db.query<{ things: number; most: number }[]>(
    `SELECT count(*)::int AS things, coalesce(max(times), 0)::int AS most
       FROM (SELECT count(*) AS times FROM effects WHERE handler = 'lapse' GROUP BY record) AS each`,
  );
  return row!;
}

async function emptyQueues(): Promise<void> {
  const tables = await traces.db.query<{ name: string }[]>(
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  await traces.db.query(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`);
}

it('deadlines have one effect each, though a worker dies on the boundary, another takes over and the queue is emptied', async () => {
  await setClock(database.ownerUrl, '2027-01-20T12:00:00Z');
  await traces.db.query(
    `INSERT INTO deadlines (kind, object_type, object_id, due_at, params, owed)
     SELECT 'thing.lapse', 'thing', gen_random_uuid(), $1, '{}', false FROM generate_series(1, $2)`,
    [DUE, MANY],
  );
  const [first] = await Promise.all([start(), start()]);
  expect(await effects()).toEqual({ things: 0, most: 0 });
  await setClock(database.ownerUrl, '2027-01-21T00:00:01Z');
  await untilTrue(async () => (await effects()).things > 0, { within: 30_000, what: 'the first effect' });
  await first.end('SIGKILL');
  await emptyQueues();
  await start();
  await untilTrue(async () => (await effects()).things === MANY, { within: 40_000, what: 'all effects' });
  expect(await effects()).toEqual({ things: MANY, most: 1 });
  const announced = await traces.db.query<{ events: number; things: number }[]>(
    `SELECT count(*)::int AS events, count(DISTINCT aggregate_id)::int AS things FROM outbox WHERE topic LIKE 'deadline.%'`,
  );
  expect(announced).toEqual([{ events: MANY, things: MANY }]);
}, 120_000);
