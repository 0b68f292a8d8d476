import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '@tandem/platform/database';
import { StancesService } from '@tandem/matching';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { pdf } from '../../support/sample-files.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
});

beforeEach(async () => {
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  await talks.forget();
});

afterAll(() => api.close());

const post = async (speaker: Speaker, path: string, body: object = {}, headers: Record<string, string> = {}) => {
  const answer = await speaker.api.post(path, body, headers);
  return [answer.status, answer.body?.code ?? answer.body?.state];
};
const stateOf = async ({ match }: Couple) =>
  (await api.sql<{ state: string }>('SELECT state FROM matches WHERE id = $1', [match]))[0]!.state;
/** The worker's clock moves on, and everything that follows is done. */
async function on(day: string): Promise<void> {
  await setClock(api.databaseUrl, `${day}T00:00:05Z`);
  await api.settle();
}
const newFor = async (speaker: Speaker, { match }: Couple, before: string[]) =>
  (await talks.told(speaker, match)).slice(before.length);
const datesOf = async ({ state, match }: Couple) =>
  (await state.api.get(`/matches/${match}`)).body.deadlines.map(({ kind, dueAt }: any) => [kind, dueAt.slice(0, 10)]);

describe('a first word that nobody answers', () => {
  it('is reminded of after 30 and 50 days, lapses after 60, and either side may take it up again', async () => {
    const couple = await talks.couple();
    expect(await post(couple.donor, `/matches/${couple.match}/interest`)).toEqual([200, 'interest']);
    await api.settle();
    // 21 November + 30 and + 60 days; Christmas Eve changes nothing.
    expect(await datesOf(couple)).toEqual([
      ['match.answer_reminder', '2026-12-21'],
      ['match.answer', '2027-01-20'],
    ]);
    const [state, donor] = [await talks.told(couple.state, couple.match), await talks.told(couple.donor, couple.match)];
    await on('2026-12-21');
    expect(await newFor(couple.state, couple, state)).toEqual([]);
    await on('2026-12-22');
    expect(await newFor(couple.state, couple, state)).toEqual(['match_answer_due']);
    // Who speaks twice gives no more time.
    expect(await post(couple.donor, `/matches/${couple.match}/consent`)).toEqual([200, 'consent_pending']);
    expect(await datesOf(couple)).toEqual([
      ['match.answer_reminder', '2027-01-10'],
      ['match.answer', '2027-01-20'],
    ]);
    await on('2027-01-11');
    await on('2027-01-20');
    expect(await stateOf(couple)).toBe('consent_pending');
    await on('2027-01-21');
    expect(await stateOf(couple)).toBe('lapsed');
    expect(await newFor(couple.state, couple, state)).toEqual([
      'match_answer_due',
      'match_consent',
      'match_answer_due',
      'match_lapsed',
    ]);
    expect(await newFor(couple.donor, couple, donor)).toEqual(['match_lapsed']);
    expect(await datesOf(couple)).toEqual([]);
    for (const side of [couple.state, couple.donor])
      expect((await side.api.get(`/matches/${couple.match}`)).body.availableActions).toEqual(['interest', 'consent']);
    expect(await post(couple.state, `/matches/${couple.match}/consent`)).toEqual([200, 'consent_pending']);
    // What the donor consented to before does not count any more.
    expect(await post(couple.donor, `/matches/${couple.match}/consent`)).toEqual([200, 'contacts_open']);
  });
});

describe('a talk that stands still', () => {
  it('lapses 60 days after the last signature or message; what was reserved is free, and each side hears once', async () => {
    const couple = await talks.talking();
    expect(await datesOf(couple)).toEqual([['match.stalled', '2027-01-20']]);
    await on('2027-01-10');
    expect((await couple.state.api.post(`/matches/${couple.match}/messages`, { text: 'Still here.' })).status).toBe(
      201,
    );
    expect(await datesOf(couple)).toEqual([['match.stalled', '2027-03-11']]);
    await on('2027-02-01');
    expect(await post(couple.donor, `/matches/${couple.match}/agree`, { amount: usd('15000.00') })).toEqual([
      200,
      'negotiating',
    ]);
    await api.settle();
    // 1 February + 60 days
    expect(await datesOf(couple)).toEqual([['match.stalled', '2027-04-02']]);
    const told = [await talks.told(couple.state, couple.match), await talks.told(couple.donor, couple.match)];
    await on('2027-04-03');
    expect(await stateOf(couple)).toBe('lapsed');
    const [offer] = await api.sql('SELECT reserved_minor::int FROM offers WHERE id = $1', [couple.offer.id]);
    expect(offer).toEqual({ reserved_minor: 0 });
    expect(await newFor(couple.state, couple, told[0]!)).toEqual(['project_cancelled']);
    expect(await newFor(couple.donor, couple, told[1]!)).toEqual(['project_cancelled']);
    expect((await couple.state.api.get(`/matches/${couple.match}`)).body.contacts).toBeNull();
  });
});

describe('a duplicate', () => {
  it('of what the caller may see ends the talk for good, and tells the other side', async () => {
    const couple = await talks.talking();
    const other = await talks.need(couple.state, couple.country);
    await api.settle();
    const same = await talks.matchOf(other, couple.offer);
    const foreign = await talks.couple();
    const at = `/matches/${couple.match}/mark-duplicate`;
    for (const id of [foreign.match, couple.match, '3f0f8a4e-0000-4000-8000-00000000dead']) {
      const refused = await couple.donor.api.post(at, { of: id });
      expect([refused.status, refused.body.errors[0]]).toMatchObject([400, { pointer: '/of', code: 'NOT_FOUND' }]);
    }
    const before = await talks.told(couple.state, couple.match);
    expect(await post(couple.donor, at, { of: same, note: 'The same stores' })).toEqual([200, 'duplicate']);
    await api.settle();
    expect(await newFor(couple.state, couple, before)).toEqual(['match_duplicate']);
    const seen = (await couple.state.api.get(`/matches/${couple.match}`)).body;
    expect([seen.availableActions, seen.contacts, seen.stances.offer.duplicateOf]).toEqual([[], null, null]);
    for (const step of ['interest', 'consent'])
      expect(await post(couple.donor, `/matches/${couple.match}/${step}`)).toEqual([409, 'MATCH_STEP_NOT_POSSIBLE']);
  });
});

describe('declining', () => {
  it('shares reason and note together or not at all', async () => {
    const couple = await talks.couple();
    const decline = { reason: 'budget', note: 'Nothing left this year.' };
    const noteFor = async (speaker: Speaker) => {
      const { declineReason, declineNote } = (await speaker.api.get(`/matches/${couple.match}`)).body.stances.offer;
      return [declineReason, declineNote];
    };
    expect(await post(couple.donor, `/matches/${couple.match}/decline`, decline)).toEqual([200, 'declined']);
    expect(await noteFor(couple.donor)).toEqual(['budget', 'Nothing left this year.']);
    expect(await noteFor(couple.state)).toEqual([null, null]);
    expect(await post(couple.donor, `/matches/${couple.match}/interest`)).toEqual([200, 'interest']);
    expect(await post(couple.donor, `/matches/${couple.match}/decline`, { ...decline, shareReason: true })).toEqual([
      200,
      'declined',
    ]);
    expect(await noteFor(couple.state)).toEqual(['budget', 'Nothing left this year.']);
  });

  it('adds up for the need’s owner: reasons once there are three, or all are shared', async () => {
    const first = await talks.couple();
    const pairs = [first];
    for (let n = 0; n < 3; n++) {
      const donor = await talks.donor();
      pairs.push({ ...first, donor, offer: await talks.offer(donor, first.country) });
    }
    await api.settle();
    for (const pair of pairs) pair.match = await talks.matchOf(pair.need, pair.offer);
    const declines = async (speaker = first.state) => (await speaker.api.get(`/needs/${first.need.id}/declines`)).body;
    const decline = ({ donor, match }: Couple, reason: string, shareReason: boolean) =>
      donor.api.post(`/matches/${match}/decline`, { reason, shareReason });
    expect(await declines()).toEqual({ total: 0, reasons: null });
    await decline(pairs[0]!, 'incomplete', true);
    expect(await declines()).toEqual({ total: 1, reasons: [{ reason: 'incomplete', count: 1 }] });
    await decline(pairs[1]!, 'budget', false);
    expect(await declines()).toEqual({ total: 2, reasons: null });
    await decline(pairs[2]!, 'incomplete', false);
    expect(await declines()).toEqual({
      total: 3,
      reasons: [
        { reason: 'incomplete', count: 2 },
        { reason: 'budget', count: 1 },
      ],
    });
    // A donor reads the need, and not why others declined it.
    const foreign = await first.donor.api.get(`/needs/${first.need.id}/declines`);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'MATCH_STEP_NOT_YOURS']);
    expect((await first.donor.api.get(`/offers/${first.offer.id}/declines`)).body).toEqual({ total: 0, reasons: null });
  });

  it('is always heard of by who has spoken, and never names what may not be read', async () => {
    const couple = await talks.couple();
    expect(await post(couple.donor, `/matches/${couple.match}/interest`)).toEqual([200, 'interest']);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { visibility: 'parties', title: 'A new title' });
    expect(await post(couple.state, `/matches/${couple.match}/decline`, { reason: 'policy' })).toEqual([
      200,
      'declined',
    ]);
    await api.settle();
    const [last] = await api.sql<{ kind: string; params: object }>(
      `SELECT kind, params FROM notifications WHERE organisation_id = $1 AND match_id = $2 ORDER BY seq DESC LIMIT 1`,
      [couple.donor.organisationId, couple.match],
    );
    expect(last).toEqual({
      kind: 'match_declined',
      params: { needTitle: '–', offerTitle: couple.offer.title, side: 'need', organisation: '' },
    });
  });
});

describe('a stance on a match that has changed since', () => {
  it.each(['interest', 'consent', 'decline', 'withdraw', 'agree', 'mark-duplicate'])(
    '%s: 412, and nothing is changed',
    async (step) => {
      const couple = await talks.talking();
      const { version } = (await couple.state.api.get(`/matches/${couple.match}`)).body;
      const before = await api.state();
      const body = { decline: { reason: 'other' }, 'mark-duplicate': { of: couple.match } }[step] ?? {};
      expect(
        await post(couple.donor, `/matches/${couple.match}/${step}`, body, { 'If-Match': `"${version - 1}"` }),
      ).toEqual([412, 'MATCH_CHANGED']);
      expect(await api.state()).toEqual(before);
    },
  );
});

describe('messages', () => {
  it('go between the two while contacts are open, are told of once each, and stand nowhere in clear', async () => {
    const couple = await talks.couple();
    const at = `/matches/${couple.match}/messages`;
    expect(await post(couple.donor, at, { text: 'Too early' })).toEqual([409, 'TALK_NOT_OPEN']);
    await talks.consent(couple);
    const told = await talks.told(couple.state, couple.match);
    const text = 'May we visit the depot at kilometre 12?';
    const sent = await couple.donor.api.post(at, { text });
    expect([sent.status, sent.body]).toMatchObject([201, { side: 'offer', text, own: true }]);
    expect((await couple.state.api.post(at, { text: 'Yes, on Monday.' })).status).toBe(201);
    await api.settle();
    expect(await newFor(couple.state, couple, told)).toEqual(['match_message']);
    const first = (await couple.state.api.get(`${at}?limit=1`)).body;
    expect(first.items.map((item: any) => [item.text, item.own])).toEqual([['Yes, on Monday.', true]]);
    const second = (await couple.state.api.get(`${at}?limit=1&cursor=${first.next}`)).body;
    expect([second.items[0].text, second.items[0].own, second.next]).toEqual([text, false, null]);

    for (const table of ['outbox', 'notifications', 'audit', 'match_messages', 'mails', 'idempotency_keys']) {
      const [found] = await api.sql<{ count: string }>(
        `SELECT count(*) FROM ${table} t WHERE t::text LIKE '%kilometre%'`,
      );
      expect([table, found!.count]).toEqual([table, '0']);
    }
    expect(await post(couple.donor, at, { text: 'x'.repeat(4_001) })).toEqual([400, 'INVALID_INPUT']);
    expect(await post(couple.donor, at, { text: '  ' })).toEqual([400, 'INVALID_INPUT']);
  });

  it('are for the two alone: not for offices, nor helpers, nor anybody else; after the end they stay to be read', async () => {
    const couple = await talks.talking();
    const at = `/matches/${couple.match}/messages`;
    await couple.donor.api.post(at, { text: 'Between us.' });
    const secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
    const helper = await api.colleague(couple.state, ['helper']);
    const drafter = await api.colleague(couple.state, ['national_drafter']);
    const stranger = await talks.donor();
    expect((await secretariat.api.get(`/matches/${couple.match}`)).status).toBe(200);
    const read = async (speaker: Speaker) => (await speaker.api.get(at)).status;
    expect([await read(secretariat), await read(helper), await read(drafter), await read(stranger)]).toEqual([
      403, 403, 200, 404,
    ]);
    expect(await post(drafter, at, { text: 'Me too' })).toEqual([403, 'FORBIDDEN']);
    expect(await post(couple.state, `/matches/${couple.match}/withdraw`)).toEqual([200, 'withdrawn']);
    expect(await read(couple.donor)).toBe(200);
    expect(await post(couple.donor, at, { text: 'Why?' })).toEqual([409, 'TALK_NOT_OPEN']);
  });
});

describe('documents of a pair', () => {
  const attach = (by: Speaker, match: string, more = '') =>
    fetch(`${api.url}/api/v1/matches/${match}/attachments?name=plan.pdf${more}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(pdf()),
    });

  it('are both sides’ while contacts are open, taken away by who shared them, and read by nobody else', async () => {
    const couple = await talks.couple();
    const at = `/matches/${couple.match}/attachments`;
    expect((await attach(couple.donor, couple.match)).status).toBe(404);
    await talks.consent(couple);
    expect((await attach(couple.donor, couple.match, '&sealed=true')).status).toBe(400);
    const added = await attach(couple.donor, couple.match);
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: string };
    await api.settle();
    expect((await couple.state.api.get(at)).body.items).toMatchObject([{ id, state: 'clean', sealed: false }]);
    const download = (by: Speaker) =>
      fetch(`${api.url}/api/v1/attachments/${id}`, { headers: { Authorization: `Bearer ${by.token}` } });
    expect(Buffer.from(await (await download(couple.state)).arrayBuffer())).toEqual(pdf());
    const secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
    for (const other of [secretariat, await talks.donor()]) {
      expect((await other.api.get(at)).status).toBe(404);
      expect((await download(other)).status).toBe(404);
    }
    const remove = (by: Speaker) => by.api.send('DELETE', `/attachments/${id}`, undefined, {});
    expect((await remove(couple.state)).status).toBe(403);
    expect(await post(couple.state, `/matches/${couple.match}/withdraw`)).toEqual([200, 'withdrawn']);
    expect((await couple.state.api.get(at)).body.items).toHaveLength(1);
    expect((await attach(couple.donor, couple.match)).status).toBe(403);
  });
});

describe('what becomes of the project', () => {
  const signed = async () => {
    const couple = await talks.talking();
    for (const speaker of [couple.donor, couple.state])
      await speaker.api.post(`/matches/${couple.match}/agree`, { amount: usd('15000.00') });
    await api.settle();
    return couple;
  };
  const within = (act: (stances: StancesService, tx: Parameters<StancesService['fund']>[0]) => Promise<void>) =>
    api.app.get(Transactions, { strict: false }).run((tx) => act(api.app.get(StancesService, { strict: false }), tx));

  it('funds the match, once', async () => {
    const couple = await signed();
    for (let n = 0; n < 2; n++) await within((stances, tx) => stances.fund(tx, couple.match));
    expect(await stateOf(couple)).toBe('funded');
    const steps = await api.sql(`SELECT 1 FROM audit WHERE object_id = $1 AND action = 'match.fund'`, [couple.match]);
    expect(steps).toHaveLength(1);
    const seen = (await couple.donor.api.get(`/matches/${couple.match}`)).body;
    expect([seen.availableActions, seen.contacts === null]).toEqual([['message'], false]);
    for (const step of ['withdraw', 'agree'])
      expect(
        await post(couple.donor, `/matches/${couple.match}/${step}`, step === 'agree' ? { amount: usd('1.00') } : {}),
      ).toEqual(step === 'agree' ? [200, 'funded'] : [409, 'MATCH_STEP_NOT_POSSIBLE']);
  });

  it('ends it when it is cancelled, and both may begin again', async () => {
    const couple = await signed();
    await within((stances, tx) => stances.end(tx, couple.match));
    expect(await stateOf(couple)).toBe('withdrawn');
    for (const speaker of [couple.state, couple.donor]) {
      const seen = (await speaker.api.get(`/matches/${couple.match}`)).body;
      expect([seen.availableActions, seen.contacts]).toEqual([['interest', 'consent'], null]);
    }
    await expect(within((stances, tx) => stances.fund(tx, couple.match))).rejects.toThrow('cannot be changed');
  });
});
