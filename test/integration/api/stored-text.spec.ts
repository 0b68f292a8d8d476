import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let germany: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  germany = await api.party({
    name: 'Germany',
    kind: 'state',
    country: 'DEU',
    roles: ['donor_approver', 'donor_officer'],
  });
});

afterAll(() => api.close());

/** Fields of a body that take words, and no code, day or amount. */
const NEED_WORDS = [
  'title',
  'summary',
  'description',
  'target',
  'baseline',
  'nationalActionPlan',
  'nationalContribution',
  'priorAssistance',
  'genderAnalysis',
  'urgencyReason',
  'exemptionReference',
  'eligibleOrganisation',
];
const OFFER_WORDS = ['title', 'description'];
/** Text in the description, and yet one of a list or of a form. */
const NOT_WORDS = [
  ...['visibility', 'textLanguage', 'recipient', 'urgency', 'hostConsent', 'odaOpinion', 'organisation', 'targetDate'],
  ...['kind', 'genderSought'],
];

const saying = (fields: string[], text: string) => Object.fromEntries(fields.map((field) => [field, text]));

describe('a text', () => {
  it.each([
    ['PostNeedDto', NEED_WORDS],
    ['PostOfferDto', OFFER_WORDS],
  ])('may stand in every field of %s that takes words, and each is tried', (body, tried) => {
    const { properties = {} } = api.description.components.schemas[body]!;
    const texts = Object.entries(properties).flatMap(([field, { type }]) =>
      [type].flat().includes('string') ? [field] : [],
    );
    expect(texts.filter((field) => !NOT_WORDS.includes(field)).sort()).toEqual([...tried].sort());
  });

  it.each(HOSTILE_TEXTS)('%j comes back as it was sent, as data and nothing else', async (text) => {
    const fields = saying(NEED_WORDS, text);
    const lines = [{ title: text, cost: minimalNeed.cost }];
    const posted = await gambia.api.post('/needs', { ...minimalNeed, ...fields, lines, submit: false });
    expect([posted.status, posted.body.errors]).toEqual([201, undefined]);
    const offered = await germany.api.post('/offers', { ...minimalOffer, ...saying(OFFER_WORDS, text), submit: false });
    expect([offered.status, offered.body.errors]).toEqual([201, undefined]);
    for (const [who, path, sent] of [
      [gambia, `/needs/${posted.body.id}`, { ...fields, lines }],
      [gambia, '/needs?mine=true', { ...fields, lines }],
      [germany, `/offers/${offered.body.id}`, saying(OFFER_WORDS, text)],
    ] as const) {
      const answer = await who.api.get(path);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const found = answer.body.items?.find(({ id }: { id: string }) => id === posted.body.id) ?? answer.body;
      expect(found).toMatchObject(sent);
    }
    const annex = `/needs/${posted.body.id}/annex`;
    expect((await gambia.api.send('PUT', annex, { text }, {})).status).toBe(200);
    expect((await gambia.api.get(annex)).body.text).toBe(text);
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', '\ud800'])('%j, which hides things, is refused', async (title) => {
    const answer = await gambia.api.post('/needs', { ...minimalNeed, title });
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'CONTROL_CHARACTERS']);
  });
});
