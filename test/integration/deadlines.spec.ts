import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '@tandem/platform/database';
import { Calendar, DeadlineTick, Deadlines, DeadlinesModule, type NewDeadline } from '@tandem/platform/deadlines';
import { untilTrue } from '@tandem/testing';
import { setClock } from '../support/clock.js';
import { openModule, type OpenModule } from '../support/open-module.js';

interface Announced {
  topic: string;
  aggregate_id: string;
  payload: Record<string, unknown>;
}

let module: OpenModule;
let deadlines: Deadlines;
let worker: DeadlineTick;
let transactions: Transactions;

async function open(timeZone: string): Promise<void> {
  const before = process.env.TIME_ZONE;
  process.env.TIME_ZONE = timeZone;
  module = await openModule(DeadlinesModule);
  if (before === undefined) delete process.env.TIME_ZONE;
  else process.env.TIME_ZONE = before;
  deadlines = module.get(Deadlines);
  worker = module.get(DeadlineTick);
  transactions = module.get(Transactions);
}

const clock = (now: string) => setClock(module.ownerUrl, now);
const thing = (objectId: string, dueAt: string): NewDeadline => ({
  kind: 'thing.lapse',
  objectType: 'thing',
  objectId,
  dueAt: new Date(dueAt),
});
const set = (deadline: NewDeadline) => transactions.run((tx) => deadlines.set(tx, deadline));
const cancel = (objectId: string, kinds?: NewDeadline['kind'][]) =>
  transactions.run((tx) => deadlines.cancel(tx, kinds ? { objectId, kinds } : { objectId }));
const announced = (): Promise<Announced[]> =>
  module.sql<Announced>('SELECT topic, aggregate_id, payload FROM outbox ORDER BY seq');
const tickAll = async (): Promise<void> => {
  while (await worker.tick());
};

describe('a deadline', () => {
  beforeAll(() => open('UTC'), 60_000);
  afterAll(() => module.close());

  beforeEach(async () => {
    await module.sql('TRUNCATE deadlines, outbox CASCADE');
    await clock('2027-01-20T12:00:00Z');
  });

  it('is announced once it has passed, once, with what it was set with', async () => {
    const objectId = randomUUID();
    await set({ ...thing(objectId, '2027-01-20T23:59:59.999Z'), params: { round: 2 } });
    await clock('2027-01-20T23:59:30Z');
    await tickAll();
    expect(await announced()).toEqual([]);
    expect(await deadlines.of([objectId])).toEqual([
      { objectId, kind: 'thing.lapse', dueAt: new Date('2027-01-20T23:59:59.999Z'), late: false },
    ]);
    await clock('2027-01-21T00:00:01Z');
    await tickAll();
    await tickAll();
    expect(await announced()).toEqual([
      {
        topic: 'deadline.thing.lapse',
        aggregate_id: objectId,
        payload: {
          deadlineId: expect.any(String),
          kind: 'thing.lapse',
          objectType: 'thing',
          objectId,
          dueAt: '2027-01-20T23:59:59.999Z',
          params: { round: 2 },
        },
      },
    ]);
    expect(await deadlines.of([objectId])).toEqual([]);
  });

  it('takes the place of the one of its kind that waits, and of no other', async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    await set(thing(mine, '2027-01-20T13:00:00Z'));
    await set(thing(other, '2027-01-20T13:00:00Z'));
    await set({ ...thing(mine, '2027-01-20T13:00:00Z'), kind: 'thing.remind' });
    await set(thing(mine, '2027-02-20T13:00:00Z'));
    await clock('2027-01-20T14:00:00Z');
    await tickAll();
    expect((await announced()).map(({ topic, aggregate_id }) => [topic, aggregate_id]).sort()).toEqual(
      [
        ['deadline.thing.lapse', other],
        ['deadline.thing.remind', mine],
      ].sort(),
    );
    await clock('2027-02-21T00:00:00Z');
    await tickAll();
    expect(await announced()).toHaveLength(3);
  });

  it('that has passed may be followed by the next of its kind', async () => {
    const objectId = randomUUID();
    for (const month of ['02', '03']) {
      await set(thing(objectId, `2027-${month}-01T00:00:00Z`));
      await clock(`2027-${month}-01T00:00:01Z`);
      await tickAll();
    }
    expect((await announced()).map(({ payload }) => payload.dueAt)).toEqual([
      '2027-02-01T00:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
    ]);
  });

  it('that was given up is not announced, and others of its object are', async () => {
    const objectId = randomUUID();
    await set(thing(objectId, '2027-01-20T13:00:00Z'));
    await set({ ...thing(objectId, '2027-01-20T13:00:00Z'), kind: 'thing.remind' });
    await cancel(objectId, ['thing.lapse']);
    await clock('2027-01-21T00:00:00Z');
    await tickAll();
    expect((await announced()).map(({ topic }) => topic)).toEqual(['deadline.thing.remind']);
    await set(thing(objectId, '2027-01-22T00:00:00Z'));
    await cancel(objectId);
    await clock('2027-01-23T00:00:00Z');
    await tickAll();
    expect(await announced()).toHaveLength(1);
  });

  it('by which somebody owes something stays to be seen as late, until it is met or set anew', async () => {
    const [met, renewed] = [randomUUID(), randomUUID()];
    for (const objectId of [met, renewed]) await set({ ...thing(objectId, '2027-01-20T13:00:00Z'), owed: true });
    await clock('2027-01-20T14:00:00Z');
    await tickAll();
    expect((await deadlines.of([met, renewed])).map(({ late }) => late)).toEqual([true, true]);
    await cancel(met);
    await set({ ...thing(renewed, '2027-01-25T13:00:00Z'), owed: true });
    expect(await deadlines.of([met, renewed])).toEqual([
      { objectId: renewed, kind: 'thing.lapse', dueAt: new Date('2027-01-25T13:00:00Z'), late: false },
    ]);
    expect(await announced()).toHaveLength(2);
  });

  it('is announced by one of several workers that look at once, and many in order of their dates', async () => {
    // 250 dates, a minute apart, set in another order: 7 and 250 have no common divisor.
    for (let i = 0; i < 250; i++) {
      const minute = (i * 7) % 250;
      await set(thing(randomUUID(), new Date(Date.UTC(2027, 0, 21, 0, minute)).toISOString()));
    }
    await clock('2028-01-01T00:00:00Z');
    const working = async (): Promise<void> => {
      for (let round = 0; round < 8; round++) await tickAll();
    };
    await Promise.all([working(), working(), working()]);
    await tickAll();
    const dates = (await announced()).map(({ payload }) => payload.dueAt as string);
    expect(dates).toHaveLength(250);
    expect(dates).toEqual(dates.toSorted());
  }, 30_000);

  it('is announced by the next worker when the one that took it dies before it commits', async () => {
    const objectId = randomUUID();
    await set(thing(objectId, '2027-01-20T23:59:59.999Z'));
    await clock('2027-01-21T00:00:01Z');
    const dying = transactions.run(async () => {
      await worker.tick();
      throw new Error('it died');
    });
    await expect(dying).rejects.toThrow('it died');
    expect(await announced()).toEqual([]);
    await tickAll();
    await tickAll();
    expect(await announced()).toHaveLength(1);
  });

  it('that somebody is just putting off is passed by without waiting, and then not due', async () => {
    const [held, free] = [randomUUID(), randomUUID()];
    await set(thing(held, '2027-01-20T13:00:00Z'));
    await set(thing(free, '2027-01-20T13:00:00Z'));
    await clock('2027-01-20T14:00:00Z');
    const rival = module.dataSource.createQueryRunner();
    await rival.startTransaction();
    await deadlines.set(rival.manager, thing(held, '2027-03-01T00:00:00Z'));
    await Promise.race([tickAll(), delay(3_000).then(() => Promise.reject(new Error('it waits')))]);
    expect((await announced()).map(({ aggregate_id }) => aggregate_id)).toEqual([free]);
    await rival.commitTransaction();
    await rival.release();
    await tickAll();
    expect(await announced()).toHaveLength(1);
  });

  it('that is put off while it is taken has passed, and the new one waits', async () => {
    const objectId = randomUUID();
    await set(thing(objectId, '2027-01-20T13:00:00Z'));
    await clock('2027-01-20T14:00:00Z');
    let putOff = Promise.resolve();
    await transactions.run(async () => {
      await worker.tick();
      putOff = transactions.apart(() => set(thing(objectId, '2027-03-01T00:00:00Z')));
      await untilTrue(
        async () =>
          (
            await module.sql(
              `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
            )
          ).length > 0,
        { within: 5_000, every: 20, what: 'the other waiting' },
      );
    });
    await putOff;
    expect(await announced()).toHaveLength(1);
    expect(await deadlines.of([objectId])).toMatchObject([{ dueAt: new Date('2027-03-01T00:00:00Z') }]);
  });
});

describe.each([
  // The working days after a Friday, over the Sunday on which clocks are changed: the end of Tuesday, there.
  ['Europe/Paris', '2027-03-26T15:00:00Z', '2027-03-30T21:59:30Z', '2027-03-30T22:00:01Z'],
  ['Europe/Paris', '2027-10-29T15:00:00Z', '2027-11-02T22:59:30Z', '2027-11-02T23:00:01Z'],
  ['America/New_York', '2027-03-12T15:00:00Z', '2027-03-17T03:59:30Z', '2027-03-17T04:00:01Z'],
  ['America/New_York', '2027-11-05T15:00:00Z', '2027-11-10T04:59:30Z', '2027-11-10T05:00:01Z'],
])('two working days in %s from %s on', (zone, from, before, after) => {
  beforeAll(() => open(zone), 60_000);
  afterAll(() => module.close());

  it(`have not passed at ${before}, and have at ${after}`, async () => {
    const objectId = randomUUID();
    await set({
      ...thing(objectId, from),
      dueAt: module.get(Calendar).workingDaysAfter(new Date(from), 2),
    });
    await clock(before);
    await tickAll();
    expect(await announced()).toEqual([]);
    await clock(after);
    await tickAll();
    await tickAll();
    expect(await announced()).toHaveLength(1);
  });
});
