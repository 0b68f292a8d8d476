import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WeightsChangedHandler } from '@tandem/matching';
import { Transactions } from '@tandem/platform/database';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

const put = (speaker: Speaker, organisation: Speaker, body: unknown, version: number | null = 0) =>
  speaker.api.send('PUT', `/matching-weights/${organisation.organisationId}`, body, {
    ...(version === null ? {} : { 'If-Match': `"${version}"` }),
  });
const weightsOf = (side: any) => Object.fromEntries(side.criteria.map((one: any) => [one.code, one.weight]));
const normalisedOf = (side: any) => Object.fromEntries(side.criteria.map((one: any) => [one.code, one.normalised]));

describe('what an organisation weighs', () => {
  it('are the defaults of the sides that one works on, with their bounds', async () => {
    const state = await talks.state('GMB');
    const { body } = await state.api.get('/matching-weights');
    expect(body.items).toHaveLength(1);
    const [{ organisation, version, updatedAt, sides }] = body.items;
    expect([organisation.id, version, updatedAt]).toEqual([state.organisationId, 0, null]);
    expect(sides.map(({ side, own, mayChange }: any) => [side, own, mayChange])).toEqual([['state', false, true]]);
    const [theme, geography] = sides[0].criteria;
    expect(theme).toEqual({
      code: 'theme',
      name: 'Theme',
      weight: 15,
      default: 15,
      normalised: 15,
      lowest: 10,
      highest: 40,
    });
    expect([geography.weight, geography.lowest]).toEqual([0, 0]);
    const donor = await talks.donor();
    expect((await donor.api.get('/matching-weights')).body.items[0].sides.map((one: any) => one.side)).toEqual([
      'donor',
    ]);
  });

  it('are set by one who endorses, normalised to 100, written down, and taken back', async () => {
    const state = await talks.state('GMB');
    const set = await put(state, state, { state: { gender: 20 } });
    expect([set.status, set.headers.get('etag')]).toEqual([200, '"1"']);
    // The State's 15, 30, 20, 15, 10, 10 and 20 for gender are 120: 20 × 100 ÷ 120 = 16⅔, by largest remainder 17.
    expect(normalisedOf(set.body.sides[0])).toMatchObject({ theme: 12, coverage: 25, gender: 17 });
    expect(set.body.sides[0].own).toBe(true);
    const audit = await api.sql('SELECT before, after FROM audit WHERE action = $1 AND object_id = $2', [
      'matching_weights.changed',
      state.organisationId,
    ]);
    expect(audit).toEqual([{ before: { donor: null, state: null }, after: { donor: null, state: { gender: 20 } } }]);

    const back = await put(state, state, { state: null }, 1);
    expect([back.status, back.body.version, back.body.sides[0].own]).toEqual([200, 2, false]);
    expect(weightsOf(back.body.sides[0])).toMatchObject({ gender: 0, coverage: 30 });
  });

  it('stay as they are where nothing changes: no version, no event', async () => {
    const state = await talks.state('GMB');
    await put(state, state, { state: { gender: 20, theme: 30 } });
    const before = await api.state();
    const again = await put(state, state, { state: { theme: 30, gender: 20 } }, 1);
    expect([again.status, again.body.version]).toEqual([200, 1]);
    expect((await put(state, state, {}, 1)).body.version).toBe(1);
    expect(await api.state()).toEqual(before);
  });

  it('are changed only from the version that was read', async () => {
    const state = await talks.state('GMB');
    const missing = await put(state, state, { state: null }, null);
    expect([missing.status, missing.body.code]).toEqual([428, 'PRECONDITION_REQUIRED']);
    await put(state, state, { state: { gender: 20 } });
    const stale = await put(state, state, { state: { gender: 30 } }, 0);
    expect([stale.status, stale.body.code]).toEqual([412, 'WEIGHTS_CHANGED']);
  });

  it('are set by one of two at once', async () => {
    const state = await talks.state('GMB');
    const answers = await Promise.all([20, 30].map((gender) => put(state, state, { state: { gender } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each<[string, object, { pointer: string; code: string }[]]>([
    ['above 40', { gender: 41 }, [{ pointer: '/state/gender', code: 'WEIGHT_OUT_OF_RANGE' }]],
    ['below 0', { gender: -1 }, [{ pointer: '/state/gender', code: 'WEIGHT_OUT_OF_RANGE' }]],
    ['not whole', { gender: 2.5 }, [{ pointer: '/state/gender', code: 'WEIGHT_OUT_OF_RANGE' }]],
    ['no number', { gender: '20' }, [{ pointer: '/state/gender', code: 'WEIGHT_OUT_OF_RANGE' }]],
    ['too little theme', { theme: 9 }, [{ pointer: '/state/theme', code: 'WEIGHT_OUT_OF_RANGE' }]],
    ['no criterion', { 'a/b': 1 }, [{ pointer: '/state/a~1b', code: 'UNKNOWN_CRITERION' }]],
    [
      'several',
      { gender: 41, luck: 1 },
      [
        { pointer: '/state/gender', code: 'WEIGHT_OUT_OF_RANGE' },
        { pointer: '/state/luck', code: 'UNKNOWN_CRITERION' },
      ],
    ],
  ])('are refused %s, with a pointer', async (_, weights, errors) => {
    const state = await talks.state('GMB');
    const answer = await put(state, state, { state: weights });
    expect([answer.status, answer.body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(answer.body.errors).toMatchObject(errors);
  });

  it('are refused as another shape', async () => {
    const state = await talks.state('GMB');
    for (const body of [{ state: [1] }, { state: 'all' }, { both: {} }, []])
      expect((await put(state, state, body)).status).toBe(400);
  });

  it('are nobody else’s business', async () => {
    const [state, other, donor] = [await talks.state('GMB'), await talks.state('SEN'), await talks.donor()];
    for (const stranger of [other, donor]) {
      const read = await stranger.api.get(`/matching-weights/${state.organisationId}`);
      expect([read.status, read.body.code]).toEqual([404, 'WEIGHTS_NOT_FOUND']);
      expect((await put(stranger, state, { state: null })).status).toBe(404);
    }
    // An officer sees what an approver sets; a drafter what an endorser sets; neither sets the other side's.
    const officer = await api.colleague(donor, ['donor_officer']);
    const refused = await put(officer, donor, { donor: { theme: 40 } });
    expect([refused.status, refused.body.code]).toEqual([403, 'WEIGHTS_NOT_YOURS']);
    expect((await officer.api.get('/matching-weights')).body.items[0].sides[0].mayChange).toBe(false);
    expect((await put(donor, donor, { state: { gender: 20 } })).status).toBe(403);
    const drafter = await api.colleague(state, ['national_drafter']);
    expect((await drafter.api.get(`/matching-weights/${state.organisationId}`)).status).toBe(200);
    expect((await put(drafter, state, { state: null })).status).toBe(403);
    expect((await api.stranger().get('/matching-weights')).status).toBe(401);
    const secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
    expect((await secretariat.api.get('/matching-weights')).body.items).toEqual([]);
  });

  it('are announced for every open record of the side that changed', async () => {
    const state = await talks.state('GMB');
    const open = await talks.need(state, 'GMB');
    const draft = await talks.need(state, 'GMB', { submit: false });
    await api.settle();
    const waiting = () => api.sql('SELECT topic, aggregate_id AS id FROM outbox WHERE done_at IS NULL ORDER BY seq');
    await put(state, state, { state: { gender: 20 } });
    expect(await waiting()).toEqual([{ topic: 'matching.weights_changed', id: state.organisationId }]);
    await api.settle();
    const announced = await api.sql<{ id: string }>(
      `SELECT aggregate_id AS id FROM outbox WHERE topic = 'need.changed' AND seq >
         (SELECT max(seq) FROM outbox WHERE topic = 'matching.weights_changed')`,
    );
    expect(announced).toEqual([{ id: open.id }]);
    expect(draft.status).toBe('draft');
  });

  it('are announced five hundred records at a time, each once', async () => {
    const state = await talks.state('GMB');
    const { id } = await talks.need(state, 'GMB');
    await api.sql(
      `INSERT INTO needs OVERRIDING SYSTEM VALUE
         SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'number', 100000 + g,
                  'origin', '{"kind": "example"}'::jsonb))).*
           FROM needs n, generate_series(1, 600) g WHERE n.id = $1`,
      [id],
    );
    await api.sql('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
    await put(state, state, { state: { gender: 20 } });
    const handler = api.app.get(WeightsChangedHandler, { strict: false });
    const step = async () => {
      const [event] = await api
        .sql<any>(
          `UPDATE outbox SET done_at = now() WHERE topic = 'matching.weights_changed' AND done_at IS NULL
          RETURNING id, topic, aggregate_id AS "aggregateId", payload`,
        )
        .then(([rows]: any) => rows);
      if (event) await api.app.get(Transactions, { strict: false }).run((tx) => handler.handle(event, tx));
      const [{ all, different }] = await api.sql<any>(
        `SELECT count(*)::int AS all, count(DISTINCT aggregate_id)::int AS different FROM outbox
          WHERE topic = 'need.changed' AND done_at IS NULL`,
      );
      return [event !== undefined, all, different];
    };
    expect(await step()).toEqual([true, 500, 500]);
    expect(await step()).toEqual([true, 601, 601]);
    expect(await step()).toEqual([false, 601, 601]);
    await api.sql('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
  });
});

describe('a preview', () => {
  /** Two offers for 20,000 dollars: one covers all of it late, one a quarter of it from the first day. */
  async function scene() {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    const window = { from: '2028-01-01', to: '2028-12-31' };
    const late = await talks.offer(donor, country, { window });
    const small = await talks.offer(donor, country, { available: usd('5000.00') });
    const need = await talks.need(state, country);
    await api.settle();
    const list = async () =>
      (await state.api.get(`/needs/${need.id}/matches`)).body.items.map((match: any) => match.offer.id);
    const preview = (weights: object | null) =>
      state.api.send('POST', `/needs/${need.id}/matches/preview`, { weights }, {});
    return { country, state, donor, need, late, small, list, preview };
  }

  it('ranks a list anew by weights that are tried, and stores nothing', async () => {
    const { late, small, list, preview } = await scene();
    // The State weighs the share of the cost 30 and the timing 20.
    expect(await list()).toEqual([late.id, small.id]);
    const before = await api.state();
    const { status, body } = await preview({ coverage: 0, timing: 40 });
    expect(status).toBe(200);
    expect(body.items.map(({ offer, rank, previousRank }: any) => [offer.id, rank, previousRank])).toEqual([
      [small.id, 1, 2],
      [late.id, 2, 1],
    ]);
    expect(await api.state()).toEqual(before);
    expect(await list()).toEqual([late.id, small.id]);
  });

  it('is what the list becomes when the weights are saved', async () => {
    const { state, donor, late, small, need, list, preview } = await scene();
    const weights = { coverage: 0, timing: 40 };
    const { items } = (await preview(weights)).body;
    expect((await put(state, state, { state: weights })).status).toBe(200);
    await api.settle();
    expect(await list()).toEqual([small.id, late.id]);
    const scores = (await state.api.get(`/needs/${need.id}/matches`)).body.items.map((match: any) => match.score);
    expect(scores).toEqual(items.map((item: any) => item.score));
    // The other side's list is scored by the same weights.
    const [theirs] = (await donor.api.get(`/offers/${small.id}/matches`)).body.items;
    expect([theirs.score, theirs.criteria[3].weight]).toEqual([scores[0], { donor: 10, state: 44 }]);
  });

  it('is the list itself with the weights that it was made with', async () => {
    const { preview } = await scene();
    for (const weights of [null, {}]) {
      const { body } = await preview(weights);
      for (const item of body.items) expect([item.rank, item.score]).toEqual([item.previousRank, item.previousScore]);
    }
  });

  it('is for one’s own record, and says what is wrong', async () => {
    const { donor, need, small, preview } = await scene();
    const wrong = await preview({ theme: 9, luck: 1 });
    expect([wrong.status, wrong.body.errors.map((one: any) => one.pointer)]).toEqual([
      400,
      ['/weights/theme', '/weights/luck'],
    ]);
    const other = await donor.api.post(`/needs/${need.id}/matches/preview`, {});
    expect([other.status, other.body.code]).toEqual([403, 'WEIGHTS_NOT_YOURS']);
    expect((await donor.api.post(`/offers/${small.id}/matches/preview`, { weights: { theme: 40 } })).status).toBe(200);
    const hidden = await talks.need(await talks.state('SEN'), 'SEN', { visibility: 'parties' });
    expect((await donor.api.post(`/needs/${hidden.id}/matches/preview`, {})).status).toBe(404);
    expect((await donor.api.post(`/needs/${crypto.randomUUID()}/matches/preview`, {})).status).toBe(404);
  });
});
