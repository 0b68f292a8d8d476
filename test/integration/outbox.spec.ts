import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { EventDelivery, OutboxRelay, OutboxRepository } from '@tandem/platform/outbox';
import { JobQueues } from '@tandem/platform/queue';
import { type TestDatabase, freshDatabase, untilTrue } from '@tandem/testing';
import { type Child, startChild } from '../support/queue/child.js';
import { startProducer } from '../support/queue/producer.js';
import { Traces } from '../support/queue/traces.js';

let database: TestDatabase;
let traces: Traces;

beforeAll(async () => {
  database = await freshDatabase();
  traces = await Traces.open(database);
}, 60_000);

afterAll(async () => {
  await traces.close();
  await database.drop();
});

describe('an event, with workers running', () => {
  let children: Child[];

  beforeAll(async () => {
    children = await Promise.all([1, 2].map(() => startChild('effect-worker.ts', { databaseUrl: database.url })));
  }, 60_000);

  afterAll(() => Promise.all(children.map((child) => child.end('SIGKILL'))));

  it('is delivered although its transaction commits after a later one was done', async () => {
    const late = traces.db.createQueryRunner();
    await late.startTransaction();
    const early = await traces.add('thing.happened', {}, 'record 1', late.manager);
    const later = await traces.add('thing.happened');
    await traces.untilDone(later);
    await late.commitTransaction();
    await late.release();
    await traces.untilDone(early);
    expect(await traces.effects(early)).toEqual(['score']);
  }, 60_000);

  it('leaves nothing when its transaction is rolled back', async () => {
    const lost = traces.db.createQueryRunner();
    await lost.startTransaction();
    const id = await traces.add('thing.happened', {}, 'record 1', lost.manager);
    await lost.rollbackTransaction();
    await lost.release();
    await traces.untilDone(await traces.add('thing.happened'));
    await expect(traces.state(id)).rejects.toThrow('no event');
    expect(await traces.effects(id)).toEqual([]);
  }, 60_000);

  it('that nobody wants is done at once', async () => {
    const id = await traces.add('nobody.listens');
    await traces.untilDone(id);
    expect(await traces.attempts(id)).toBe(0);
  }, 60_000);

  it('reaches each of its handlers, whose failures do not touch one another', async () => {
    const id = await traces.add('thing.told', { fail: 1 });
    await traces.untilDone(id);
    expect(await traces.effects(id)).toEqual(['tell', 'tell-quickly']);
  }, 60_000);

  it('that always fails is dead after three attempts, with an error in the log, and the others go on', async () => {
    const poison = await traces.add('thing.happened', { fail: 99 });
    const sound = await traces.add('thing.happened');
    await traces.untilDone(sound);
    await traces.untilDead(poison);
    expect(await traces.attempts(poison)).toBe(3);
    expect(await traces.effects(poison)).toEqual([]);
    expect(await traces.state(poison)).toMatchObject({ done: false, lastError: 'score: run 3 fails as told' });
    const log = children.map((child) => child.output()).join('');
    expect(log.split('\n').filter((line) => line.includes('DEAD EVENT') && line.includes(poison))).toHaveLength(1);
  }, 60_000);

  it('that one handler gives up on is dead only when the others are done', async () => {
    const id = await traces.add('thing.told', { fail: 99 });
    await traces.untilDead(id);
    expect(await traces.effects(id)).toEqual(['tell-quickly']);
  }, 60_000);

  it('is not written twice by a worker that slept through its lease', async () => {
    const id = await traces.add('thing.happened', { hold: 1 });
    const sleeper = await traces.startedBy(id).then((pid) => children.find((child) => child.pid === pid)!);
    sleeper.signal('SIGSTOP');
    await traces.untilDone(id);
    expect(await traces.effects(id)).toEqual(['score']);
    await traces.release(id);
    sleeper.signal('SIGCONT');
    await untilTrue(() => sleeper.output().includes(`lease of score on ${id} was lost`), { within: 15_000 });
    expect(await traces.effects(id)).toEqual(['score']);
    expect(new Set(await traces.runs(id)).size).toBe(2);
  }, 60_000);

  it('about a record is not covered by a run that had begun before it was written', async () => {
    const first = await traces.add('record.changed', { hold: 1 }, 'record 7');
    await traces.startedBy(first);
    const second = await traces.add('record.changed', {}, 'record 7');
    await traces.untilDone(second);
    await traces.release(first);
    await traces.untilDone(first);
    expect(await traces.effects(second)).toEqual(['rescore']);
    expect(await traces.effects(first)).toEqual(['rescore']);
  }, 60_000);
});

describe('the relay and the deliveries, step by step', () => {
  let producer: INestApplicationContext;
  let relay: OutboxRelay;
  let delivery: EventDelivery;

  beforeAll(async () => {
    producer = await startProducer({ databaseUrl: database.url });
    relay = producer.get(OutboxRelay);
    delivery = producer.get(EventDelivery);
  });

  afterAll(() => producer.close());

  it('collapse a burst about a record into one run, and leave other records and topics alone', async () => {
    const burst = [];
    for (let change = 0; change < 20; change++) burst.push(await traces.add('record.changed', {}, 'record 8'));
    const other = await traces.add('record.changed', {}, 'record 9');
    const thing = await traces.add('thing.happened', {}, 'record 8');
    for (const id of burst) await delivery.deliver('matching', id);
    expect(await Promise.all(burst.map((id) => traces.effects(id)))).toEqual([['rescore'], ...Array<[]>(19).fill([])]);
    expect(await Promise.all(burst.map((id) => traces.state(id)))).toEqual(
      burst.map(() => expect.objectContaining({ done: true })),
    );
    expect((await traces.state(other)).done).toBe(false);
    expect((await traces.state(thing)).done).toBe(false);
    expect(await traces.db.query('SELECT FROM inbox WHERE message_id = $1', [thing])).toEqual([]);
  });

  it('do not take the same event twice', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => traces.add('thing.happened')));
    const outbox = producer.get(OutboxRepository);
    const taken = (await Promise.all([1, 2, 3, 4].map(() => outbox.takeDue(10)))).flat().map((row) => row.id);
    expect(new Set(taken).size).toBe(taken.length);
    await relay.moveDue();
    const states = await Promise.all(ids.map((id) => traces.state(id)));
    expect(states.map((state) => state.dispatchNo)).toEqual(ids.map(() => 1));
  });

  it('pass by an event that another relay is just taking, without waiting', async () => {
    const outbox = producer.get(OutboxRepository);
    const [busy, free] = [await traces.add('thing.happened'), await traces.add('thing.happened')];
    const taking = async () => (await outbox.takeDue(100)).map((row) => row.id);
    const rival = traces.db.createQueryRunner();
    await rival.startTransaction();
    await rival.query('SELECT FROM outbox WHERE id = $1 FOR UPDATE', [busy]);
    const taken = await Promise.race([taking(), delay(3_000).then(() => ['it waits'])]);
    await rival.rollbackTransaction();
    await rival.release();
    expect(taken).toContain(free);
    expect(taken).not.toContain(busy);
    expect(await taking()).toContain(busy);
  });

  it('put what a handler wrote into its queue themselves: no relay takes it, unless it is lost on the way', async () => {
    const outbox = producer.get(OutboxRepository);
    const dispatch = jest.spyOn(producer.get(JobQueues), 'dispatch');
    await delivery.deliver('matching', await traces.add('thing.happened', { then: 'thing.happened' }, 'record 10'));
    const [followUp] = await traces.db.query<{ id: string; dispatch_no: number }[]>(
      `SELECT id, dispatch_no FROM outbox WHERE aggregate_id = 'record 10' AND done_at IS NULL`,
    );
    expect(followUp).toMatchObject({ dispatch_no: 1 });
    expect(dispatch.mock.calls).toEqual([['matching', `ob-${followUp?.id}-1`, { outboxId: followUp?.id }]]);
    const due = async () => (await outbox.takeDue(100)).map((row) => row.id);
    expect(await due()).not.toContain(followUp?.id);
    await traces.db.query(`UPDATE outbox SET dispatched_at = dispatched_at - interval '1 hour' WHERE id = $1`, [
      followUp?.id,
    ]);
    await relay.sweep();
    expect(await due()).toContain(followUp?.id);
  });

  it('count crashed attempts, and give up on an event that kills its workers', async () => {
    const id = await traces.add('thing.happened');
    const crash = () =>
      traces.db.query(
        `INSERT INTO inbox AS i (message_id, handler, attempts, lease_token, lease_until)
         VALUES ($1, 'score', 1, gen_random_uuid(), now()) ON CONFLICT (message_id, handler) DO UPDATE SET attempts = i.attempts + 1`,
        [id],
      );
    await crash();
    await crash();
    await crash();
    await delivery.deliver('matching', id);
    expect(await traces.state(id)).toMatchObject({ dead: true, lastError: expect.stringContaining('worker died') });
    expect(await traces.effects(id)).toEqual([]);
  });

  it('keep events in the outbox while Redis is away, and say so within three seconds', async () => {
    const away = await startProducer({ databaseUrl: database.url, redisUrl: 'redis://127.0.0.1:1' });
    const id = await traces.add('thing.happened');
    const begun = performance.now();
    await expect(away.get(JobQueues).dispatch('matching', `ob-${id}-0`, { outboxId: id })).rejects.toThrow(
      'did not take a job within 2000 ms',
    );
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(await away.get(OutboxRelay).moveDue()).toBe(false);
    const [row] = await traces.db.query(
      'SELECT dispatched_at, available_at > now() AS waits FROM outbox WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ dispatched_at: null, waits: true });
    await away.close();
  }, 30_000);

  it('forget what was done more than thirty days ago, and nothing else', async () => {
    const [old, recent] = [await traces.add('thing.happened'), await traces.add('thing.happened')];
    const age = `UPDATE outbox SET done_at = now() - make_interval(days => $2) WHERE id = $1`;
    await traces.db.query(age, [old, 31]);
    await traces.db.query(age, [recent, 29]);
    expect(await producer.get(OutboxRepository).pruneDone()).toBe(1);
    await expect(traces.state(old)).rejects.toThrow('no event');
    expect((await traces.state(recent)).done).toBe(true);
  });
});
