import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

const UNKNOWN = '3f0f8a4e-0000-4000-8000-00000000dead';
const TIERS = ['draft', 'public', 'accredited', 'parties', 'sealed'] as const;
type Tier = (typeof TIERS)[number];
type Name = 'gambia' | 'senegal' | 'germany' | 'france' | 'foundation' | 'secretariat' | 'auditor' | 'colleague';

let api: OpenApi;
let who: Record<Name, Speaker>;
/** Needs of The Gambia and offers of Germany, one of each tier; and an offer of the foundation that everybody sees. */
let needs: Record<Tier, string>;
let offers: Record<Tier, string>;
let foundationOffer: string;

const idsOf = (list: any): string[] => list.items.map((item: any) => item.id);
const post = async (speaker: Speaker, path: string, body: unknown): Promise<any> => {
  const answer = await speaker.api.post(path, body);
  expect([path, answer.status]).toEqual([path, 201]);
  return answer.body;
};

/** One record of each tier; "draft" is a public one that was not submitted. */
async function oneOfEachTier(speaker: Speaker, path: string, example: object): Promise<Record<Tier, string>> {
  const made: Record<string, string> = {};
  for (const tier of TIERS) {
    const draft = tier === 'draft';
    const visibility = draft ? 'public' : tier;
    made[tier] = (await post(speaker, path, { ...example, title: `A ${tier} one`, visibility, submit: !draft })).id;
  }
  return made;
}

beforeAll(async () => {
  api = await openApi();
  const donor = { kind: 'state', roles: ['donor_officer', 'donor_approver'] };
  const gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  who = {
    gambia,
    senegal: await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] }),
    germany: await api.party({ name: 'Germany', country: 'DEU', ...donor }),
    france: await api.party({ name: 'France', country: 'FRA', ...donor }),
    foundation: await api.party({ name: 'A foundation', ...donor, kind: 'ngo' }),
    secretariat: await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] }),
    auditor: await api.party({ name: 'Auditors', kind: 'un_entity', roles: ['auditor'] }),
    colleague: await api.colleague(gambia, ['observer']),
  };
  const dollars = { ...minimalOffer, available: { amount: '500000.00', currency: 'USD' } };
  // Nobody but The Gambia may know that France is left out.
  const excluding = { ...minimalNeed, excludedOrganisations: [who.france.organisationId] };
  offers = await oneOfEachTier(who.germany, '/offers', { ...dollars, excludedCountries: ['SEN'] });
  foundationOffer = (await post(who.foundation, '/offers', { ...dollars, title: 'Of the foundation' })).id;
  await post(who.france, '/offers', { ...dollars, title: 'Of France', visibility: 'accredited' });
  needs = await oneOfEachTier(gambia, '/needs', excluding);
  await api.settle();
}, 60_000);

afterAll(() => api.close());

const ALL: Tier[] = ['draft', 'public', 'accredited', 'parties', 'sealed'];
const SEES_NEEDS: [Name, Tier[]][] = [
  ['gambia', ALL],
  ['colleague', ALL],
  ['senegal', ['public', 'accredited']],
  ['germany', ['public', 'accredited']],
  ['france', ['public', 'accredited']],
  // Another provider: by the public fields.
  ['foundation', ['public', 'accredited']],
  ['secretariat', ['public', 'accredited', 'parties']],
  ['auditor', ['public', 'accredited', 'parties']],
];
const SEES_OFFERS: [Name, Tier[]][] = [
  ['germany', ALL],
  ['gambia', ['public', 'accredited']],
  ['senegal', ['public', 'accredited']],
  ['france', ['public', 'accredited']],
  ['foundation', ['public']],
  ['secretariat', ['public', 'accredited', 'parties']],
  ['auditor', ['public', 'accredited', 'parties']],
];

describe('the tiers', () => {
  const matrix = [
    ...SEES_NEEDS.map(([name, tiers]) => ['needs', name, tiers] as const),
    ...SEES_OFFERS.map(([name, tiers]) => ['offers', name, tiers] as const),
  ];

  it.each(matrix)('of %s: what %s sees is %j', async (path, name, tiers) => {
    const { api: client } = who[name];
    const records = path === 'needs' ? needs : offers;
    const unknown = await client.get(`/${path}/${UNKNOWN}`);
    for (const tier of ALL) {
      const answer = await client.get(`/${path}/${records[tier]}`);
      if (tiers.includes(tier)) expect([tier, answer.status, answer.body.id]).toEqual([tier, 200, records[tier]]);
      else expect([tier, { ...answer.body, requestId: '' }]).toEqual([tier, { ...unknown.body, requestId: '' }]);
      if (!tiers.includes(tier)) expect(answer.headers.get('etag')).toBeNull();
    }
    const listed = idsOf((await client.get(`/${path}?limit=100`)).body);
    expect(ALL.filter((tier) => listed.includes(records[tier])).sort()).toEqual([...tiers].sort());
    const drafts = idsOf((await client.get(`/${path}?status=draft`)).body);
    expect(drafts).toEqual(tiers.includes('draft') ? [records.draft] : []);
  });

  it.each(matrix)('of %s: what %s may not see it cannot touch either', async (path, name, tiers) => {
    const { api: client } = who[name];
    const records = path === 'needs' ? needs : offers;
    for (const tier of ALL.filter((one) => !tiers.includes(one))) {
      const before = await api.state();
      const touched = [
        await client.patch(`/${path}/${records[tier]}`, { title: 'Taken' }, 1),
        await client.post(`/${path}/${records[tier]}/submit`),
        await client.post(`/${path}/${records[tier]}/withdraw`),
        await client.get(`/${path}/${records[tier]}/matches?near=true`),
      ];
      for (const { status } of touched) expect([403, 404]).toContain(status);
      expect(await api.state()).toEqual(before);
    }
  });

  it('what one may read and not change is 403, not 404', async () => {
    const { body } = await who.senegal.api.get(`/needs/${needs.public}`);
    expect(body.availableActions).toEqual([]);
    const answer = await who.senegal.api.patch(`/needs/${needs.public}`, { title: 'Taken' }, body.version);
    expect([answer.status, answer.body.code]).toEqual([403, 'NEED_STEP_NOT_YOURS']);
    const other = await who.france.api.patch(`/offers/${offers.public}`, { title: 'Taken' }, 4);
    expect([other.status, other.body.code]).toEqual([403, 'OFFER_STEP_NOT_YOURS']);
  });
});

describe('whom a party leaves out', () => {
  it('only its own people read', async () => {
    const excluded = [who.france.organisationId];
    for (const name of ['gambia', 'colleague'] as const)
      expect((await who[name].api.get(`/needs/${needs.public}`)).body.excludedOrganisations).toEqual(excluded);
    for (const name of ['senegal', 'germany', 'france', 'foundation', 'secretariat'] as const) {
      const { body } = await who[name].api.get(`/needs/${needs.public}`);
      expect(body).not.toHaveProperty('excludedOrganisations');
      expect(JSON.stringify((await who[name].api.get('/needs')).body)).not.toContain(who.france.organisationId);
    }
    for (const name of ['gambia', 'senegal', 'france', 'foundation', 'secretariat'] as const)
      expect((await who[name].api.get(`/offers/${offers.public}`)).body).not.toHaveProperty('excludedCountries');
    expect((await who.germany.api.get(`/offers/${offers.public}`)).body.excludedCountries).toEqual(['SEN']);
  });

  it('is not matched, nor shown as nearly so', async () => {
    const france = (await who.france.api.get('/offers?mine=true')).body.items[0].id;
    const own = (await who.france.api.get(`/offers/${france}/matches?near=true`)).body;
    expect([own.items, own.near]).toEqual([[], []]);
    const theirs = (await who.gambia.api.get(`/needs/${needs.public}/matches?near=true&limit=100`)).body;
    expect([...theirs.items, ...theirs.near].map((pair: any) => pair.offer.id)).not.toContain(france);
  });
});

describe('matches', () => {
  const offersOf = async (name: Name, need: string) =>
    (await who[name].api.get(`/needs/${need}/matches?limit=100&near=true`)).body.items
      .map((match: any) => match.offer.id)
      .sort();
  const needsOf = async (name: Name, offer: string) =>
    (await who[name].api.get(`/offers/${offer}/matches?limit=100&near=true`)).body.items
      .map((match: any) => match.need.id)
      .sort();

  it('show a State the offers that it may see, whatever the tier of its need', async () => {
    const seen = [offers.public, offers.accredited, foundationOffer].sort();
    for (const tier of ['public', 'accredited', 'parties'] as const)
      expect([tier, await offersOf('gambia', needs[tier])]).toEqual([tier, seen]);
    expect(await offersOf('gambia', needs.sealed)).toEqual([]);
    expect(await offersOf('gambia', needs.draft)).toEqual([]);
  });

  it('show a donor the needs that it may see, whatever the tier of its offer', async () => {
    for (const tier of ['public', 'accredited', 'parties'] as const)
      expect([tier, await needsOf('germany', offers[tier])]).toEqual([tier, [needs.public, needs.accredited].sort()]);
    expect(await needsOf('germany', offers.sealed)).toEqual([]);
    expect(await needsOf('foundation', foundationOffer)).toEqual([needs.public, needs.accredited].sort());
  });

  it('show a donor at a need its own offers only, and outsiders nothing', async () => {
    expect(await offersOf('foundation', needs.public)).toEqual([foundationOffer]);
    expect(await offersOf('germany', needs.public)).toEqual([offers.public, offers.accredited, offers.parties].sort());
    expect(await offersOf('senegal', needs.public)).toEqual([]);
    expect(await offersOf('france', needs.public)).toEqual([]);
    expect(await needsOf('gambia', offers.public)).toEqual([needs.public, needs.accredited, needs.parties].sort());
    expect(await needsOf('senegal', offers.public)).toEqual([]);
  });

  it('are unknown to outsiders, who cannot take a stance either', async () => {
    const [match] = (await who.gambia.api.get(`/needs/${needs.public}/matches`)).body.items;
    const unknown = (await who.senegal.api.get(`/matches/${UNKNOWN}`)).body;
    for (const name of ['senegal', 'france'] as const) {
      const answer = await who[name].api.get(`/matches/${match.id}`);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown, requestId: '' });
      for (const step of ['interest', 'consent', 'withdraw'])
        expect((await who[name].api.post(`/matches/${match.id}/${step}`)).status).toBe(404);
    }
    const watcher = await who.secretariat.api.get(`/matches/${match.id}`);
    expect([watcher.status, watcher.body.availableActions]).toEqual([200, []]);
    expect((await who.secretariat.api.post(`/matches/${match.id}/interest`)).status).toBe(403);
    const drafter = await api.colleague(who.gambia, ['national_drafter']);
    expect((await drafter.api.post(`/matches/${match.id}/interest`)).status).toBe(403);
  });

  it('that nearly fit are shown to the own side alone, and only of what it may see', async () => {
    const far = {
      ...minimalOffer,
      available: { amount: '500000.00', currency: 'USD' },
      geography: { include: ['region:019'] },
    };
    const open = await post(who.germany, '/offers', { ...far, title: 'For the Americas', visibility: 'public' });
    const hidden = await post(who.germany, '/offers', { ...far, title: 'For them, quietly', visibility: 'parties' });
    await api.settle();
    const near = async (name: Name, path: string) =>
      (await who[name].api.get(`${path}/matches?near=true`)).body.near.map((miss: any) => [
        miss.need.id,
        miss.offer.id,
        miss.gate,
      ]);
    expect(await near('gambia', `/needs/${needs.public}`)).toEqual([[needs.public, open.id, 'geography']]);
    expect(await near('germany', `/needs/${needs.public}`)).toEqual([]);
    expect(await near('senegal', `/needs/${needs.public}`)).toEqual([]);
    expect((await near('germany', `/offers/${hidden.id}`)).map(([need]: string[]) => need).sort()).toEqual(
      [needs.public, needs.accredited].sort(),
    );
    expect(await near('foundation', `/offers/${open.id}`)).toEqual([]);
  });
});

describe('who is told', () => {
  const told = async (name: Name) => (await who[name].api.get('/notifications?limit=100')).body.items as any[];

  it('donors hear of no need that they may not see', async () => {
    expect(new Set((await told('germany')).map((one) => one.needId).filter(Boolean))).toEqual(
      new Set([needs.public, needs.accredited]),
    );
    const foundation = (await told('foundation')).map((one) => one.needId).filter(Boolean);
    expect(foundation.length).toBeGreaterThan(0);
    expect(new Set(foundation)).toEqual(new Set([needs.public, needs.accredited]));
    expect(await told('france')).toEqual([]);
    expect(await told('senegal')).toEqual([]);
  });

  it('States hear of no offer that they may not see', async () => {
    const hidden = [offers.parties, offers.sealed, offers.draft];
    for (const one of await told('gambia')) expect(hidden).not.toContain(one.offerId);
    const mali = await api.party({ name: 'Mali', kind: 'state', country: 'MLI', roles: ['national_endorser'] });
    const dollars = { ...minimalOffer, available: { amount: '500000.00', currency: 'USD' } };
    const border = { ...minimalNeed, countries: ['MLI'], themes: [{ code: 'BORDER', weight: 1 }] };
    const quiet = { ...dollars, themes: ['BORDER'], title: 'Quiet', visibility: 'parties' };
    await post(who.germany, '/offers', quiet);
    const first = await post(mali, '/needs', { ...border, title: 'Hears nothing of the quiet offer' });
    await api.settle();
    await post(who.germany, '/offers', { ...quiet, title: 'Quiet too' });
    await api.settle();
    expect((await mali.api.get(`/needs/${first.id}/matches`)).body.items).toEqual([]);
    expect((await mali.api.get('/notifications')).body.items).toEqual([]);
    const loud = await post(who.germany, '/offers', { ...quiet, title: 'Loud', visibility: 'public' });
    await api.settle();
    const [news, ...more] = (await mali.api.get('/notifications')).body.items;
    expect([news.kind, news.offerId, more]).toEqual(['need_matched', loud.id, []]);
    const second = await post(mali, '/needs', { ...border, title: 'Hears of one' });
    await api.settle();
    const counted = (await mali.api.get('/notifications')).body.items.find((one: any) => one.needId === second.id);
    const [row] = await api.sql<{ params: { count: number } }>('SELECT params FROM notifications WHERE id = $1', [
      counted.id,
    ]);
    expect([counted.offerId, row!.params.count]).toEqual([loud.id, 1]);
  });

  it('another one reads nothing of it, and marks nothing as read', async () => {
    const [one] = await told('gambia');
    const answer = await who.senegal.api.post(`/notifications/${one.id}/read`);
    const unknown = await who.senegal.api.post(`/notifications/${UNKNOWN}/read`);
    expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(answer.status).toBe(404);
    expect((await who.senegal.api.post('/notifications/read-all')).status).toBe(204);
    const { body: before } = await who.gambia.api.get('/notifications?unread=true');
    expect((await who.gambia.api.post(`/notifications/${one.id}/read`)).status).toBe(204);
    expect((await who.gambia.api.get('/notifications?unread=true')).body.unread).toBe(before.unread - 1);
    // Read by one person is not read by another.
    expect((await who.colleague.api.get('/notifications?unread=true')).body.unread).toBe(before.unread);
  });
});

describe('a need for the parties alone', () => {
  const matchWith = async (offer: string) =>
    (await who.gambia.api.get(`/needs/${needs.parties}/matches`)).body.items.find((one: any) => one.offer.id === offer);
  const toldOf = async (name: Name) =>
    (await who[name].api.get('/notifications?limit=100')).body.items.filter((one: any) => one.needId === needs.parties);

  it('stays unknown to a donor whose offer the State declines', async () => {
    const match = await matchWith(foundationOffer);
    const declined = await who.gambia.api.post(`/matches/${match.id}/decline`, { reason: 'policy' });
    expect(declined.body.state).toBe('declined');
    await api.settle();
    expect(await toldOf('foundation')).toEqual([]);
    expect((await who.foundation.api.get(`/matches/${match.id}`)).status).toBe(404);
  });

  it("shows the pair on the State's interest, and itself on the second consent", async () => {
    const { id } = await matchWith(offers.public);
    const germanySees = async () => [
      (await who.germany.api.get(`/matches/${id}`)).status,
      (await who.germany.api.get(`/needs/${needs.parties}`)).status,
    ];
    expect(await germanySees()).toEqual([404, 404]);
    expect((await who.germany.api.post(`/matches/${id}/interest`)).status).toBe(404);
    expect((await who.gambia.api.post(`/matches/${id}/interest`)).status).toBe(200);
    expect(await germanySees()).toEqual([200, 404]);
    await api.settle();
    expect((await toldOf('germany')).map((one: any) => one.kind)).toEqual(['match_interest']);
    expect((await who.germany.api.post(`/matches/${id}/consent`)).body.state).toBe('consent_pending');
    expect(await germanySees()).toEqual([200, 404]);
    expect((await who.gambia.api.post(`/matches/${id}/consent`)).body.state).toBe('contacts_open');
    expect(await germanySees()).toEqual([200, 200]);
    expect(idsOf((await who.germany.api.get('/needs')).body)).toContain(needs.parties);
    for (const name of ['france', 'foundation', 'senegal'] as const) {
      expect((await who[name].api.get(`/needs/${needs.parties}`)).status).toBe(404);
      expect((await who[name].api.get(`/matches/${id}`)).status).toBe(404);
    }
    const other = await matchWith(offers.accredited);
    expect((await who.germany.api.get(`/matches/${other.id}`)).status).toBe(200);
  });
});

describe('an offer for the parties alone', () => {
  it("shows the pair on the donor's interest, and itself on the second consent", async () => {
    const [{ id }] = (await who.germany.api.get(`/offers/${offers.parties}/matches`)).body.items.filter(
      (one: any) => one.need.id === needs.public,
    );
    const gambiaSees = async () => [
      (await who.gambia.api.get(`/matches/${id}`)).status,
      (await who.gambia.api.get(`/offers/${offers.parties}`)).status,
    ];
    expect(await gambiaSees()).toEqual([404, 404]);
    expect((await who.germany.api.post(`/matches/${id}/interest`)).status).toBe(200);
    expect(await gambiaSees()).toEqual([200, 404]);
    await who.germany.api.post(`/matches/${id}/consent`);
    expect((await who.gambia.api.post(`/matches/${id}/consent`)).body.state).toBe('contacts_open');
    expect(await gambiaSees()).toEqual([200, 200]);
    expect((await who.foundation.api.get(`/offers/${offers.parties}`)).status).toBe(404);
  });
});

describe('why somebody declined', () => {
  it.each([
    [false, null],
    [true, 'budget'],
  ])('with shareReason %s the other side reads %s', async (shareReason, read) => {
    const need = await post(who.gambia, '/needs', { ...minimalNeed, title: 'To be declined' });
    await api.settle();
    const { items } = (await who.germany.api.get(`/needs/${need.id}/matches`)).body;
    const { id } = items.find((one: any) => one.offer.id === offers.public);
    const own = await who.germany.api.post(`/matches/${id}/decline`, { reason: 'budget', shareReason });
    expect([own.body.state, own.body.stances.offer.declineReason]).toEqual(['declined', 'budget']);
    const theirs = (await who.gambia.api.get(`/matches/${id}`)).body;
    expect([theirs.state, theirs.stances.offer.declineReason]).toEqual(['declined', read]);
    expect((await who.secretariat.api.get(`/matches/${id}`)).body.stances.offer.declineReason).toBe(read);
    await api.settle();
    const [news] = (await who.gambia.api.get('/notifications')).body.items;
    expect(news.kind).toBe('match_declined');
    expect(JSON.stringify(news)).not.toContain('budget');
  });
});

describe('projects', () => {
  it('are seen by both parties and those who oversee, by nobody else', async () => {
    const need = await post(who.gambia, '/needs', { ...minimalNeed, title: 'Becomes a project' });
    await api.settle();
    const { items } = (await who.germany.api.get(`/offers/${offers.public}/matches`)).body;
    const at = `/matches/${items.find((one: any) => one.need.id === need.id).id}`;
    await who.germany.api.post(`${at}/consent`);
    await who.gambia.api.post(`${at}/consent`);
    const amount = { amount: '60000.00', currency: 'USD' };
    const officer = await api.colleague(who.germany, ['donor_officer']);
    expect((await officer.api.post(`${at}/agree`, { amount })).body.code).toBe('MATCH_STEP_NOT_YOURS');
    expect((await who.germany.api.post(`${at}/agree`, { amount })).body.state).toBe('negotiating');
    const { project } = (await who.gambia.api.post(`${at}/agree`, { amount })).body;
    for (const name of ['gambia', 'germany', 'secretariat', 'auditor'] as const) {
      expect((await who[name].api.get(`/projects/${project}`)).body.status).toBe('agreed');
      const list = (await who[name].api.get('/projects')).body;
      expect([idsOf(list), list.counts]).toEqual([[project], { agreed: 1 }]);
    }
    for (const name of ['senegal', 'france', 'foundation'] as const) {
      const unknown = await who[name].api.get(`/projects/${UNKNOWN}`);
      const answer = await who[name].api.get(`/projects/${project}`);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      const list = (await who[name].api.get('/projects')).body;
      expect([list.items, list.counts]).toEqual([[], {}]);
    }
  });
});
