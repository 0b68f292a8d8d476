import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let gambia: Speaker;
let drafter: Speaker;
let germany: Speaker;
let foundation: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  const roles = ['donor_officer', 'donor_approver'];
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  drafter = await api.colleague(gambia, ['national_drafter']);
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', roles });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
}, 60_000);
afterAll(() => api.close());

const pointers = (body: any): string[][] => body.errors.map((error: any) => [error.pointer, error.code]);

describe('a draft', () => {
  it('is saved while it is written, however little it says, and is told what it lacks when it is submitted', async () => {
    const made = await drafter.api.post('/needs', { submit: false });
    expect([made.status, made.body.status, made.body.title, made.body.themes, made.body.countries]).toEqual([
      201,
      'draft',
      '',
      [],
      ['GMB'],
    ]);
    const at = `/needs/${made.body.id}`;
    const lacking = await gambia.api.post(`${at}/submit`);
    expect([lacking.status, lacking.body.code, pointers(lacking.body)]).toEqual([
      400,
      'INVALID_INPUT',
      expect.arrayContaining([
        ['/title', 'MISSING'],
        ['/themes', 'MISSING'],
      ]),
    ]);
    // What spans fields waits until then; what is wrong by itself does not.
    const lines = [{ title: 'All', cost: { amount: '5.00', currency: 'USD' } }];
    const saved = await drafter.api.patch(at, { title: 'Armouries', lines }, 1);
    expect([saved.status, saved.body.title, saved.body.version]).toEqual([200, 'Armouries', 2]);
    const wrong = await drafter.api.patch(at, { title: ' ', window: { from: '2027-02-30' }, nope: 1 }, 2);
    expect([wrong.status, pointers(wrong.body).sort()]).toEqual([
      400,
      [
        ['/nope', 'UNKNOWN_FIELD'],
        ['/title', 'EMPTY'],
        ['/window/from', 'NOT_A_DAY'],
        ['/window/to', 'MISSING'],
      ],
    ]);
    const cleared = await drafter.api.patch(at, { title: null }, 2);
    expect([cleared.status, cleared.body.title]).toEqual([200, '']);
    await drafter.api.patch(at, { title: 'Armouries', themes: [{ code: 'STOCK', weight: 1 }] }, 3);
    const spanning = await gambia.api.post(`${at}/submit`);
    expect([spanning.status, pointers(spanning.body)]).toEqual([400, [['/cost', 'MISSING']]]);
    await drafter.api.patch(at, { cost: { amount: '5.00', currency: 'USD' } }, 4);
    const stale = await gambia.api.post(`${at}/submit`, {}, { 'If-Match': '"4"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'NEED_CHANGED']);
    expect((await gambia.api.post(`${at}/submit`, {}, { 'If-Match': '"5"' })).body.status).toBe('open');
  });

  it('that does not say so on purpose is asked for its title and themes, as ever', async () => {
    const answer = await drafter.api.post('/needs', {});
    expect([answer.status, pointers(answer.body)]).toEqual([
      400,
      expect.arrayContaining([
        ['/title', 'MISSING'],
        ['/themes', 'MISSING'],
      ]),
    ]);
    const { body: draft } = await drafter.api.post('/needs', { ...minimalNeed, submit: false });
    expect(draft.title).toBe(minimalNeed.title);
    // What is no draft any more is checked as a whole.
    const { body: open } = await gambia.api.post(`/needs/${draft.id}/submit`);
    const emptied = await gambia.api.patch(`/needs/${open.id}`, { title: null }, open.version);
    expect([emptied.status, pointers(emptied.body)]).toEqual([400, [['/title', 'MISSING']]]);
  });

  it('that is sealed and says nothing is kept, and read by its owner', async () => {
    const { body } = await drafter.api.post('/needs', { submit: false, visibility: 'sealed', summary: 'Hush' });
    expect((await gambia.api.get(`/needs/${body.id}`)).body).toMatchObject({ title: '', summary: 'Hush', themes: [] });
  });
});

describe('what a need says', () => {
  const said = {
    targetDate: '2028-06-30',
    genderAnalysis: 'Women guard two stores',
    beneficiaries: { women: 120, men: 80, girls: 0 },
    secondLanguage: { language: 'fr', title: 'Sécuriser les dépôts', description: 'Trois dépôts' },
    urgency: 'special',
    urgencyReason: 'A flood',
  };

  it('comes back whole to its owner, and to others by the tier of each field', async () => {
    const { status, body } = await gambia.api.post('/needs', { ...minimalNeed, ...said, visibility: 'public' });
    expect([status, body]).toMatchObject([
      201,
      {
        ...said,
        beneficiaries: { women: 120, men: 80, girls: 0, boys: null },
        secondLanguage: { ...said.secondLanguage, summary: null, reviewed: false },
        costUnknown: false,
      },
    ]);
    const accredited = (await germany.api.get(`/needs/${body.id}`)).body;
    expect([accredited.urgencyReason, accredited.secondLanguage.title]).toEqual(['A flood', 'Sécuriser les dépôts']);
    const open = (await foundation.api.get(`/needs/${body.id}`)).body;
    expect([open.beneficiaries.women, open.urgency]).toEqual([120, 'special']);
    for (const field of ['targetDate', 'genderAnalysis', 'secondLanguage', 'urgencyReason'])
      expect(open).not.toHaveProperty(field);
  });

  it.each([
    [{ costUnknown: true }, '/costUnknown', 'COST_GIVEN'],
    [{ targetDate: '30.6.2028' }, '/targetDate', 'NOT_A_DAY'],
    [{ beneficiaries: { women: -1 } }, '/beneficiaries/women', 'OUT_OF_RANGE'],
    [{ beneficiaries: { others: 1 } }, '/beneficiaries/others', 'UNKNOWN_FIELD'],
    [{ secondLanguage: { title: 'Sans langue' } }, '/secondLanguage/language', 'MISSING'],
    [{ secondLanguage: { language: 'tlh' } }, '/secondLanguage/language', 'UNKNOWN_CODE'],
    [{ copiedFrom: '3f0f8a4e-0000-4000-8000-00000000dead' }, '/copiedFrom', 'UNKNOWN_FIELD'],
  ])('is refused as %j', async (change, pointer, code) => {
    const answer = await gambia.api.post('/needs', { ...minimalNeed, ...change });
    expect([answer.status, pointers(answer.body)]).toEqual([400, [[pointer, code]]]);
  });

  it('may be that its cost is not known', async () => {
    const { cost: _, smallestUseful: __, ...rest } = minimalNeed;
    const { body } = await gambia.api.post('/needs', { ...rest, costUnknown: true });
    expect([body.status, body.cost, body.costUnknown]).toEqual(['open', null, true]);
  });

  it('may be about several countries of a regional body', async () => {
    const body = await api.party({
      name: 'A regional body',
      kind: 'regional_organisation',
      members: ['GMB', 'SEN', 'MLI'],
      roles: ['national_endorser'],
    });
    const need = await body.api.post('/needs', { ...minimalNeed, countries: ['GMB', 'SEN'], visibility: 'public' });
    expect([need.status, need.body.countries]).toEqual([201, ['GMB', 'SEN']]);
    const found = (await germany.api.get('/needs?country=SEN')).body.items;
    expect(found.map((one: any) => one.id)).toEqual([need.body.id]);
  });
});

describe('advice', () => {
  it('is given while a need is written, in the reader’s language, and stores nothing', async () => {
    // The answer itself is kept for whoever repeats the request.
    const stored = async () => ({ ...(await api.state()), idempotency_keys: '' });
    const before = await stored();
    const { status, body } = await drafter.api.post(
      '/needs/advice',
      { title: 'Secure armouries' },
      { 'Accept-Language': 'fr' },
    );
    expect([status, body.declines]).toEqual([200, null]);
    // Only the title is said, which is worth 5 of 100.
    expect(body.score).toBe(5);
    expect(body.items[0]).toEqual({
      code: 'NO_THEME',
      severity: 'needed',
      pointer: '/themes',
      text: expect.stringMatching(/^Indiquez au moins un thème/),
      declinesShare: null,
    });
    expect(await stored()).toEqual(before);
    expect((await germany.api.post('/needs/advice', {})).status).toBe(403);
  });

  it('says what donors declined for, once there are three', async () => {
    const country = talks.nextCountry();
    const state = await talks.state(country);
    const need = await talks.need(state, country);
    const reasons = ['timing', 'timing', 'policy'];
    for (const [index, reason] of reasons.entries()) {
      const donor = await talks.donor();
      const offer = await talks.offer(donor, country);
      await api.settle();
      const match = await talks.matchOf(need, offer);
      expect((await donor.api.post(`/matches/${match}/decline`, { reason })).status).toBe(200);
      const { declines } = (await state.api.get(`/needs/${need.id}/advice`)).body;
      expect([declines.total, declines.reasons === null]).toEqual([index + 1, index < 2]);
    }
    const { body } = await state.api.get(`/needs/${need.id}/advice`);
    expect(body.declines.reasons).toEqual(
      expect.arrayContaining([
        { reason: 'timing', count: 2 },
        { reason: 'policy', count: 1 },
      ]),
    );
    // No date by which the target is to be reached: two of the three declined because of the dates.
    expect(body.items.find(({ severity }: any) => severity === 'better')).toMatchObject({
      code: 'NO_TARGET_DATE',
      declinesShare: 0.67,
    });
    expect((await secretariat.api.get(`/needs/${need.id}/advice`)).body).toEqual(body);
    for (const other of [gambia, germany]) expect((await other.api.get(`/needs/${need.id}/advice`)).status).toBe(404);
  });

  it('begins with a template of the theme, with a worked example', async () => {
    const { body } = await drafter.api.get('/needs/templates?theme=DEST', { 'Accept-Language': 'fr' });
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ theme: 'DEST', modalities: expect.arrayContaining(['training']) });
    expect(body.items[0].title).not.toBe('DEST');
    // An example is worth following: it is advised nothing but what a template cannot know.
    const { lines, ...example } = body.items[0].example;
    expect(lines.length).toBeGreaterThan(2);
    const advised = (await drafter.api.post('/needs/advice', { ...example, themes: [{ code: 'DEST', weight: 1 }] }))
      .body;
    const codes = advised.items.map(({ code }: any) => code);
    for (const code of ['NO_TARGET', 'TARGET_NOT_MEASURED', 'NO_PRIOR_HELP', 'SHORT_TITLE', 'NO_GENDER_ANALYSIS'])
      expect(codes).not.toContain(code);
    expect((await drafter.api.get('/needs/templates')).body.items).toHaveLength(29);
    expect((await drafter.api.get('/needs/templates?theme=NOPE')).status).toBe(400);
  });
});
