import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setClock } from '../../support/clock.js';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Posted } from '../../support/talks.js';

const NAMES = ['Germany', 'France', 'Japan', 'Norway', 'Sweden'] as const;
type Name = (typeof NAMES)[number];

let api: OpenApi;
let talks: Talks;
let state: Speaker;
let office: Speaker;
let need: Posted;
const donors = {} as Record<Name, Speaker>;
const offers = {} as Record<Name, Posted>;
const matches = {} as Record<Name, string>;

beforeAll(async () => {
  api = await openApi();
  // A Monday.
  await setClock(api.databaseUrl, '2026-11-23T09:00:00Z');
  talks = new Talks(api);
  state = await talks.state('GMB');
  office = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
  // Each step is taken by itself.
  await api.sql('UPDATE organisations SET preauthorised_at = NULL WHERE id = $1', [state.organisationId]);
  for (const name of NAMES) {
    donors[name] = await api.party({
      name,
      kind: 'state',
      country: { Germany: 'DEU', France: 'FRA', Japan: 'JPN', Norway: 'NOR', Sweden: 'SWE' }[name],
      roles: ['donor_officer', 'donor_approver'],
    });
    offers[name] = await talks.offer(donors[name], 'GMB');
  }
}, 60_000);

afterAll(() => api.close());

/** Posts, and expects that it was taken. */
async function does(who: Speaker, path: string, body: object = {}): Promise<Posted> {
  const answer = await who.api.post(path, body);
  expect([path, answer.status < 300, answer.body?.code]).toEqual([path, true, undefined]);
  await api.settle();
  return answer.body as Posted;
}

/** Puts the whole of one part of a project. */
async function puts(who: Speaker, project: string, part: string, body: object): Promise<Posted> {
  const { version } = (await who.api.get(`/projects/${project}`)).body;
  const answer = await who.api.send('PUT', `/projects/${project}/${part}`, body, { 'If-Match': `"${version}"` });
  expect([part, answer.status, answer.body?.code]).toEqual([part, 200, undefined]);
  return answer.body as Posted;
}

const statusOf = async (path: string): Promise<string> => (await state.api.get(path)).body.status as string;

/** From interest to open contacts. */
async function opens(name: Name): Promise<void> {
  await does(donors[name], `/matches/${matches[name]}/interest`);
  await does(state, `/matches/${matches[name]}/consent`);
  await does(donors[name], `/matches/${matches[name]}/consent`);
}

/** Both sign a line of the need; the project that it becomes. */
async function signs(name: Name, line: string, amount: string): Promise<string> {
  const body = { lines: [{ line, amount: usd(amount) }] };
  await does(donors[name], `/matches/${matches[name]}/agree`, body);
  await does(state, `/matches/${matches[name]}/agree`, { amount: usd(amount) });
  const [project] = (await donors[name].api.get('/projects')).body.items;
  expect(project).toMatchObject({ status: 'agreed', amount: usd(amount), matchId: matches[name] });
  return project.id as string;
}

/** Started, and its only tranche paid on the day. */
async function paysAll(name: Name, project: string, amount: string): Promise<void> {
  const donor = donors[name];
  const { version } = (await state.api.get(`/projects/${project}`)).body;
  const counterpart = { institution: 'National Commission on Small Arms', function: 'Executive secretary' };
  expect((await state.api.patch(`/projects/${project}`, { counterpart }, version)).status).toBe(200);
  await does(donor, `/projects/${project}/start`);
  await puts(donor, project, 'tranches', { items: [{ amount: usd(amount), dueOn: '2026-12-31' }] });
  await does(donor, `/projects/${project}/tranches/1/pay`, { paidOn: '2026-11-24', reference: 'Transfer 4711' });
}

/** The last reports, submitted by the State and accepted; the narrative returned once where that is said. */
async function reports(name: Name, project: string, returned: boolean): Promise<void> {
  const donor = donors[name];
  await puts(donor, project, 'reports', {
    items: [
      { kind: 'final', part: 'narrative', dueOn: '2027-06-30' },
      { kind: 'final', part: 'financial', dueOn: '2027-06-30' },
    ],
  });
  await does(state, `/projects/${project}/reports/1/submit`, { text: 'Stores were refurbished.' });
  if (returned) {
    await does(donor, `/projects/${project}/reports/1/return`, { comment: 'In which towns?' });
    await does(state, `/projects/${project}/reports/1/submit`, {
      text: 'Stores in Banjul and Basse were refurbished.',
    });
  }
  await does(donor, `/projects/${project}/reports/1/accept`);
  const spent = (await donor.api.get(`/projects/${project}`)).body.paid;
  await does(state, `/projects/${project}/reports/2/submit`, { text: 'All is spent.', spent });
  await does(donor, `/projects/${project}/reports/2/accept`);
}

/** What both sides of both projects were told of. */
const LIFE_OF_TWO = {
  project_created: 2,
  project_agreed: 2,
  project_started: 2,
  project_paid: 2,
  project_completed: 2,
  project_final_accepted: 2,
  feedback_asked: 2,
  feedback_given: 2,
  project_closed: 2,
};

const GOOD = { fit: 5, timeliness: 4, cooperation: 5, results: 4 };

async function closes(name: Name, project: string): Promise<void> {
  await does(state, `/projects/${project}/complete`);
  await does(donors[name], `/projects/${project}/accept-final`);
  const early = await state.api.post(`/projects/${project}/close`);
  expect([early.status, early.body.code]).toEqual([409, 'PROJECT_NOT_READY']);
  await does(state, `/projects/${project}/feedback`, GOOD);
  await does(donors[name], `/projects/${project}/feedback`, { ...GOOD, text: 'Well kept accounts.' });
  await does(state, `/projects/${project}/close`);
}

/** How often an organisation was told of what. */
async function told(who: Speaker): Promise<Record<string, number>> {
  const { items, next } = (await who.api.get('/notifications?limit=100')).body;
  expect(next).toBeNull();
  const counts: Record<string, number> = {};
  for (const { kind } of items as { kind: string }[]) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('a need', () => {
  it('is drafted, clarified, authenticated, endorsed and open', async () => {
    const drafted = await state.api.post('/needs', { title: 'Stores', submit: false });
    expect([drafted.status, drafted.body.status]).toEqual([201, 'draft']);
    const at = `/needs/${drafted.body.id}`;
    need = await talks.patch(state, at, {
      title: 'Secure two stores and train who keeps them',
      themes: [{ code: 'STOCK', weight: 1 }],
      modalities: minimalNeed.modalities,
      window: minimalNeed.window,
      genderMarker: minimalNeed.genderMarker,
      visibility: 'public',
      cost: usd('20000.00'),
      lines: [
        { title: 'Racks and doors', result: 'Two stores to standard', cost: usd('12000.00') },
        { title: 'Training of armourers', cost: usd('8000.00') },
      ],
    });
    expect((await does(state, `${at}/submit`)).status).toBe('submitted');
    expect((await does(office, `${at}/ask-clarification`, { question: 'Which stores?' })).status).toBe(
      'needs_clarification',
    );
    expect((await does(state, `${at}/clarify`, { answer: 'Those of Banjul and Basse.' })).status).toBe('submitted');
    expect((await does(office, `${at}/authenticate`)).status).toBe('authenticated');
    expect((await does(state, `${at}/endorse`, { instrument: 'Note verbale 12/2026' })).status).toBe('open');
    for (const name of NAMES) matches[name] = await talks.matchOf(need, offers[name]);
  });

  it('is declined by one donor, who says why, and left by another in the middle of the talk', async () => {
    await does(donors.Japan, `/matches/${matches.Japan}/decline`, { reason: 'budget', shareReason: true });
    expect((await state.api.get(`/matches/${matches.Japan}`)).body.stances.offer).toMatchObject({
      declineReason: 'budget',
    });
    await opens('Sweden');
    expect((await does(donors.Sweden, `/matches/${matches.Sweden}/withdraw`)).state).toBe('withdrawn');
  });

  it('is covered by two donors, each with a line of its own', async () => {
    await opens('Germany');
    await does(donors.Germany, `/matches/${matches.Germany}/messages`, { text: 'We could begin in January.' });
    const german = await signs('Germany', 'L1', '12000.00');
    expect(await statusOf(`/needs/${need.id}`)).toBe('partly_matched');
    // The other interest that nobody answers.
    await does(donors.Norway, `/matches/${matches.Norway}/interest`);
    await opens('France');
    const twice = await donors.France.api.post(`/matches/${matches.France}/agree`, {
      lines: [{ line: 'L1', amount: usd('8000.00') }],
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'LINE_FULL']);
    const french = await signs('France', 'L2', '8000.00');
    const { lines, status } = (await state.api.get(`/needs/${need.id}`)).body;
    expect(status).toBe('matched');
    expect(lines).toMatchObject([
      { id: 'L1', agreed: usd('12000.00'), coverage: 1 },
      { id: 'L2', agreed: usd('8000.00'), coverage: 1 },
    ]);

    await setClock(api.databaseUrl, '2026-11-24T09:00:00Z');
    await paysAll('Germany', german, '12000.00');
    await does(donors.Germany, `/projects/${german}/suspend`, { reason: 'Elections' });
    expect((await does(state, `/projects/${german}/resume`)).status).toBe('implementing');
    await reports('Germany', german, true);
    await closes('Germany', german);
    await paysAll('France', french, '8000.00');
    await reports('France', french, false);
    await closes('France', french);
    expect([await statusOf(`/projects/${german}`), await statusOf(`/projects/${french}`)]).toEqual([
      'closed',
      'closed',
    ]);
    for (const name of ['Germany', 'France'] as const)
      expect((await state.api.get(`/matches/${matches[name]}`)).body.state).toBe('funded');
  }, 60_000);

  it('has an interest lapse that nobody answered, and after sixty days a response of all', async () => {
    // Sixty days from 23 November end with 22 January.
    await setClock(api.databaseUrl, '2027-01-22T12:00:00Z');
    await api.settle();
    expect((await state.api.get(`/matches/${matches.Norway}`)).body.state).toBe('interest');
    await setClock(api.databaseUrl, '2027-01-23T00:01:00Z');
    await api.settle();
    expect((await state.api.get(`/matches/${matches.Norway}`)).body.state).toBe('lapsed');
    const { items } = (await state.api.get(`/needs/${need.id}/responses`)).body;
    expect(items).toMatchObject([{ number: 1, occasion: 'deadline' }]);
  });

  it('is met', async () => {
    expect((await does(state, `/needs/${need.id}/close`, { outcome: 'met', note: 'Both stores stand.' })).status).toBe(
      'met',
    );
    const late = await state.api.post(`/needs/${need.id}/reconfirm`);
    expect(late.status).toBe(409);
  });

  it('told everybody of everything once', async () => {
    expect(await told(state)).toEqual({
      need_clarification_asked: 1,
      need_matched: 1,
      // Germany, France, Norway, Sweden.
      match_interest: 4,
      // Of Germany, France and Sweden, after the State's own.
      match_contacts_open: 3,
      match_declined: 1,
      match_withdrawn: 1,
      match_message: 1,
      // The donor signed, then both had.
      match_agreed: 2,
      ...LIFE_OF_TWO,
      project_suspended: 1,
      project_resumed: 1,
      // Both reports of both; one of them came back before.
      report_accepted: 4,
      report_returned: 1,
      // Norway's interest: after thirty and fifty days, then no more.
      match_answer_due: 2,
      match_lapsed: 1,
      need_response_made: 1,
    });
    expect(await told(office)).toEqual({ need_clarified: 1 });
    const ofProject = Object.fromEntries(Object.keys(LIFE_OF_TWO).map((kind) => [kind, 1]));
    const donor = { match_suggested: 1, match_consent: 1 };
    // The narrative twice, the financial report once.
    const german = { project_suspended: 1, project_resumed: 1, report_submitted: 3 };
    expect(await told(donors.Germany)).toEqual({ ...donor, ...ofProject, ...german });
    expect(await told(donors.France)).toEqual({ ...donor, ...ofProject, report_submitted: 2 });
    expect(await told(donors.Japan)).toEqual({ match_suggested: 1 });
    expect(await told(donors.Norway)).toEqual({ match_suggested: 1, match_lapsed: 1 });
    expect(await told(donors.Sweden)).toEqual(donor);
  });

  it('can be told from its history', async () => {
    const { items } = (await state.api.get(`/needs/${need.id}/history?limit=100`)).body;
    const events = (items as { event: string }[]).map(({ event }) => event).reverse();
    expect(events).toEqual([
      'drafted',
      'changed',
      'submit',
      'ask_clarification',
      'clarify',
      'authenticate',
      'endorse',
      'open',
      'close_met',
    ]);
  });
});
