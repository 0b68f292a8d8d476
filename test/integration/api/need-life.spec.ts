import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setClock } from '../../support/clock.js';
import { minimalNeed } from '../../support/contract-examples.js';
import { wantedMails } from '../../support/mail-links.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let gambia: Speaker;
let drafter: Speaker;
let helper: Speaker;
let senegal: Speaker;
let germany: Speaker;
let foundation: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  const donor = ['donor_officer', 'donor_approver'];
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  drafter = await api.colleague(gambia, ['national_drafter']);
  helper = await api.colleague(gambia, ['helper']);
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: donor });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', roles: donor });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
}, 60_000);
afterAll(() => api.close());

const post = async (speaker: Speaker, change: object = {}): Promise<any> => {
  const { status, body } = await speaker.api.post('/needs', { ...minimalNeed, ...change });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
};
const step = async (speaker: Speaker, need: { id: string }, name: string, body: object = {}): Promise<any> => {
  const answer = await speaker.api.post(`/needs/${need.id}/${name}`, body);
  expect([name, answer.status, answer.body.errors]).toEqual([name, 200, undefined]);
  return answer.body;
};
const refused = async (speaker: Speaker, need: { id: string }, name: string, body: object = {}, headers = {}) => {
  const answer = await speaker.api.post(`/needs/${need.id}/${name}`, body, headers);
  return [answer.status, answer.body.code];
};
const read = async (speaker: Speaker, need: { id: string }): Promise<any> =>
  (await speaker.api.get(`/needs/${need.id}`)).body;
/** Kinds of what an organisation was told of a need, in order. */
const told = async (speaker: Speaker, need: { id: string }, kinds: string): Promise<string[]> => {
  await api.settle();
  const rows = await api.sql<{ kind: string }>(
    `SELECT kind FROM notifications WHERE organisation_id = $1 AND need_id = $2 AND kind ~ $3 ORDER BY seq`,
    [speaker.organisationId, need.id, kinds],
  );
  return rows.map(({ kind }) => kind);
};
const standingConsents = async (need: { id: string }): Promise<number> =>
  (await api.sql(`SELECT 1 FROM consents WHERE object_id = $1 AND withdrawn_at IS NULL`, [need.id])).length;
const deadlinesOf = async (need: { id: string }): Promise<string[]> =>
  (
    await api.sql<{ kind: string }>(
      `SELECT kind FROM deadlines WHERE object_id = $1 AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY kind`,
      [need.id],
    )
  )
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'need.answer_reminder');
const OPEN_DATES = ['need.answers', 'need.lapse', 'need.reconfirm_asked', 'need.reconfirm_reminder'];

describe('a clarification', () => {
  it('goes to the State and back, each told once, and leads to endorsement by a note verbale', async () => {
    const need = await post(drafter, { description: 'Three armouries' });
    expect([need.status, await deadlinesOf(need)]).toEqual(['submitted', ['need.acknowledge']]);
    const asked = await step(secretariat, need, 'ask-clarification', { question: 'Which districts?' });
    expect([asked.status, await deadlinesOf(need)]).toEqual(['needs_clarification', []]);
    expect(await told(gambia, need, 'clarif')).toEqual(['need_clarification_asked']);
    expect((await read(drafter, need)).availableActions).toEqual(['edit', 'clarify', 'copy']);

    const edited = await helper.api.patch(`/needs/${need.id}`, { summary: 'West, North, Lower' }, asked.version);
    expect([edited.status, edited.body.summary]).toEqual([200, 'West, North, Lower']);
    const clarified = await step(helper, need, 'clarify', { answer: 'See the summary.' });
    expect([clarified.status, await deadlinesOf(need)]).toEqual(['submitted', ['need.acknowledge']]);
    expect(await told(secretariat, need, 'clarif')).toEqual(['need_clarified']);

    await step(secretariat, need, 'authenticate');
    expect(await deadlinesOf(need)).toEqual(['need.circulate']);
    const open = await step(gambia, need, 'endorse', { instrument: 'NV 12/2026' });
    expect(open.timeline.map((entry: any) => entry.status)).toEqual([
      'draft',
      'submitted',
      'needs_clarification',
      'submitted',
      'authenticated',
      'endorsed',
      'open',
    ]);
    expect(open.endorsement).toEqual({ role: 'national_endorser', at: expect.any(String), instrument: 'NV 12/2026' });
    expect(await deadlinesOf(need)).toEqual(OPEN_DATES);
    expect((await read(germany, need)).endorsement.instrument).toBe('NV 12/2026');
    expect(await read(foundation, need)).not.toHaveProperty('endorsement');
    expect(await standingConsents(need)).toBe(1);
  });

  it('is read by the State and the secretariat, newest first, page by page, and by nobody else', async () => {
    const need = await post(drafter);
    await step(secretariat, need, 'ask-clarification', { question: 'Which districts?' });
    await step(drafter, need, 'clarify', { answer: 'All three.' });
    const first = (await gambia.api.get(`/needs/${need.id}/notes?limit=1`)).body;
    expect(first.items).toMatchObject([{ event: 'clarify', by: 'owner', text: 'All three.', to: null }]);
    const rest = (await secretariat.api.get(`/needs/${need.id}/notes?cursor=${first.next}`)).body;
    // A cursor belongs to its person.
    expect(rest.items).toBeUndefined();
    const all = (await secretariat.api.get(`/needs/${need.id}/notes`)).body;
    expect(all.items.map((note: any) => [note.event, note.by])).toEqual([
      ['clarify', 'owner'],
      ['ask_clarification', 'secretariat'],
    ]);
    for (const other of [germany, senegal]) expect((await other.api.get(`/needs/${need.id}/notes`)).status).toBe(404);
    const open = await post(gambia, { visibility: 'public' });
    expect((await germany.api.get(`/needs/${open.id}/notes`)).status).toBe(404);
  });
});

describe('a step', () => {
  it('is refused in the wrong function, in the wrong state, of a stale version, and to others as if there were none', async () => {
    const need = await post(drafter);
    const question = { question: 'Which?' };
    expect(await refused(gambia, need, 'ask-clarification', question)).toEqual([403, 'NEED_STEP_NOT_YOURS']);
    expect(await refused(senegal, need, 'ask-clarification', question)).toEqual([404, 'NEED_NOT_FOUND']);
    expect(await refused(gambia, need, 'clarify', { answer: 'x' })).toEqual([409, 'NEED_STEP_NOT_POSSIBLE']);
    expect(await refused(gambia, need, 'close', { outcome: 'met' })).toEqual([409, 'NEED_STEP_NOT_POSSIBLE']);
    const old = { 'If-Match': `"${need.version - 1}"` };
    expect(await refused(secretariat, need, 'authenticate', {}, old)).toEqual([412, 'NEED_CHANGED']);
    expect(await refused(secretariat, need, 'ask-clarification', question, old)).toEqual([412, 'NEED_CHANGED']);
    expect(await refused(secretariat, need, 'ask-clarification', {})).toEqual([400, 'INVALID_INPUT']);
    const open = await post(gambia, { visibility: 'public' });
    for (const [name, body] of [
      ['close', { outcome: 'met' }],
      ['reconfirm', {}],
      ['supersede', { by: need.id }],
    ] as const) {
      expect([name, await refused(drafter, open, name, body)]).toEqual([name, [403, 'NEED_STEP_NOT_YOURS']]);
      expect([name, await refused(senegal, open, name, body)]).toEqual([name, [403, 'NEED_STEP_NOT_YOURS']]);
      expect([name, await refused(germany, open, name, body)]).toEqual([name, [403, 'FORBIDDEN']]);
    }
    expect(await refused(gambia, open, 'refer', { to: 'x', note: 'y' })).toEqual([403, 'NEED_STEP_NOT_YOURS']);
    expect((await read(gambia, open)).version).toBe(open.version);
  });

  it('of a stale version loses against whoever came first, on the row that is held', async () => {
    const need = await post(gambia);
    const stated = { 'If-Match': `"${need.version}"` };
    const answers = await Promise.all(
      ['met', 'partly_met', 'met', 'partly_met'].map((outcome) =>
        gambia.api.post(`/needs/${need.id}/close`, { outcome }, stated),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(
      await api.sql(`SELECT 1 FROM audit WHERE object_id = $1 AND action LIKE 'need.close%'`, [need.id]),
    ).toHaveLength(1);
  });

  it('of a sealed need takes no word in clear', async () => {
    const need = await post(gambia, { visibility: 'sealed' });
    const noted = await gambia.api.post(`/needs/${need.id}/close`, { outcome: 'met', note: 'secret' });
    expect([noted.status, noted.body.errors[0].pointer, noted.body.errors[0].code]).toEqual([
      400,
      '/note',
      'SEALED_TAKES_NO_NOTE',
    ]);
    expect(await refused(secretariat, need, 'refer', { to: 'x', note: 'y' })).toEqual([404, 'NEED_NOT_FOUND']);
    expect(await deadlinesOf(need)).not.toContain('need.answers');
    // Shown to others it can be answered, until it is sealed again.
    const shown = await gambia.api.patch(`/needs/${need.id}`, { visibility: 'public' }, need.version);
    expect(await deadlinesOf(need)).toEqual(OPEN_DATES);
    await gambia.api.patch(`/needs/${need.id}`, { visibility: 'sealed' }, shown.body.version);
    expect(await deadlinesOf(need)).not.toContain('need.answers');
    const closed = await step(gambia, need, 'close', { outcome: 'met' });
    expect([closed.status, closed.title]).toEqual(['met', minimalNeed.title]);
    expect((await api.sql<any>('SELECT content FROM needs WHERE id = $1', [need.id]))[0].content.title).toBe('');
  });
});

describe('an open need', () => {
  it('that is met ends its talks, which both sides learn, and its consent', async () => {
    const couple = await talks.talking();
    const { state, donor, need, match } = couple;
    const closed = await step(state, need, 'close', { outcome: 'partly_met', note: 'Two of three stores' });
    expect([closed.status, closed.availableActions]).toEqual(['partly_met', ['copy']]);
    await api.settle();
    expect((await donor.api.get(`/matches/${match}`)).status).toBe(404);
    expect(await talks.told(donor, match)).toContain('match_withdrawn');
    expect([await standingConsents(need), await deadlinesOf(need)]).toEqual([0, []]);
    expect((await donor.api.get(`/needs/${need.id}`)).status).toBe(404);
    expect((await state.api.get(`/needs?status=partly_met`)).body.items.map((one: any) => one.id)).toEqual([need.id]);
    expect((await state.api.patch(`/needs/${need.id}`, { title: 'Again' }, closed.version)).status).toBe(409);
  });

  it('is superseded by another open one of the same State only', async () => {
    const [old, next, draft] = [await post(gambia), await post(gambia), await post(gambia, { submit: false })];
    const foreign = await post(senegal, { countries: ['SEN'], visibility: 'public' });
    for (const by of [draft.id, foreign.id, old.id]) {
      const answer = await gambia.api.post(`/needs/${old.id}/supersede`, { by });
      expect([by, answer.status, answer.body.errors[0].code]).toEqual([by, 400, 'NOT_A_SUCCESSOR']);
    }
    const after = await step(gambia, old, 'supersede', { by: next.id });
    expect([after.status, after.supersededBy]).toEqual(['superseded', next.id]);
    expect(await read(secretariat, old)).not.toHaveProperty('supersededBy');
  });

  it('is referred by the secretariat, of which its State learns where to and why', async () => {
    const need = await post(gambia);
    const referred = await step(secretariat, need, 'refer', { to: 'UNODC', note: 'They hold such courses.' });
    expect([referred.status, await standingConsents(need)]).toEqual(['referred', 0]);
    expect(await told(gambia, need, 'referred')).toEqual(['need_referred']);
    const { items } = (await gambia.api.get(`/needs/${need.id}/notes`)).body;
    expect(items).toMatchObject([{ event: 'refer', by: 'secretariat', to: 'UNODC', text: 'They hold such courses.' }]);
    expect((await germany.api.get(`/needs/${need.id}`)).status).toBe(404);
  });

  it('is withdrawn with a reason, in the states before, too', async () => {
    const need = await post(drafter);
    await step(secretariat, need, 'ask-clarification', { question: 'Which?' });
    expect(await refused(drafter, need, 'withdraw')).toEqual([403, 'NEED_STEP_NOT_YOURS']);
    expect((await step(gambia, need, 'withdraw', { reason: 'Done by ourselves' })).status).toBe('withdrawn');
    const { items } = (await secretariat.api.get(`/needs/${need.id}/notes`)).body;
    expect(items[0]).toMatchObject({ event: 'withdraw', by: 'owner', text: 'Done by ourselves' });
  });
});

describe('a need of years', () => {
  const at = (time: string) => setClock(api.databaseUrl, time);
  const links = async (person: Speaker) =>
    (await wantedMails(api)).filter(({ kind, to }) => kind === 'need_reconfirm' && to.personId === person.personId);

  it('is confirmed by the link of a mail, once, and lapses a year after when nobody confirms it', async () => {
    await at('2030-01-10T12:00:00Z');
    const ghana = await api.party({ name: 'Ghana', kind: 'state', country: 'GHA', roles: ['national_endorser'] });
    const other = await api.colleague(ghana, ['national_endorser']);
    const need = await post(ghana, { countries: ['GHA'], visibility: 'public' });
    await api.settle();
    // 11 months after 10 January is 10 December; the day itself still counts.
    await at('2030-12-11T00:01:00Z');
    await api.settle();
    const [mail] = await links(ghana);
    expect(mail).toMatchObject({ params: { organisation: 'Ghana', until: '2031-01-10T23:59:59.999Z' } });
    expect(await links(other)).toHaveLength(1);
    expect(await told(ghana, need, 'reconfirm')).toEqual(['need_reconfirm_asked']);

    const path = `/need-reconfirmations/${mail!.path!.split('/').at(-1)!}`;
    const shown = await api.stranger().get(path);
    expect([shown.status, shown.body]).toEqual([
      200,
      {
        reference: need.reference,
        title: need.title,
        organisation: { name: 'Ghana', country: 'GHA' },
        openedAt: need.openedAt,
        confirmedAt: need.confirmedAt,
        lapsesAt: '2031-01-10T23:59:59.999Z',
      },
    ]);
    // Looking confirms nothing.
    expect((await read(ghana, need)).confirmedAt).toBe(need.confirmedAt);
    // Two at once: it works once.
    const both = await Promise.all([api.stranger().post(path), api.stranger().post(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    const confirmed = both.find(({ status }) => status === 200)!;
    // 12 months after 11 December.
    expect(confirmed.body.lapsesAt).toBe('2031-12-11T23:59:59.999Z');
    expect(await standingConsents(need)).toBe(1);
    const secondLink = `/need-reconfirmations/${(await links(other))[0]!.path!.split('/').at(-1)!}`;
    for (const used of [path, secondLink, '/need-reconfirmations/guess'])
      for (const method of ['GET', 'POST']) {
        const again = await api.stranger().send(method, used, method === 'POST' ? {} : undefined, {});
        expect([used, method, again.status, again.body.code]).toEqual([used, method, 400, 'LINK_NOT_VALID']);
      }
    const trail = await api.sql(`SELECT person_id FROM audit WHERE object_id = $1 AND action = 'need.reconfirm'`, [
      need.id,
    ]);
    expect(trail).toEqual([{ person_id: ghana.personId }]);

    await at('2031-12-11T23:59:00Z');
    await api.settle();
    expect((await read(ghana, need)).status).toBe('open');
    await at('2031-12-12T00:01:00Z');
    await api.settle();
    expect((await read(ghana, need)).status).toBe('lapsed');
    expect(await told(ghana, need, 'lapsed')).toEqual(['need_lapsed']);
    expect([await standingConsents(need), await deadlinesOf(need)]).toEqual([0, []]);
    expect((await germany.api.get(`/needs/${need.id}`)).status).toBe(404);

    const again = await step(ghana, need, 'reconfirm');
    expect([again.status, again.openedAt, again.confirmedAt.slice(0, 10)]).toEqual([
      'open',
      need.openedAt,
      '2031-12-12',
    ]);
    expect([await standingConsents(need), await deadlinesOf(need)]).toEqual([1, OPEN_DATES]);
    expect((await germany.api.get(`/needs/${need.id}`)).status).toBe(200);
  });

  it('asks nobody who is no longer a point of contact, and opens nothing to them', async () => {
    await at('2032-01-10T12:00:00Z');
    const benin = await api.party({ name: 'Benin', kind: 'state', country: 'BEN', roles: ['national_endorser'] });
    const need = await post(benin, { countries: ['BEN'], visibility: 'sealed' });
    await at('2032-12-11T00:01:00Z');
    await api.settle();
    const [mail] = await links(benin);
    const path = `/need-reconfirmations/${mail!.path!.split('/').at(-1)!}`;
    const shown = await api.stranger().get(path);
    expect([shown.body.title, shown.body.reference]).toEqual([null, need.reference]);
    const [row] = await api.sql<any>(`SELECT params FROM notifications WHERE need_id = $1`, [need.id]);
    expect(row.params).toEqual({ needTitle: need.reference });
    await api.sql('DELETE FROM memberships WHERE person_id = $1', [benin.personId]);
    expect((await api.stranger().post(path)).body.code).toBe('LINK_NOT_VALID');
  });

  it('is copied for the next year, and says since when it was asked', async () => {
    await at('2033-03-01T12:00:00Z');
    const dated = { window: { from: '2033-01-01', to: '2033-12-31' }, targetDate: '2033-06-30' };
    const first = await post(gambia, { ...dated, visibility: 'public' });
    expect([first.askedSince, first.timesAsked]).toEqual(['2033-03-01', 1]);
    await at('2034-03-01T12:00:00Z');
    const answer = await drafter.api.post(`/needs/${first.id}/copy`);
    const draft = answer.body;
    expect([answer.status, answer.headers.get('location'), draft.status]).toEqual([
      201,
      `/api/v1/needs/${draft.id}`,
      'draft',
    ]);
    expect(draft).toMatchObject({
      title: first.title,
      window: { from: '2034-01-01', to: '2034-12-31' },
      targetDate: '2034-06-30',
      copiedFrom: first.id,
      askedSince: '2033-03-01',
      timesAsked: 1,
      openedAt: null,
    });
    expect((await senegal.api.post(`/needs/${first.id}/copy`)).status).toBe(403);
    const second = await step(gambia, draft, 'submit');
    const shown = await read(germany, second);
    expect([shown.askedSince, shown.timesAsked]).toEqual(['2033-03-01', 2]);
    expect(shown).not.toHaveProperty('copiedFrom');
    // What was sealed was asked of nobody.
    await gambia.api.patch(`/needs/${first.id}`, { visibility: 'sealed' }, first.version);
    expect(await read(germany, second)).toMatchObject({ askedSince: '2034-03-01', timesAsked: 1 });
  });
});
