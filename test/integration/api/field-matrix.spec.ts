import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FIELD_TIERS, reaches, type Audience } from '@tandem/accounts';
import { NEED_TIERS } from '@tandem/needs';
import { OFFER_TIERS } from '@tandem/offers';
import { NEED_VIEW_TIERS } from '../../../apps/api/src/needs/need-view.dto.js';
import { OFFER_VIEW_TIERS } from '../../../apps/api/src/offers/offer-view.dto.js';
import { PROJECT_VIEW_TIERS } from '../../../apps/api/src/projects/project-view.dto.js';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { goodAnswers } from '../../support/crawl.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { usd } from '../../support/talks.js';

type Name = 'gambia' | 'germany' | 'foundation' | 'loose' | 'secretariat' | 'fund';

let api: OpenApi;
let who: Record<Name, Speaker>;
/** A need for everybody and one for accredited organisations, with every field filled; an offer for everybody. */
let needs: Record<'public' | 'accredited', string>;
let offer: string;
let excluded: string;

const post = async (speaker: Speaker, path: string, body: object): Promise<any> => {
  const answer = await speaker.api.post(path, body);
  expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
  return answer.body;
};

/** Words that stand in one field of one tier, and nowhere else. */
const word = (field: keyof typeof NEED_TIERS): string => `canary-${NEED_TIERS[field]}-${field}`;

/** Every field of a need that people write, so that what leaks names itself. */
const written = () => ({
  summary: word('summary'),
  description: word('description'),
  lines: [{ title: word('lines'), cost: minimalNeed.cost }],
  eligibleOrganisation: word('eligibleOrganisation'),
  exemptionReference: word('exemptionReference'),
  nationalActionPlan: word('nationalActionPlan'),
  target: word('target'),
  baseline: word('baseline'),
  nationalContribution: word('nationalContribution'),
  priorAssistance: word('priorAssistance'),
  genderAnalysis: word('genderAnalysis'),
  urgencyReason: word('urgencyReason'),
  secondLanguage: { language: 'fr', title: word('secondLanguage') },
  targetDate: '2028-01-31',
  beneficiaries: { women: 12 },
  nationalPriority: 1,
  odaOpinion: 'yes',
  optIns: ['AMMO'],
  hostConsent: 'given',
  excludedOrganisations: [excluded],
});

beforeAll(async () => {
  api = await openApi();
  const donor = { roles: ['donor_officer', 'donor_approver'] };
  who = {
    gambia: await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] }),
    germany: await api.party({ name: 'Germany', kind: 'state', country: 'DEU', ...donor }),
    foundation: await api.party({ name: 'A foundation', kind: 'ngo', ...donor }),
    loose: await api.party({ name: 'Not verified yet', kind: 'ngo', ...donor, unverified: true }),
    secretariat: await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] }),
    fund: await api.party({ name: 'Another fund', kind: 'un_entity', roles: ['fund_administrator'] }),
  };
  excluded = who.loose.organisationId;
  const dollars = { ...minimalOffer, available: usd('500000.00'), description: 'canary-accredited-offer' };
  offer = (await post(who.germany, '/offers', { ...dollars, excludedCountries: ['SEN'], visibility: 'public' })).id;
  await post(who.foundation, '/offers', { ...dollars, title: 'Of the foundation', description: undefined });
  needs = { public: '', accredited: '' };
  for (const visibility of ['public', 'accredited'] as const)
    needs[visibility] = (
      await post(who.gambia, '/needs', { ...minimalNeed, ...written(), title: `For ${visibility}`, visibility })
    ).id;
  await api.settle();
}, 60_000);

afterAll(() => api.close());

const fieldsFor = (tiers: Record<string, string>, audience: Audience): string[] =>
  Object.keys(tiers)
    .filter((field) => reaches(audience, tiers[field] as Audience))
    .sort();

/** The match of a need with the foundation's offer, as the foundation finds it. */
async function matchOf(need: string): Promise<string> {
  const { items } = (await who.foundation.api.get(`/needs/${need}/matches`)).body;
  return items[0].id as string;
}

const READERS: [Name, 'public' | 'accredited', Audience][] = [
  ['gambia', 'public', 'owner'],
  ['secretariat', 'public', 'parties'],
  ['germany', 'public', 'accredited'],
  ['foundation', 'public', 'public'],
  ['loose', 'public', 'public'],
  ['gambia', 'accredited', 'owner'],
  ['secretariat', 'accredited', 'parties'],
  ['germany', 'accredited', 'accredited'],
  ['foundation', 'accredited', 'public'],
];

describe('the fields of a need', () => {
  it.each(READERS)(
    'that %s reads of a need for the %s are those of tier %s and below',
    async (name, tier, audience) => {
      const { body } = await who[name].api.get(`/needs/${needs[tier]}`);
      expect(body.readAs).toBe(audience);
      expect(Object.keys(body).sort()).toEqual(fieldsFor(NEED_VIEW_TIERS, audience));
      const { items } = (await who[name].api.get('/needs?limit=100')).body;
      expect(items.find((one: any) => one.id === body.id)).toEqual(body);
    },
  );

  it('that everybody reads are few', () => {
    const kept = ['description', 'lines', 'nationalPriority', 'hostConsent', 'excludedOrganisations', 'odaOpinion'];
    for (const field of kept) expect(fieldsFor(NEED_VIEW_TIERS, 'public')).not.toContain(field);
    expect(fieldsFor(NEED_VIEW_TIERS, 'parties')).not.toContain('excludedOrganisations');
    expect(fieldsFor(NEED_VIEW_TIERS, 'public')).toEqual(expect.arrayContaining(['title', 'countries', 'cost']));
  });
});

describe('the fields of an offer', () => {
  it.each<[Name, Audience]>([
    ['germany', 'owner'],
    ['secretariat', 'parties'],
    ['gambia', 'accredited'],
    ['foundation', 'public'],
    ['loose', 'public'],
  ])('that %s reads are those of tier %s and below', async (name, audience) => {
    const { body } = await who[name].api.get(`/offers/${offer}`);
    expect(Object.keys(body).sort()).toEqual(fieldsFor(OFFER_VIEW_TIERS, audience));
    const { items } = (await who[name].api.get('/offers?limit=100')).body;
    expect(items.find((one: any) => one.id === offer)).toEqual(body);
  });
});

describe('every answer', () => {
  async function answers({ token }: Speaker): Promise<[string, string][]> {
    const ids: Record<string, string[]> = {};
    for (const table of ['needs', 'offers', 'matches', 'projects'])
      ids[table] = (await api.sql<{ id: string }>(`SELECT id FROM ${table}`)).map(({ id }) => id);
    return goodAnswers(api.url, api.description, token, ids);
  }

  it.each<[Name, Audience]>([
    ['germany', 'accredited'],
    ['foundation', 'public'],
    ['loose', 'public'],
    ['secretariat', 'parties'],
    ['fund', 'accredited'],
  ])('to %s holds no word of a tier above %s', async (name, audience) => {
    const above = FIELD_TIERS.filter((tier) => !reaches(audience, tier));
    const read = await answers(who[name]);
    expect(read.length).toBeGreaterThan(15);
    for (const tier of above)
      for (const [path, body] of read) expect([path, body.includes(`canary-${tier}`)]).toEqual([path, false]);
    if (name !== 'loose')
      for (const [path, body] of read.filter(([one]) => one.startsWith('/needs')))
        expect([path, body.includes(excluded)]).toEqual([path, false]);
    // The same search finds what may be read.
    const found = read.filter(([, body]) => body.includes('canary-public-summary'));
    expect(found.length).toBeGreaterThan(0);
  });

  it('to the owner holds them all', async () => {
    const text = (await answers(who.gambia)).map(([, body]) => body).join();
    for (const field of ['description', 'lines', 'target', 'exemptionReference'] as const)
      expect(text).toContain(word(field));
    expect(text).toContain(excluded);
  });
});

describe('a match', () => {
  it('says nothing that rests on fields above the reader, and still adds up', async () => {
    const id = await matchOf(needs.accredited);
    const part = (await who.foundation.api.get(`/matches/${id}`)).body;
    const whole = (await who.secretariat.api.get(`/matches/${id}`)).body;
    const codes = (match: any): string[] => match.criteria.map((one: any) => one.code);
    // Priority reads the rank and the plan, maturity the lines, the target and the baseline: accredited, all of them.
    expect(codes(whole)).toEqual(expect.arrayContaining(['priority', 'maturity']));
    expect(codes(part)).toEqual([...codes(whole).filter((code) => !['priority', 'maturity'].includes(code)), 'other']);
    const sum = (match: any, of: (one: any) => boolean, side: 'donor' | 'state'): number =>
      match.criteria.filter(of).reduce((total: number, one: any) => total + (one.contribution[side] as number), 0);
    const hidden = (one: any): boolean => ['priority', 'maturity', 'other'].includes(one.code);
    for (const side of ['donor', 'state'] as const) {
      expect(sum(part, (one) => !hidden(one), side)).toBeCloseTo(
        sum(whole, (one) => !hidden(one), side),
        4,
      );
      // What is hidden counts as not known does: one half of its weight.
      expect(sum(part, hidden, side)).toBeCloseTo(part.criteria.at(-1).weight[side] / 200, 3);
      expect(sum(part, () => true, side)).toBeCloseTo(part.utilities[side], 2);
    }
    // This need says all of it, for which a donor gives it more.
    expect(whole.utilities.donor).toBeGreaterThan(part.utilities.donor);
    const said = JSON.stringify([part.criteria, part.reasons]);
    for (const code of ['RANKED', 'RANKED_IN_PLAN', 'SAYS_ALL', 'SAYS_PART']) expect(said).not.toContain(`"${code}"`);
    expect(JSON.stringify(whole.criteria)).toContain('"RANKED_IN_PLAN"');
    expect(part.criteria.at(-1).reason.code).toBe('NOT_SHOWN');
    // A digest over what is hidden could be guessed field by field.
    expect(part).not.toHaveProperty('digest');
    expect(whole).toHaveProperty('digest');
  });

  it('is compared without what is above the reader', async () => {
    const [one, other] = [await matchOf(needs.public), await matchOf(needs.accredited)];
    const { status, body } = await who.foundation.api.get(`/matches/${one}/compared-with/${other}`);
    expect(status).toBe(200);
    expect(body.parts.map((part: any) => part.code)).not.toContain('priority');
    expect(body.parts.map((part: any) => part.code)).not.toContain('maturity');
  });

  it('is told of without reasons that rest on fields above the reader', async () => {
    const { items } = (await who.foundation.api.get('/notifications?limit=100')).body;
    const told = items.filter((one: any) => one.kind === 'match_suggested');
    expect(told.length).toBeGreaterThan(0);
    for (const { reasons } of told)
      for (const { code } of reasons) expect(code).not.toMatch(/^(RANKED|IN_ACTION|NOT_IN_ACTION|SAYS_)/);
  });
});

describe('both consents', () => {
  it('open the parties’ fields to a donor that is not accredited, and a withdrawal closes them', async () => {
    const id = await matchOf(needs.accredited);
    await who.foundation.api.post(`/matches/${id}/consent`);
    expect((await who.gambia.api.post(`/matches/${id}/consent`)).body.state).toBe('contacts_open');
    const open = (await who.foundation.api.get(`/needs/${needs.accredited}`)).body;
    expect([open.readAs, open.description]).toEqual(['parties', word('description')]);
    expect(Object.keys(open).sort()).toEqual(fieldsFor(NEED_VIEW_TIERS, 'parties'));
    // Of another need of the same State it reads no more than before.
    expect((await who.foundation.api.get(`/needs/${needs.public}`)).body.readAs).toBe('public');
    await who.foundation.api.post(`/matches/${id}/withdraw`);
    expect((await who.foundation.api.get(`/needs/${needs.accredited}`)).body.readAs).toBe('public');
  });
});

describe('a notification', () => {
  it('names what it is about as long as its reader may know of it, and then only its number', async () => {
    const fresh = await post(who.gambia, '/needs', {
      ...minimalNeed,
      title: 'Soon to be sealed',
      visibility: 'public',
    });
    await api.settle();
    const texts = async (): Promise<string[]> =>
      (await who.foundation.api.get('/notifications?limit=100')).body.items
        .filter((one: any) => one.needId === fresh.id)
        .map((one: any) => one.text as string);
    expect((await texts()).join()).toContain('Soon to be sealed');
    const now = (await who.gambia.api.get(`/needs/${fresh.id}`)).body;
    expect((await who.gambia.api.patch(`/needs/${fresh.id}`, { visibility: 'sealed' }, now.version)).status).toBe(200);
    const after = (await texts()).join();
    expect(after).not.toContain('Soon to be sealed');
    expect(after).toContain(fresh.reference);
  });
});

describe('a preview', () => {
  it('shows a draft as each audience would read it', async () => {
    const draft = { ...minimalNeed, ...written(), submit: undefined };
    const preview = async (visibility: string) =>
      (await who.gambia.api.post('/needs/preview-audience', { ...draft, visibility })).body;
    const open = await preview('public');
    expect([open.public, open.accredited, open.parties].map((view) => view.description)).toEqual([
      undefined,
      word('description'),
      word('description'),
    ]);
    expect(open.parties).not.toHaveProperty('excludedOrganisations');
    const kept = await preview('accredited');
    expect([kept.public, kept.provider.title, kept.provider.target, kept.accredited.target]).toEqual([
      null,
      minimalNeed.title,
      undefined,
      word('target'),
    ]);
    const talks = await preview('parties');
    expect([talks.public, talks.provider, talks.accredited, talks.parties.title]).toEqual([
      null,
      null,
      null,
      minimalNeed.title,
    ]);
    const sealed = await preview('sealed');
    expect([sealed.public, sealed.provider, sealed.accredited, sealed.parties]).toEqual([null, null, null, null]);
  });

  it('says of each field from whom on it is read, of a draft that says nothing yet as well', async () => {
    const readers = async (path: string, visibility: string) => {
      const { status, body } = await (path === '/needs' ? who.gambia : who.germany).api.post(
        `${path}/preview-audience`,
        { visibility },
      );
      expect(status).toBe(200);
      return Object.fromEntries(body.fields.map((one: any) => [one.field, one.from]));
    };
    // A field is read from the later of its own tier and the record's on; providers read the public fields of an
    // accredited need, and know of no accredited offer.
    const names = { title: '', description: '', excludedOrganisations: '' };
    for (const [path, visibility, ...expected] of [
      ['/needs', 'public', 'public', 'accredited', 'owner'],
      ['/needs', 'accredited', 'provider', 'accredited', 'owner'],
      ['/needs', 'parties', 'parties', 'parties', 'owner'],
      ['/needs', 'sealed', 'owner', 'owner', 'owner'],
      ['/offers', 'public', 'public', 'accredited', 'owner'],
      ['/offers', 'accredited', 'accredited', 'accredited', 'owner'],
    ] as const) {
      const fields = await readers(path, visibility);
      expect([path, visibility, ...Object.keys(names).map((field) => fields[field])]).toEqual([
        path,
        visibility,
        ...expected,
      ]);
      expect(Object.keys(fields)).toHaveLength(Object.keys(path === '/needs' ? NEED_TIERS : OFFER_TIERS).length);
    }
  });
});

describe('a project', () => {
  it('shows another fund its public fields, to fund nothing twice, and that only once it is agreed', async () => {
    const { items } = (await who.germany.api.get(`/needs/${needs.public}/matches`)).body;
    const at = `/matches/${items[0].id}`;
    await who.germany.api.post(`${at}/consent`);
    await who.gambia.api.post(`${at}/consent`);
    const amount = usd('60000.00');
    await who.germany.api.post(`${at}/agree`, { amount });
    expect((await who.fund.api.get('/projects')).body.items).toEqual([]);
    const { project } = (await who.gambia.api.post(`${at}/agree`, { amount })).body;
    const seen = (await who.fund.api.get(`/projects/${project}`)).body;
    // The need is public: its title may be known.
    expect(Object.keys(seen).sort()).toEqual([...fieldsFor(PROJECT_VIEW_TIERS, 'public'), 'title'].sort());
    expect(fieldsFor(PROJECT_VIEW_TIERS, 'public')).not.toContain('matchId');
    expect((await who.fund.api.get(`/matches/${items[0].id}`)).status).toBe(403);
    const whole = (await who.germany.api.get(`/projects/${project}`)).body;
    expect(Object.keys(whole).sort()).toEqual(fieldsFor(PROJECT_VIEW_TIERS, 'owner'));
  });
});
