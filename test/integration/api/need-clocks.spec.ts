import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, type Posted } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let office: Speaker;

// A Saturday.
const START = '2026-11-21T12:00:00Z';
/** Just after the end of day 30, 50 and 60 after it, and of what is told in the same night. */
const AFTER_30 = '2026-12-22T00:00:01Z';
const AFTER_50 = '2027-01-11T00:00:01Z';
const AFTER_60 = '2027-01-21T00:00:01Z';

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  office = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
}, 60_000);

beforeEach(async () => {
  await setClock(api.databaseUrl, START);
  await talks.forget();
  await api.sql('TRUNCATE deadlines, notifications CASCADE');
});

afterAll(() => api.close());

/** Moves the clock and lets all happen that follows, what is bundled for a minute too. */
async function at(now: string): Promise<void> {
  await setClock(api.databaseUrl, now);
  await api.settle();
  await setClock(api.databaseUrl, new Date(Date.parse(now) + 120_000).toISOString());
  await api.settle();
}

const told = async ({ organisationId }: Speaker, kind: string) =>
  api.sql<{ params: Record<string, unknown>; need_id: string | null }>(
    'SELECT params, need_id FROM notifications WHERE organisation_id = $1 AND kind = $2 ORDER BY seq',
    [organisationId, kind],
  );
const deadlinesOf = async (speaker: Speaker, need: Posted) =>
  (await speaker.api.get(`/needs/${need.id}/deadlines`)).body.items as { kind: string; dueAt: string; late: boolean }[];
const donorOf = (name: string) =>
  api.party({ name, kind: 'state', country: 'DEU', roles: ['donor_officer', 'donor_approver'] });
interface Said {
  organisation: { name: string };
  state: string;
  reason: string | null;
}
const nameOf = ({ organisation }: Said) => organisation.name;
const drafterOf = (state: Speaker) => api.colleague(state, ['national_drafter']);

describe('a need that waits for the secretariat', () => {
  it('is late after two working days, which shows until it is acknowledged; then after seven days more', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const drafter = await drafterOf(state);
    const need = await talks.need(drafter, country);
    expect(need.status).toBe('submitted');
    // The working days after a Saturday are Monday 23 and Tuesday 24.
    expect(await deadlinesOf(office, need)).toEqual([
      { kind: 'need.acknowledge', dueAt: '2026-11-24T23:59:59.999Z', late: false },
    ]);
    await at('2026-11-24T23:55:00Z');
    expect(await told(office, 'need_acknowledge_late')).toEqual([]);
    await at('2026-11-25T00:00:01Z');
    await at('2026-11-26T00:00:01Z');
    expect(await told(office, 'need_acknowledge_late')).toEqual([
      { params: { needTitle: need.title, since: expect.stringContaining('2026-11-21T1') }, need_id: need.id },
    ]);
    expect(await deadlinesOf(drafter, need)).toMatchObject([{ kind: 'need.acknowledge', late: true }]);

    expect((await office.api.post(`/needs/${need.id}/authenticate`)).status).toBe(200);
    // 26 November and seven days.
    expect(await deadlinesOf(state, need)).toEqual([
      { kind: 'need.circulate', dueAt: '2026-12-03T23:59:59.999Z', late: false },
    ]);
    await at('2026-12-04T00:00:01Z');
    await at('2026-12-05T00:00:01Z');
    expect(await told(office, 'need_circulate_late')).toHaveLength(1);
    expect(await told(state, 'need_circulate_late')).toHaveLength(1);
    expect((await state.api.post(`/needs/${need.id}/endorse`)).body.status).toBe('open');
    const kinds = (await deadlinesOf(state, need)).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['need.answer_reminder', 'need.answers']);
  });

  it('and was acknowledged in time is told of to nobody', async () => {
    const country = talks.nextCountry();
    const drafter = await drafterOf(await talks.state(country));
    const need = await talks.need(drafter, country);
    expect((await office.api.post(`/needs/${need.id}/authenticate`)).status).toBe(200);
    await at('2026-11-25T00:00:01Z');
    expect(await told(office, 'need_acknowledge_late')).toEqual([]);
  });
});

describe('providers that were told of needs', () => {
  it('and are silent are reminded of all of them together after 30 days and after 50, once each', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const [silent, keen] = [await donorOf('Germany'), await donorOf('Norway')];
    await talks.offer(silent, country);
    const keenOffer = await talks.offer(keen, country);
    const first = await talks.need(state, country, { title: 'First' });
    const second = await talks.need(state, country, { title: 'Second' });
    await api.settle();
    expect(await told(silent, 'match_suggested')).toHaveLength(2);
    for (const need of [first, second]) {
      const match = await talks.matchOf(need, keenOffer);
      expect((await keen.api.post(`/matches/${match}/interest`)).status).toBe(200);
    }
    await at('2026-12-21T23:50:00Z');
    expect(await told(silent, 'needs_unanswered')).toEqual([]);
    await at(AFTER_30);
    await at('2026-12-25T00:00:00Z');
    const once = { params: { count: 2, needTitle: 'First', since: expect.any(String) }, need_id: first.id };
    expect(await told(silent, 'needs_unanswered')).toEqual([once]);
    await at(AFTER_50);
    await at('2027-01-15T00:00:00Z');
    expect(await told(silent, 'needs_unanswered')).toEqual([once, once]);
    expect(await told(keen, 'needs_unanswered')).toEqual([]);
    const shown = await silent.api.get('/notifications?limit=1');
    expect(shown.body.items[0].text).toBe(
      '2 needs wait for your answer. The longest waiting, told on 21 Nov 2026: “First”',
    );
  });

  it('are not reminded of what was answered, taken back or hidden from them since', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const silent = await donorOf('Germany');
    await talks.offer(silent, country);
    const gone = await talks.need(state, country, { title: 'Gone' });
    const hidden = await talks.need(state, country, { title: 'Hidden' });
    await api.settle();
    expect((await state.api.post(`/needs/${gone.id}/withdraw`)).status).toBe(200);
    await talks.patch(state, `/needs/${hidden.id}`, { visibility: 'parties' });
    await at(AFTER_30);
    expect(await told(silent, 'needs_unanswered')).toEqual([]);
  });
});

describe('after 60 days', () => {
  it('the State is answered who said what, as far as it may know who', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const donors: Record<string, Speaker> = {};
    const offers: Record<string, Posted> = {};
    for (const name of ['Keen', 'Silent', 'Declining', 'Hidden and silent', 'Hidden and declining']) {
      const visibility = name.startsWith('Hidden') ? 'parties' : 'public';
      donors[name] = await donorOf(name);
      offers[name] = await talks.offer(donors[name], country, { title: `Offer of ${name}`, visibility });
    }
    // It would fit if it reached the country.
    const near = await donorOf('Nearly');
    await talks.offer(near, 'FJI', { title: 'Offer of Nearly' });
    const need = await talks.need(state, country);
    await api.settle();
    const step = async (name: string, what: string, body: object = {}) => {
      const match = await talks.matchOf(need, offers[name]!);
      expect((await donors[name]!.api.post(`/matches/${match}/${what}`, body)).status).toBe(200);
    };
    await step('Keen', 'interest');
    await step('Declining', 'decline', { reason: 'budget', shareReason: true });
    await step('Hidden and declining', 'decline', { reason: 'policy' });
    await at(AFTER_30);
    await at(AFTER_50);
    await at('2027-01-20T23:50:00Z');
    expect((await state.api.get(`/needs/${need.id}/responses`)).body.items).toEqual([]);
    await at(AFTER_60);
    await at('2027-02-21T00:00:00Z');

    const list = (await state.api.get(`/needs/${need.id}/responses`)).body;
    expect(list).toMatchObject({ items: [{ number: 1, occasion: 'deadline', orphan: false }], next: null });
    // Keen, Silent, Declining, and one more decline.
    expect(list.items[0].counts).toEqual({
      told: 4,
      interested: 1,
      talking: 0,
      agreed: 0,
      ended: 0,
      declined: 2,
      unanswered: 1,
    });
    const response = (await state.api.get(`/needs/${need.id}/responses/1`)).body;
    expect(response.said.map((one: Said) => [nameOf(one), one.state, one.reason])).toEqual([
      ['Declining', 'declined', 'budget'],
      ['Keen', 'interest', null],
    ]);
    expect(response.unanswered.map(nameOf)).toEqual(['Silent']);
    expect(response.unanswered[0].remindedAt).toEqual([
      expect.stringContaining('2026-12-22'),
      expect.stringContaining('2027-01-11'),
    ]);
    // Two, of whom one keeps the reason: too few to say more.
    expect(response).toMatchObject({
      declines: { total: 2, byReason: null },
      declinedUnnamed: 1,
      unansweredUnnamed: 0,
    });
    expect(response.nearMisses).toMatchObject([{ organisation: { name: 'Nearly' }, opening: { code: 'ADD_COUNTRY' } }]);
    expect(JSON.stringify(response)).not.toContain('Hidden');
    expect(response.letter).toContain('Silent, offer');
    expect(await told(state, 'need_response_made')).toEqual([
      { params: { needTitle: need.title, number: 1 }, need_id: need.id },
    ]);
    expect(await told(office, 'need_orphaned')).toEqual([]);
    expect((await office.api.get(`/needs/${need.id}/responses/1`)).body.said).toEqual(response.said);

    for (const path of ['responses', 'responses/1']) {
      const answer = await donors.Keen!.api.get(`/needs/${need.id}/${path}`);
      expect([answer.status, answer.body.code]).toEqual([403, 'RESPONSE_NOT_YOURS']);
    }
    for (const number of ['2', '0', 'x', '99999999999'])
      expect((await state.api.get(`/needs/${need.id}/responses/${number}`)).body.code).toBe('RESPONSE_NOT_FOUND');
    await expect(api.app.get(DataSource).query('UPDATE need_responses SET number = number + 1')).rejects.toThrow(
      'permission denied',
    );
  });

  it('a need without interest stands in the list of such needs, and the secretariat is told once', async () => {
    const [country, other] = [talks.nextCountry(), talks.nextCountry()];
    const [state, second, donor] = [await talks.state(country), await talks.state(other), await donorOf('Keen')];
    const orphan = await talks.need(state, country, { title: 'Orphan' });
    const wanted = await talks.need(second, other, { title: 'Wanted' });
    const offer = await talks.offer(donor, other);
    await api.settle();
    const match = await talks.matchOf(wanted, offer);
    expect((await donor.api.post(`/matches/${match}/interest`)).status).toBe(200);
    const orphans = async () => {
      const { items } = (await donor.api.get('/needs?orphan=true')).body;
      return items.map(({ id }: Posted) => id);
    };
    await at('2027-01-15T00:00:00Z');
    expect(await orphans()).toEqual([]);
    await at(AFTER_60);
    expect(await orphans()).toEqual([orphan.id]);
    expect(await told(office, 'need_orphaned')).toEqual([{ params: { needTitle: 'Orphan' }, need_id: orphan.id }]);
    expect((await state.api.get(`/needs/${orphan.id}/responses`)).body.items).toMatchObject([{ orphan: true }]);
  });

  it('nothing is said of a need that is no longer open', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const need = await talks.need(state, country);
    expect((await state.api.post(`/needs/${need.id}/withdraw`)).status).toBe(200);
    await at(AFTER_60);
    expect(await api.sql('SELECT FROM need_responses')).toEqual([]);
    expect(await deadlinesOf(state, need)).toEqual([]);
  });
});

describe('a response that is asked for', () => {
  it('is made for the State and the secretariat, once a day, while the need is open', async () => {
    const { state, donor, need } = await talks.couple();
    const path = `/needs/${need.id}/responses`;
    const drafter = await drafterOf(state);
    const asked = async (speaker: Speaker) => {
      const { status, body } = await speaker.api.post(path);
      return [status, body.code ?? body.number];
    };
    expect(await asked(donor)).toEqual([403, 'FORBIDDEN']);
    expect(await asked(await talks.state('FJI'))).toEqual([403, 'RESPONSE_NOT_YOURS']);
    expect(await asked(drafter)).toEqual([201, 1]);
    expect(await asked(office)).toEqual([409, 'RESPONSE_MADE_TODAY']);
    await setClock(api.databaseUrl, '2026-11-21T23:50:00Z');
    expect(await asked(state)).toEqual([409, 'RESPONSE_MADE_TODAY']);
    await setClock(api.databaseUrl, '2026-11-22T00:00:01Z');
    expect(await asked(office)).toEqual([201, 2]);
    await api.settle();
    expect(await told(state, 'need_response_made')).toHaveLength(2);
    const pages = await state.api.get(`${path}?limit=1`);
    expect(pages.body.items).toMatchObject([{ number: 2, occasion: 'request' }]);
    expect((await state.api.get(`${path}?limit=1&cursor=${pages.body.next}`)).body).toMatchObject({
      items: [{ number: 1 }],
      next: null,
    });
    await talks.patch(state, `/needs/${need.id}`, { visibility: 'sealed' });
    await setClock(api.databaseUrl, '2026-11-23T00:00:01Z');
    expect(await asked(state)).toEqual([409, 'RESPONSE_NOT_POSSIBLE']);
    expect(await asked(office)).toEqual([404, 'NEED_NOT_FOUND']);
  });

  it('by several at once is made once', async () => {
    const { state, need } = await talks.couple();
    const answers = await Promise.all([1, 2, 3].map(() => state.api.post(`/needs/${need.id}/responses`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('when the clock jumps far ahead', () => {
  it('all that was due is announced in order, and a need that has lapsed meanwhile reminds nobody', async () => {
    const { donor, need } = await talks.couple();
    await at('2028-06-01T00:00:00Z');
    const rows = await api.sql<{ kind: string }>(
      `SELECT payload ->> 'kind' AS kind FROM outbox WHERE topic LIKE 'deadline.%' AND aggregate_id = $1 ORDER BY seq`,
      [need.id],
    );
    expect(rows.map(({ kind }) => kind).slice(0, 5)).toEqual([
      'need.answer_reminder',
      'need.answers',
      'need.reconfirm_asked',
      'need.reconfirm_reminder',
      'need.lapse',
    ]);
    expect(await api.sql('SELECT FROM need_responses WHERE need_id = $1', [need.id])).toHaveLength(1);
    expect(await told(donor, 'needs_unanswered')).toEqual([]);
  });
});
