import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cut, type Audience, type TiersOf } from '@tandem/accounts';
import { replayed } from '@tandem/history';
import { NEED_TIERS, type NeedDto } from '@tandem/needs';
import { OFFER_TIERS } from '@tandem/offers';
import fc from 'fast-check';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let gambia: Speaker;
let germany: Speaker;
let foundation: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  germany = await api.party({
    name: 'Germany',
    kind: 'state',
    country: 'DEU',
    roles: ['donor_officer', 'donor_approver'],
  });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', roles: ['donor_officer'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});

afterAll(() => api.close());

/** The whole history, page by page, the oldest first. */
async function historyOf(by: Speaker, path: string, limit = 3): Promise<any[]> {
  const all: any[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await by.api.get(`${path}/history?limit=${limit}${cursor}`);
    expect([path, status]).toEqual([path, 200]);
    expect(body.items.length).toBeLessThanOrEqual(limit);
    all.push(...body.items);
    if (body.next === null) return all.reverse();
    cursor = `&cursor=${body.next}`;
  }
}

const EMPTY = { content: {} };

/** That a history, as this reader gets it, leads to what this reader reads. */
async function expectReplay(by: Speaker, resource: 'needs' | 'offers', id: string): Promise<void> {
  const view = await by.api.get(`/${resource}/${id}`);
  if (view.status === 404) return;
  const [row] = await api.sql<{ content: object; status: string; visibility: string }>(
    `SELECT content, status, visibility FROM ${resource} WHERE id = $1`,
    [id],
  );
  const { content, status, visibility } = row!;
  const tiers: unknown = resource === 'needs' ? NEED_TIERS : OFFER_TIERS;
  const audience = view.body.readAs as Audience;
  const read = cut(content, tiers as TiersOf<object>, audience);
  const entries = await historyOf(by, `/${resource}/${id}`);
  expect(replayed(entries, EMPTY)).toEqual({ status, visibility, content: read });
}

const edit: fc.Arbitrary<Partial<NeedDto>> = fc.record(
  {
    title: fc.constantFrom('One', 'Two', 'Three'),
    description: fc.constantFrom('Accredited words', 'Others', null),
    summary: fc.constantFrom('In short', null),
    countries: fc.constantFrom(['GMB']),
    window: fc.constantFrom({ from: '2027-01-01', to: '2027-12-31' }, { from: '2027-02-01', to: '2028-12-31' }, null),
    languages: fc.constantFrom(['en'], ['en', 'fr'], null),
    excludedOrganisations: fc.constantFrom([], ['3f0f8a4e-0000-4000-8000-00000000dead'], null),
    visibility: fc.constantFrom('public', 'accredited', 'parties'),
  },
  { requiredKeys: [] },
);

describe('a history', () => {
  it('done again leads to what stands, whatever was edited, for each reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 8 }), fc.nat({ max: 8 }), async (edits, submitAt) => {
        const draft = { ...minimalNeed, visibility: 'public', submit: false };
        const { id } = (await gambia.api.post('/needs', draft)).body;
        for (const [at, change] of edits.entries()) {
          if (at === submitAt) expect((await gambia.api.post(`/needs/${id}/submit`)).body.status).toBe('open');
          const { version } = (await gambia.api.get(`/needs/${id}`)).body;
          expect((await gambia.api.patch(`/needs/${id}`, change, version)).status).toBe(200);
        }
        for (const reader of [gambia, germany, foundation, secretariat]) await expectReplay(reader, 'needs', id);
      }),
      { numRuns: 8 },
    );
  });

  it('of an offer too', async () => {
    const { id, version } = (await germany.api.post('/offers', { ...minimalOffer, visibility: 'public' })).body;
    const changed = { title: 'Another', conditions: { minGenderMarker: 2 }, excludedCountries: ['MLI'] };
    expect((await germany.api.patch(`/offers/${id}`, changed, version)).status).toBe(200);
    for (const reader of [germany, gambia, foundation, secretariat]) await expectReplay(reader, 'offers', id);
  });

  it('says what was done, from what to what, and by whom as far as the reader may know', async () => {
    const { id } = (await gambia.api.post('/needs', { ...minimalNeed, title: 'Of the draft', submit: false })).body;
    await gambia.api.patch(`/needs/${id}`, { title: 'As it opened', excludedOrganisations: [] }, 1);
    await gambia.api.post(`/needs/${id}/submit`);
    const { version } = (await gambia.api.get(`/needs/${id}`)).body;
    await gambia.api.patch(`/needs/${id}`, { title: 'After it opened' }, version);

    const own = await historyOf(gambia, `/needs/${id}`);
    expect(own.map(({ event }) => event)).toEqual([
      'drafted',
      'changed',
      'submit',
      'authenticate',
      'endorse',
      'open',
      'changed',
    ]);
    expect(own.map(({ begins }) => begins)).toEqual([true, ...Array<boolean>(6).fill(false)]);
    expect(own[1].changes).toEqual([
      { pointer: '/content/excludedOrganisations', after: [] },
      { pointer: '/content/title', before: 'Of the draft', after: 'As it opened' },
    ]);
    expect(own.at(-1)).toMatchObject({
      version: Number(version) + 1,
      who: { kind: 'person', person: { id: gambia.personId, name: 'Officer of The Gambia' } },
      changes: [{ pointer: '/content/title', before: 'As it opened', after: 'After it opened' }],
    });

    const theirs = await historyOf(germany, `/needs/${id}`);
    expect(theirs.map(({ event, begins }) => [event, begins])).toEqual([
      ['open', true],
      ['changed', false],
    ]);
    expect(JSON.stringify(theirs)).not.toContain('Of the draft');
    expect(JSON.stringify(theirs)).not.toContain('excludedOrganisations');
    expect(theirs[1].who).toMatchObject({ person: null, organisation: { name: 'The Gambia' } });

    const office = await historyOf(secretariat, `/needs/${id}`);
    expect(office[0]).toMatchObject({ event: 'submit', begins: true });
    expect(office[0].who.person.name).toBe('Officer of The Gambia');
  });

  it('is silent about a change of which its reader reads nothing', async () => {
    const { id, version } = (await gambia.api.post('/needs', { ...minimalNeed, visibility: 'public' })).body;
    const hidden = { excludedOrganisations: [germany.organisationId], description: 'For the accredited' };
    await gambia.api.patch(`/needs/${id}`, hidden, version);
    const length = async (by: Speaker) => (await historyOf(by, `/needs/${id}`)).length;
    expect(await length(gambia)).toBe(6);
    expect(await length(germany)).toBe(2);
    expect(await length(foundation)).toBe(1);
  });

  it('never tells what was sealed, and begins anew where it is open again', async () => {
    const { id, version } = (await gambia.api.post('/needs', { ...minimalNeed, visibility: 'public' })).body;
    await gambia.api.patch(`/needs/${id}`, { visibility: 'sealed' }, version);
    await gambia.api.patch(`/needs/${id}`, { title: 'Sealed words' }, Number(version) + 1);
    expect((await germany.api.get(`/needs/${id}/history`)).status).toBe(404);
    const sealed = await historyOf(gambia, `/needs/${id}`);
    expect(sealed.slice(-2).map(({ sealed: was, changes }) => [was, changes])).toEqual([
      [true, [{ pointer: '/visibility', before: 'public', after: 'sealed' }]],
      [true, []],
    ]);
    await gambia.api.patch(`/needs/${id}`, { title: 'Open words', visibility: 'public' }, Number(version) + 2);
    for (const reader of [gambia, germany, foundation]) {
      const all = await historyOf(reader, `/needs/${id}`);
      expect(JSON.stringify(all)).not.toContain('Sealed words');
      expect(all.at(-1)).toMatchObject({ begins: true, sealed: false });
      await expectReplay(reader, 'needs', id);
    }
  });
});

describe('of two who talk', () => {
  it('a party reads from its consent on; a pair and a project tell what became of them', async () => {
    const couple = await talks.couple({ need: { visibility: 'parties', title: 'Before the talk' } });
    const { state, donor, need, match } = couple;
    await state.api.patch(`/needs/${need.id}`, { title: 'When they met' }, need.version);
    await talks.consent(couple);
    const { version } = (await state.api.get(`/needs/${need.id}`)).body;
    await state.api.patch(`/needs/${need.id}`, { title: 'Since they talk' }, version);
    const read = await historyOf(donor, `/needs/${need.id}`);
    expect(read.map(({ begins }) => begins)).toEqual([true, false]);
    expect(JSON.stringify(read)).toContain('When they met');
    expect(JSON.stringify(read)).not.toContain('Before the talk');
    await expectReplay(donor, 'needs', need.id);

    const said = await historyOf(donor, `/matches/${match}`);
    const present = (await donor.api.get(`/matches/${match}`)).body;
    const again = replayed(said, { stances: { need: {}, offer: {} } }) as any;
    expect(again.state).toBe(present.state);
    for (const side of ['need', 'offer'] as const)
      expect(again.stances[side]).toEqual(
        Object.fromEntries(
          Object.entries(present.stances[side]).filter(
            ([name, value]) => value !== null && name in again.stances[side],
          ),
        ),
      );
    expect((await gambia.api.get(`/matches/${match}/history`)).status).toBe(404);

    const amount = { amount: '20000.00', currency: 'USD' };
    await donor.api.post(`/matches/${match}/agree`, { amount });
    await state.api.post(`/matches/${match}/agree`, { amount });
    const [project] = await api.sql<{ id: string }>('SELECT id FROM projects WHERE match_id = $1', [match]);
    const life = await historyOf(state, `/projects/${project!.id}`);
    expect(life.map(({ event }) => event)).toEqual(['signed_by_donor', 'conclude']);
    expect(replayed(life)).toMatchObject({ status: 'agreed', amountMinor: 2_000_000, currency: 'USD' });
  });

  it('why one declined is told only where it is shared', async () => {
    const { state, donor, match } = await talks.couple();
    await donor.api.post(`/matches/${match}/interest`);
    await donor.api.post(`/matches/${match}/decline`, { reason: 'budget' });
    const of = async (by: Speaker) => JSON.stringify(await historyOf(by, `/matches/${match}`));
    expect(await of(donor)).toContain('budget');
    expect(await of(state)).not.toContain('budget');
    expect(await of(state)).not.toContain('personId');
  });
});
