import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  describeWith,
  freshDatabase,
  redisServer,
  startApp,
  startRedis,
  untilTrue,
  type TestApp,
  type TestDatabase,
  type TestRedis,
} from '@tandem/testing';
import { ApiClient } from '../support/api-client.js';
import { setClock } from '../support/clock.js';
import { minimalNeed, minimalOffer } from '../support/contract-examples.js';
import { addParty, addRate, type Party } from '../support/parties.js';

/** The whole path through real doors: HTTP, PostgreSQL, the queue, the worker. The same story on both queue backends. */
function story(openRedis: () => Promise<TestRedis | null>) {
  let database: TestDatabase;
  let redis: TestRedis | null;
  let app: TestApp;
  let gambia: Party;
  let germany: Party;
  let state: ApiClient;
  let donor: ApiClient;
  let administrator: ApiClient;

  beforeAll(async () => {
    redis = await openRedis();
    database = await freshDatabase();
    await setClock(database.url, '2026-11-21T12:00:00Z');
    gambia = await addParty(database.url, {
      name: 'The Gambia',
      kind: 'state',
      country: 'GMB',
      roles: ['national_endorser'],
    });
    germany = await addParty(database.url, {
      name: 'Germany',
      kind: 'state',
      country: 'DEU',
      roles: ['donor_officer', 'donor_approver'],
    });
    const office = await addParty(database.url, {
      name: 'Trust fund',
      kind: 'un_entity',
      roles: ['fund_administrator'],
    });
    await addRate(database.url, 'EUR', '0.90', '2026-11-01');
    app = await startApp({ databaseUrl: database.url, redisUrl: redis?.url, processes: ['api', 'worker'] });
    state = new ApiClient(app.url, gambia.token);
    donor = new ApiClient(app.url, germany.token);
    administrator = new ApiClient(app.url, office.token);
  }, 60_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
    await redis?.stop();
  });

  const toldOf = async (client: ApiClient, needId: string) =>
    (await client.get('/notifications?limit=100')).body.items.filter((told: any) => told.needId === needId);

  const matchesOf = async (needId: string, within: number) => {
    let list: any;
    await untilTrue(
      async () => {
        list = (await state.get(`/needs/${needId}/matches`)).body;
        return list.items.length > 0 && !list.pending;
      },
      { within },
    );
    return list;
  };

  it('finds the offer for the need within two seconds, says why, and tells both parties once', async () => {
    const offer = await donor.post('/offers', minimalOffer);
    expect([offer.status, offer.body.status]).toEqual([201, 'open']);
    const need = await state.post('/needs', minimalNeed);
    expect([need.status, need.body.status]).toEqual([201, 'open']);
    const { items, pending } = await matchesOf(need.body.id, 2_000);
    expect(pending).toBe(false);
    expect(items).toHaveLength(1);
    const [match] = items;
    expect([match.rank, match.offer.id, match.state]).toEqual([1, offer.body.id, 'suggested']);
    // 200,000 EUR are 222,222.22 USD at 0.90, more than the 180,000 that the need lacks.
    expect([match.give, match.coverage]).toEqual([{ amount: '180000.00', currency: 'USD' }, 1]);
    expect(match.criteria.map((criterion: any) => criterion.code)).toEqual(
      expect.arrayContaining(['theme', 'geography', 'coverage', 'timing', 'modality', 'language', 'gender']),
    );
    for (const reason of match.reasons) expect(reason.text).not.toBe('');
    await untilTrue(async () => (await toldOf(donor, need.body.id)).length > 0, { within: 5_000 });
    await untilTrue(async () => (await toldOf(state, need.body.id)).length > 0, { within: 5_000 });
    expect((await toldOf(state, need.body.id)).map((told: any) => told.kind)).toEqual(['need_matched']);
    expect((await toldOf(donor, need.body.id)).map((told: any) => told.kind)).toEqual(['match_suggested']);
    expect((await toldOf(donor, need.body.id))[0].reasons.length).toBeGreaterThan(0);
  }, 30_000);

  it('finds it within thirty seconds, and tells once, though the worker is killed meanwhile', async () => {
    await app.kill('worker');
    const need = await state.post('/needs', { ...minimalNeed, title: 'Posted while nobody works' });
    app.start('worker');
    await app.kill('worker');
    app.start('worker');
    const { items } = await matchesOf(need.body.id, 30_000);
    expect(items[0].score).toBeGreaterThan(0.5);
    await untilTrue(async () => (await toldOf(state, need.body.id)).length > 0, { within: 10_000 });
    expect(await toldOf(state, need.body.id)).toHaveLength(1);
    expect(await toldOf(donor, need.body.id)).toHaveLength(1);
  }, 60_000);

  it('brings an agreed pair to a project that the administrator sees, and never gives more than is left', async () => {
    const offer = await donor.post('/offers', {
      ...minimalOffer,
      title: 'For one agreement',
      available: { amount: '100000.00', currency: 'EUR' },
    });
    const need = await state.post('/needs', { ...minimalNeed, title: 'To be agreed' });
    let match: any;
    await untilTrue(
      async () =>
        (match = (await state.get(`/needs/${need.body.id}/matches`)).body.items.find(
          (one: any) => one.offer.id === offer.body.id,
        )) !== undefined,
      { within: 10_000 },
    );
    const at = `/matches/${match.id}`;
    const tooEarly = await donor.post(`${at}/agree`, { amount: { amount: '80000.00', currency: 'EUR' } });
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'MATCH_STEP_NOT_POSSIBLE']);
    expect((await donor.post(`${at}/interest`)).body.state).toBe('interest');
    expect((await state.post(`${at}/consent`)).body.state).toBe('consent_pending');
    expect((await donor.post(`${at}/consent`)).body.state).toBe('contacts_open');
    const tooMuch = await donor.post(`${at}/agree`, { amount: { amount: '100000.01', currency: 'EUR' } });
    expect([tooMuch.status, tooMuch.body.code]).toEqual([409, 'CAPACITY_EXCEEDED']);
    const signed = await donor.post(`${at}/agree`, { amount: { amount: '80000.00', currency: 'EUR' } });
    expect([signed.status, signed.body.state]).toEqual([200, 'negotiating']);
    expect((await donor.get(`/offers/${offer.body.id}`)).body).toMatchObject({
      status: 'partly_reserved',
      reserved: { amount: '80000.00', currency: 'EUR' },
      left: { amount: '20000.00', currency: 'EUR' },
    });
    const other = await state.post(`${at}/agree`, { amount: { amount: '70000.00', currency: 'EUR' } });
    expect([other.status, other.body.code]).toEqual([409, 'AMOUNT_DIFFERS']);
    const agreed = await state.post(`${at}/agree`, { amount: { amount: '80000.00', currency: 'EUR' } });
    expect(agreed.body.state).toBe('agreed');
    const project = await administrator.get(`/projects/${agreed.body.project}`);
    expect(project.body).toMatchObject({
      status: 'agreed',
      iatiStatus: '1',
      amount: { amount: '80000.00', currency: 'EUR' },
    });
    expect(project.body.startsOn).toBe('2027-01-01');
    expect(project.body.endsOn).toBe('2028-06-30');
    expect((await administrator.get('/projects?status=agreed')).body.items.map((one: any) => one.id)).toEqual([
      project.body.id,
    ]);
    // 80,000 EUR are 88,888.88 USD at 0.90, rounded down; 91,111.12 of 180,000 are still asked for.
    expect((await state.get(`/needs/${need.body.id}`)).body).toMatchObject({
      status: 'partly_matched',
      agreed: { amount: '88888.88', currency: 'USD' },
      lacking: { amount: '91111.12', currency: 'USD' },
    });
    expect((await donor.get(`/offers/${offer.body.id}`)).body).toMatchObject({
      reserved: { amount: '0.00', currency: 'EUR' },
      committed: { amount: '80000.00', currency: 'EUR' },
    });
    await untilTrue(
      async () => (await toldOf(state, need.body.id)).some((told: any) => told.kind === 'project_agreed'),
      { within: 10_000 },
    );
  }, 60_000);

  it('forgets the suggestions of an offer that is withdrawn', async () => {
    const need = await state.post('/needs', { ...minimalNeed, title: 'Loses an offer' });
    const offer = await donor.post('/offers', { ...minimalOffer, title: 'Soon withdrawn' });
    const has = async () =>
      (await state.get(`/needs/${need.body.id}/matches`)).body.items.some((one: any) => one.offer.id === offer.body.id);
    await untilTrue(has, { within: 10_000 });
    expect((await donor.post(`/offers/${offer.body.id}/withdraw`)).body.status).toBe('withdrawn');
    await untilTrue(async () => !(await has()), { within: 10_000 });
  }, 30_000);
}

describe('the path, queues on PostgreSQL', () => {
  story(() => Promise.resolve(null));
});

describeWith(redisServer, 'the path, queues on Redis', () => {
  story(() => startRedis());
});
