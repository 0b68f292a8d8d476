import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import type { Answer } from '../../support/api-client.js';

const { submit: _, ...need } = minimalNeed;
const { submit: __, ...offer } = minimalOffer;
const money = (amount: unknown, currency: unknown = 'USD') => ({ amount, currency });
const long = 'x'.repeat(1024 * 1024);
const manyThemes = ['STOCK', 'MARK', 'REC', 'TRACE', 'LEG', 'COORD', 'AVR', 'DEST', 'AMMO', 'NAP', 'DATA'];

type Case = [what: string, change: Record<string, unknown>, pointer: string, code: string];

/** Wrong for a new record and, as the same change, for one that exists. */
const WRONG_NEEDS: Case[] = [
  ['no title', { title: null }, '/title', 'MISSING'],
  ['a number for text', { title: 5 }, '/title', 'WRONG_TYPE'],
  ['a list for text', { title: ['x'] }, '/title', 'WRONG_TYPE'],
  ['an object for text', { title: { en: 'x' } }, '/title', 'WRONG_TYPE'],
  ['empty text', { title: ' \t ' }, '/title', 'EMPTY'],
  ['a title of 1 MiB', { title: long }, '/title', 'TOO_LONG'],
  ['U+0000', { title: 'a\u0000b' }, '/title', 'CONTROL_CHARACTERS'],
  ['an escape character', { summary: 'a\u001b[2Jb' }, '/summary', 'CONTROL_CHARACTERS'],
  ['half a character', { title: 'a\ud800' }, '/title', 'CONTROL_CHARACTERS'],
  ['text for a list', { countries: 'GMB' }, '/countries', 'WRONG_TYPE'],
  ['an object for a list', { countries: { 0: 'GMB' } }, '/countries', 'WRONG_TYPE'],
  ['an empty list', { countries: [] }, '/countries', 'WRONG_LENGTH'],
  ['a duplicate', { countries: ['GMB', 'GMB'] }, '/countries', 'DUPLICATE'],
  ['an unknown country', { countries: ['GMB', 'XXX'] }, '/countries/1', 'UNKNOWN_CODE'],
  ['a number for a country', { countries: [270] }, '/countries/0', 'WRONG_TYPE'],
  ["another State's country", { countries: ['GMB', 'SEN'] }, '/countries/1', 'NOT_YOUR_COUNTRY'],
  ['no themes', { themes: null }, '/themes', 'MISSING'],
  ['an empty list of themes', { themes: [] }, '/themes', 'WRONG_LENGTH'],
  ['too many themes', { themes: manyThemes.map((code) => ({ code, weight: 1 })) }, '/themes', 'WRONG_LENGTH'],
  ['an object for themes', { themes: { code: 'STOCK', weight: 1 } }, '/themes', 'WRONG_TYPE'],
  ['bare codes for themes', { themes: ['STOCK'] }, '/themes', 'WRONG_TYPE'],
  ['an unknown theme', { themes: [{ code: 'NOPE', weight: 1 }] }, '/themes/0/code', 'UNKNOWN_CODE'],
  ['an inherited name for a theme', { themes: [{ code: 'toString', weight: 1 }] }, '/themes/0/code', 'UNKNOWN_CODE'],
  ['text for a weight', { themes: [{ code: 'STOCK', weight: '1' }] }, '/themes/0/weight', 'WRONG_TYPE'],
  ['no weight at all', { themes: [{ code: 'STOCK' }] }, '/themes/0/weight', 'MISSING'],
  ['a weight of zero', { themes: [{ code: 'STOCK', weight: 0 }] }, '/themes/0/weight', 'OUT_OF_RANGE'],
  ['a weight above one', { themes: [{ code: 'STOCK', weight: 1.5 }] }, '/themes/0/weight', 'OUT_OF_RANGE'],
  ['a theme twice', { themes: [1, 1].map((weight) => ({ code: 'STOCK', weight })) }, '/themes', 'DUPLICATE'],
  ['an unknown field below', { themes: [{ code: 'STOCK', weight: 1, rank: 1 }] }, '/themes/0/rank', 'UNKNOWN_FIELD'],
  ['an unknown modality', { modalities: ['training', 'dancing'] }, '/modalities/1', 'UNKNOWN_CODE'],
  ['a list for money', { cost: [money('1.00')] }, '/cost', 'WRONG_TYPE'],
  ['an empty list for money', { cost: [] }, '/cost', 'WRONG_TYPE'],
  ['text for money', { cost: '180000.00' }, '/cost', 'WRONG_TYPE'],
  ['a number for an amount', { cost: money(180000) }, '/cost/amount', 'WRONG_TYPE'],
  ['negative money', { cost: money('-1.00') }, '/cost/amount', 'NEGATIVE'],
  ['three decimals in USD', { cost: money('1.005') }, '/cost/amount', 'TOO_MANY_DECIMALS'],
  ['one decimal in JPY', { cost: money('1.5', 'JPY') }, '/cost/amount', 'TOO_MANY_DECIMALS'],
  ['four decimals in KWD', { cost: money('1.0001', 'KWD') }, '/cost/amount', 'TOO_MANY_DECIMALS'],
  ['an exponent', { cost: money('1e5') }, '/cost/amount', 'NOT_AN_AMOUNT'],
  ['digits of another script', { cost: money('١٢٣') }, '/cost/amount', 'NOT_AN_AMOUNT'],
  ['a line end after the amount', { cost: money('1.00\n') }, '/cost/amount', 'NOT_AN_AMOUNT'],
  ['more money than there is', { cost: money('9999999999999999.99') }, '/cost/amount', 'TOO_LARGE'],
  ['an unknown currency', { cost: money('1.00', 'XXQ') }, '/cost/currency', 'UNKNOWN_CODE'],
  ['no currency', { cost: { amount: '1.00' } }, '/cost/currency', 'MISSING'],
  ['a strange field of money', { cost: { ...money('1.00'), cents: 0 } }, '/cost/cents', 'UNKNOWN_FIELD'],
  ['a part in another currency', { smallestUseful: money('1.00', 'EUR') }, '/smallestUseful', 'OTHER_CURRENCY'],
  ['a part above the whole', { smallestUseful: money('180000.01') }, '/smallestUseful/amount', 'ABOVE_COST'],
  ['a part of nothing', { cost: null }, '/cost', 'MISSING'],
  ['lines that miss a cent', { lines: [{ title: 'All', cost: money('179999.99') }] }, '/lines', 'LINES_NOT_COST'],
  ['a line without cost', { lines: [{ title: 'All' }] }, '/lines/0/cost', 'MISSING'],
  ['a window reversed', { window: { from: '2028-01-01', to: '2027-12-31' } }, '/window/to', 'WINDOW_REVERSED'],
  ['not a day', { window: { from: '2027-02-30', to: '2027-12-31' } }, '/window/from', 'NOT_A_DAY'],
  ['29 February of a common year', { window: { from: '2027-01-01', to: '2027-02-29' } }, '/window/to', 'NOT_A_DAY'],
  ['a time for a day', { window: { from: '2027-01-01T00:00:00Z', to: '2027-12-31' } }, '/window/from', 'NOT_A_DAY'],
  ['no last day', { window: { from: '2027-01-01' } }, '/window/to', 'MISSING'],
  ['a list for a window', { window: ['2027-01-01', '2027-12-31'] }, '/window', 'WRONG_TYPE'],
  ['an unknown marker', { genderMarker: 3 }, '/genderMarker', 'UNKNOWN_CODE'],
  ['text for a marker', { genderMarker: '1' }, '/genderMarker', 'UNKNOWN_CODE'],
  ['half a day', { durationDays: 1.5 }, '/durationDays', 'WRONG_TYPE'],
  ['text for days', { durationDays: '30' }, '/durationDays', 'WRONG_TYPE'],
  ['negative days', { durationDays: -1 }, '/durationDays', 'OUT_OF_RANGE'],
  ['an unknown tier', { visibility: 'secret' }, '/visibility', 'UNKNOWN_CODE'],
  ['a list for a tier', { visibility: ['public'] }, '/visibility', 'UNKNOWN_CODE'],
  ['an unknown language', { languages: ['tlh'] }, '/languages/0', 'UNKNOWN_CODE'],
  ['an organisation by name', { excludedOrganisations: ['Germany'] }, '/excludedOrganisations/0', 'UNKNOWN_CODE'],
  ['a status', { status: 'open' }, '/status', 'UNKNOWN_FIELD'],
  ['a status of nothing', { status: null }, '/status', 'UNKNOWN_FIELD'],
  ['an id', { id: '00000000-0000-4000-8000-000000000000' }, '/id', 'UNKNOWN_FIELD'],
  ['a version', { version: 7 }, '/version', 'UNKNOWN_FIELD'],
  ['an owner', { organisationId: '00000000-0000-4000-8000-000000000000' }, '/organisationId', 'UNKNOWN_FIELD'],
  ['what is agreed', { agreedMinor: 5 }, '/agreedMinor', 'UNKNOWN_FIELD'],
  ['an origin', { origin: { kind: 'stated_request' } }, '/origin', 'UNKNOWN_FIELD'],
  ['a name to be escaped', { 'a/b~c': 1 }, '/a~1b~0c', 'UNKNOWN_FIELD'],
  ['an inherited name', { toString: 1 }, '/toString', 'UNKNOWN_FIELD'],
  ['a constructor', { constructor: { name: 'x' } }, '/constructor', 'UNKNOWN_FIELD'],
  ['a constructor below', { cost: { ...money('1.00'), constructor: {} } }, '/cost/constructor', 'UNKNOWN_FIELD'],
];

const WRONG_OFFERS: Case[] = [
  ['no title', { title: null }, '/title', 'MISSING'],
  ['a title of 1 MiB', { title: long }, '/title', 'TOO_LONG'],
  ['U+0000', { description: 'a\u0000b' }, '/description', 'CONTROL_CHARACTERS'],
  ['half a character', { title: '\udc00a' }, '/title', 'CONTROL_CHARACTERS'],
  ['no kind', { kind: null }, '/kind', 'MISSING'],
  ['an unknown kind', { kind: 'loan' }, '/kind', 'UNKNOWN_CODE'],
  ['objects for themes', { themes: [{ code: 'STOCK', weight: 1 }] }, '/themes/0', 'WRONG_TYPE'],
  ['an unknown theme', { themes: ['STOCK', 'NOPE'] }, '/themes/1', 'UNKNOWN_CODE'],
  ['a theme twice', { themes: ['STOCK', 'STOCK'] }, '/themes', 'DUPLICATE'],
  ['no theme', { themes: [] }, '/themes', 'WRONG_LENGTH'],
  ['a list for a geography', { geography: ['region:011'] }, '/geography', 'WRONG_TYPE'],
  ['an unknown region', { geography: { include: ['region:999'] } }, '/geography/include/0', 'UNKNOWN_CODE'],
  ['a region of one digit', { geography: { include: ['region:11'] } }, '/geography/include/0', 'UNKNOWN_CODE'],
  ['an unknown group', { geography: { include: ['group:NATO'] } }, '/geography/include/0', 'UNKNOWN_CODE'],
  ['a bare country', { geography: { include: ['GMB'] } }, '/geography/include/0', 'UNKNOWN_CODE'],
  ['an empty include', { geography: { include: [] } }, '/geography/include', 'WRONG_LENGTH'],
  ['an unknown modality', { modalities: ['dancing'] }, '/modalities/0', 'UNKNOWN_CODE'],
  ['money without an amount', { available: null }, '/available', 'MISSING'],
  ['a number for an amount', { available: money(5, 'EUR') }, '/available/amount', 'WRONG_TYPE'],
  ['negative money', { available: money('-5.00', 'EUR') }, '/available/amount', 'NEGATIVE'],
  ['three decimals in EUR', { available: money('5.001', 'EUR') }, '/available/amount', 'TOO_MANY_DECIMALS'],
  ['decimals in JPY', { available: money('5.0', 'JPY') }, '/available/amount', 'TOO_MANY_DECIMALS'],
  ['four decimals in KWD', { available: money('5.0000', 'KWD') }, '/available/amount', 'TOO_MANY_DECIMALS'],
  ['an unknown currency', { available: money('5.00', 'eur') }, '/available/currency', 'UNKNOWN_CODE'],
  ['a list for money', { available: [money('5.00', 'EUR')] }, '/available', 'WRONG_TYPE'],
  ['a number for a bound', { perGrant: { min: 50000 } }, '/perGrant/min', 'WRONG_TYPE'],
  ['money for a bound', { perGrant: { min: money('1.00', 'EUR') } }, '/perGrant/min', 'WRONG_TYPE'],
  ['a negative bound', { perGrant: { min: '-1.00' } }, '/perGrant/min', 'NEGATIVE'],
  ['decimals of a bound', { perGrant: { max: '1.001' } }, '/perGrant/max', 'TOO_MANY_DECIMALS'],
  ['bounds reversed', { perGrant: { min: '2.00', max: '1.00' } }, '/perGrant/max', 'BELOW_MIN'],
  ['more a grant than there is', { perGrant: { min: '500000.01' } }, '/perGrant/min', 'ABOVE_AVAILABLE'],
  ['a list for bounds', { perGrant: ['1.00', '2.00'] }, '/perGrant', 'WRONG_TYPE'],
  ['a window reversed', { window: { from: '2028-01-01', to: '2027-12-31' } }, '/window/to', 'WINDOW_REVERSED'],
  ['not a day', { window: { from: '2027-02-30', to: '2027-12-31' } }, '/window/from', 'NOT_A_DAY'],
  ['a negative lead', { leadDays: -1 }, '/leadDays', 'OUT_OF_RANGE'],
  ['an unknown unit', { units: { unit: 'tons', quantity: 1 } }, '/units/unit', 'UNKNOWN_CODE'],
  ['half a seat', { units: { unit: 'seats', quantity: 0.5 } }, '/units/quantity', 'WRONG_TYPE'],
  ['text for a flag', { conditions: { odaOnly: 'true' } }, '/conditions/odaOnly', 'WRONG_TYPE'],
  ['an unknown recipient', { conditions: { recipients: ['army'] } }, '/conditions/recipients/0', 'UNKNOWN_CODE'],
  ['a strange condition', { conditions: { party: 'x' } }, '/conditions/party', 'UNKNOWN_FIELD'],
  ['an unknown country', { excludedCountries: ['ZZZ'] }, '/excludedCountries/0', 'UNKNOWN_CODE'],
  ['what is reserved', { reservedMinor: 0 }, '/reservedMinor', 'UNKNOWN_FIELD'],
  ['what is left', { left: money('9.00', 'EUR') }, '/left', 'UNKNOWN_FIELD'],
  ['a status', { status: 'open' }, '/status', 'UNKNOWN_FIELD'],
];

/** Only POST knows these fields. */
const WRONG_POSTS: Case[] = [
  ['an organisation by name', { organisation: 'The Gambia' }, '/organisation', 'UNKNOWN_CODE'],
  ['text for submit', { submit: 'yes' }, '/submit', 'WRONG_TYPE'],
  ['a number for submit', { submit: 1 }, '/submit', 'WRONG_TYPE'],
];

const UNKNOWN_ID = '3f0f8a4e-0000-4000-8000-00000000dead';
let api: OpenApi;
let state: Speaker;
let donor: Speaker;
let needId: string;
let offerId: string;
let matchId: string;

beforeAll(async () => {
  api = await openApi();
  state = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  donor = await api.party({ name: 'Japan', kind: 'state', country: 'JPN', roles: ['donor_officer', 'donor_approver'] });
  needId = (await state.api.post('/needs', { ...need, submit: true })).body.id;
  const dollars = { ...offer, available: money('500000.00'), submit: true };
  offerId = (await donor.api.post('/offers', dollars)).body.id;
  await api.settle();
  matchId = (await state.api.get(`/needs/${needId}/matches`)).body.items[0].id;
});

afterAll(() => api.close());

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ status, type: expect.stringMatching(/^urn:/), title: expect.any(String) });
  expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
}

/** What every refusal has to leave as it is. */
let untouched: Record<string, string> | null = null;

/** 400 with this place and code, and not one row anywhere is another. */
async function expectRefused(act: () => Promise<Answer>, pointer: string, code: string): Promise<void> {
  const before = untouched ?? (await api.state());
  const answer = await act();
  expectProblem(answer, 400, 'INVALID_INPUT');
  expect(answer.body.errors).toContainEqual({ pointer, code, detail: expect.any(String) });
  expect(JSON.stringify(answer.body).length).toBeLessThan(2_000);
  untouched = await api.state();
  expect(untouched).toEqual(before);
}

describe('a wrong need', () => {
  it.each([...WRONG_NEEDS, ...WRONG_POSTS])('with %s is not posted', async (_what, change, pointer, code) => {
    await expectRefused(() => state.api.post('/needs', { ...need, ...change, submit: true, ...change }), pointer, code);
  });

  it.each([...WRONG_NEEDS, ...WRONG_POSTS.map(([what, change, at]): Case => [what, change, at, 'UNKNOWN_FIELD'])])(
    'with %s is not changed so',
    async (_what, change, pointer, code) => {
      await expectRefused(() => state.api.patch(`/needs/${needId}`, change, 1 + 4), pointer, code);
    },
  );

  it('is told of every wrong place at once', async () => {
    const answer = await state.api.post('/needs', { countries: ['XXX'], themes: [{ code: 'NO', weight: 2 }], more: 1 });
    expect(answer.body.errors.map((error: any) => [error.pointer, error.code]).sort()).toEqual([
      ['/countries/0', 'UNKNOWN_CODE'],
      ['/more', 'UNKNOWN_FIELD'],
      ['/themes/0/code', 'UNKNOWN_CODE'],
      ['/themes/0/weight', 'OUT_OF_RANGE'],
      ['/title', 'MISSING'],
    ]);
  });
});

describe('a wrong offer', () => {
  it.each([...WRONG_OFFERS, ...WRONG_POSTS])('with %s is not posted', async (_what, change, pointer, code) => {
    await expectRefused(() => donor.api.post('/offers', { ...offer, ...change }), pointer, code);
  });

  it.each(WRONG_OFFERS)('with %s is not changed so', async (_what, change, pointer, code) => {
    // The fourth change of a new offer opened it.
    const version = (await donor.api.get(`/offers/${offerId}`)).body.version;
    const euros = { available: offer.available };
    await expectRefused(() => donor.api.patch(`/offers/${offerId}`, { ...euros, ...change }, version), pointer, code);
  });
});

describe('a wrong step', () => {
  it.each<Case>([
    ['no reason', {}, '/reason', 'MISSING'],
    ['an unknown reason', { reason: 'because' }, '/reason', 'UNKNOWN_CODE'],
    ['a list for a reason', { reason: ['policy'] }, '/reason', 'UNKNOWN_CODE'],
    ['text for a flag', { reason: 'policy', shareReason: 'no' }, '/shareReason', 'WRONG_TYPE'],
    ['more than is asked', { reason: 'policy', because: 'x' }, '/because', 'UNKNOWN_FIELD'],
  ])('declining with %s', async (_what, body, pointer, code) => {
    await expectRefused(() => donor.api.post(`/matches/${matchId}/decline`, body), pointer, code);
  });

  it.each<Case>([
    ['a number', { amount: 5 }, '/amount', 'WRONG_TYPE'],
    ['a list', { amount: [money('5.00')] }, '/amount', 'WRONG_TYPE'],
    ['no currency', { amount: { amount: '5.00' } }, '/amount/currency', 'MISSING'],
    ['a negative amount', { amount: money('-5.00') }, '/amount/amount', 'NEGATIVE'],
    ['too many decimals', { amount: money('5.001') }, '/amount/amount', 'TOO_MANY_DECIMALS'],
    ['an unknown currency', { amount: money('5.00', 'ABC') }, '/amount/currency', 'UNKNOWN_CODE'],
    ['a third currency', { amount: money('5', 'JPY') }, '/amount/currency', 'OTHER_CURRENCY'],
    ['nothing', {}, '/amount', 'MISSING'],
    ['zero', { amount: money('0.00') }, '/amount/amount', 'OUT_OF_RANGE'],
    ['more than is asked', { amount: money('5.00'), note: 'x' }, '/note', 'UNKNOWN_FIELD'],
  ])('agreeing to %s', async (_what, body, pointer, code) => {
    await expectRefused(() => donor.api.post(`/matches/${matchId}/agree`, body), pointer, code);
  });

  it.each(['interest', 'consent', 'withdraw'])('%s with a field', async (step) => {
    await expectRefused(() => state.api.post(`/matches/${matchId}/${step}`, { x: 1 }), '/x', 'UNKNOWN_FIELD');
  });

  it.each(['submit', 'withdraw', 'authenticate'])('%s a need with a field', async (step) => {
    await expectRefused(() => state.api.post(`/needs/${needId}/${step}`, { x: 1 }), '/x', 'UNKNOWN_FIELD');
  });
});

describe('a wrong sign-in', () => {
  it.each<Case>([
    ['no password', { email: 'a@b.example' }, '/password', 'MISSING'],
    ['a list for an address', { email: ['a@b.example'], password: 'x' }, '/email', 'WRONG_TYPE'],
    ['an object for a password', { email: 'a@b.example', password: { $ne: '' } }, '/password', 'WRONG_TYPE'],
    ['U+0000', { email: 'a\u0000@b.example', password: 'x' }, '/email', 'CONTROL_CHARACTERS'],
    ['an endless password', { email: 'a@b.example', password: long }, '/password', 'TOO_LONG'],
    ['more than is asked', { email: 'a@b.example', password: 'x', role: 'auditor' }, '/role', 'UNKNOWN_FIELD'],
  ])('with %s', async (_what, body, pointer, code) => {
    await expectRefused(() => api.stranger().post('/session', body), pointer, code);
  });

  it.each<Case>([
    ['a short password', { token: 'x', password: 'fourteen chars' }, '/password', 'TOO_SHORT'],
    ['an endless one', { token: 'x', password: long }, '/password', 'TOO_LONG'],
    ['no token', { password: 'a sentence is long enough' }, '/token', 'MISSING'],
  ])('through a link with %s', async (_what, body, pointer, code) => {
    await expectRefused(() => api.stranger().post('/session/link', body), pointer, code);
  });

  it('says the same for an unknown address and a wrong password', async () => {
    const [known] = await api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [state.personId]);
    const [one, other] = await Promise.all(
      [known!.email, 'nobody@test.example'].map((email) => api.stranger().post('/session', { email, password: 'x' })),
    );
    expectProblem(one!, 401, 'SIGN_IN_REFUSED');
    expect({ ...one!.body, requestId: '' }).toEqual({ ...other!.body, requestId: '' });
  });
});

describe('a wrong question', () => {
  // A refused sign-in leaves its audit row.
  beforeAll(() => {
    untouched = null;
  });

  it.each([
    ['/needs?limit=0', '/limit', 'OUT_OF_RANGE'],
    ['/needs?limit=101', '/limit', 'OUT_OF_RANGE'],
    ['/needs?limit=abc', '/limit', 'WRONG_TYPE'],
    ['/needs?limit=1.5', '/limit', 'WRONG_TYPE'],
    ['/needs?limit=1&limit=2', '/limit', 'WRONG_TYPE'],
    ['/needs?status=lost', '/status', 'UNKNOWN_CODE'],
    ['/needs?status=open&status=draft', '/status', 'UNKNOWN_CODE'],
    ['/needs?theme=NOPE', '/theme', 'UNKNOWN_CODE'],
    ['/needs?country=gmb', '/country', 'UNKNOWN_CODE'],
    ['/needs?mine=yes', '/mine', 'UNKNOWN_CODE'],
    ['/needs?order=title;DROP', '/order', 'UNKNOWN_FIELD'],
    ['/needs?__proto__=x', '/__proto__', 'UNKNOWN_FIELD'],
    ['/needs?constructor=x', '/constructor', 'UNKNOWN_FIELD'],
    ['/offers?kind=loan', '/kind', 'UNKNOWN_CODE'],
    ['/offers?limit=-1', '/limit', 'OUT_OF_RANGE'],
    ['/projects?status=open', '/status', 'UNKNOWN_CODE'],
    ['/notifications?unread=1', '/unread', 'UNKNOWN_CODE'],
    ['/notifications?limit=0', '/limit', 'OUT_OF_RANGE'],
    ['/needs/:need/matches?near=maybe', '/near', 'UNKNOWN_CODE'],
    ['/needs/:need/matches?limit=1000', '/limit', 'OUT_OF_RANGE'],
    ['/needs/:need/activities?limit=0', '/limit', 'OUT_OF_RANGE'],
  ])('%s', async (path, pointer, code) => {
    await expectRefused(() => state.api.get(path.replace(':need', needId)), pointer, code);
  });

  it.each([
    '/needs?cursor=x',
    '/needs?cursor=',
    '/needs?cursor=bi0x',
    '/offers?cursor=bjk5OTk5OTk5OTk5OTk5OTk5OTk5OQ',
    '/projects?cursor=%00',
    '/notifications?cursor=bjFlMg',
    '/needs/:need/matches?cursor=zzz',
    '/needs/:need/activities?cursor=zzz',
  ])('%s is no cursor of ours', async (path) => {
    const answer = await state.api.get(path.replace(':need', needId));
    expect(answer.status).toBe(400);
    expect(['CURSOR_NOT_VALID', 'BAD_CURSOR', 'INVALID_INPUT']).toContain(answer.body.code);
  });

  it.each(['needs', 'offers', 'matches', 'projects'])(
    'what is no id is answered like an unknown id of %s',
    async (of) => {
      const unknown = await state.api.get(`/${of}/${UNKNOWN_ID}`);
      expect(unknown.status).toBe(404);
      for (const id of ['1', 'undefined', `${UNKNOWN_ID}0`, '%00', "'", '%F0%9F%98%80', '..%2fneeds']) {
        const answer = await state.api.get(`/${of}/${id}`);
        expect([id, answer.status]).toEqual([id, 404]);
        expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      }
    },
  );
});

describe('a body', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/v1/needs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${state.token}`, 'Content-Type': 'application/json', ...headers },
      body: body as string,
    }).then(async (response): Promise<Answer> => ({
      status: response.status,
      headers: response.headers,
      body: await response.json(),
    }));
  const expectUnchanged = async (act: () => Promise<Answer>, status: number, code: string) => {
    const before = await api.state();
    const answer = await act();
    expectProblem(answer, status, code);
    expect(await api.state()).toEqual(before);
    return answer;
  };

  it.each(['{', '{"title": "x",}', "{'title': 'x'}", 'title=x', '5', '"text"', 'null', 'true', '\u0000', 'NaN'])(
    '%j is not JSON of ours',
    async (body) => {
      await expectUnchanged(() => post(body), 400, 'NOT_JSON');
    },
  );

  it.each([[[]], [[need]]])('that is a list is refused as a whole', async (body) => {
    const answer = await expectUnchanged(() => post(JSON.stringify(body)), 400, 'INVALID_INPUT');
    expect(answer.body.errors).toEqual([{ pointer: '', code: 'WRONG_TYPE', detail: expect.any(String) }]);
    const patch = await state.api.patch(`/needs/${needId}`, body, 5);
    expect([patch.status, patch.body.errors]).toEqual([400, answer.body.errors]);
  });

  it('without anything lacks what is required', async () => {
    await expectRefused(() => post(undefined), '/title', 'MISSING');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', 'x'])(
    'of type %s is not read',
    async (type) => {
      await expectUnchanged(() => post(JSON.stringify(need), { 'Content-Type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('of 3 MiB is too large, also when it was small on the way', async () => {
    const large = JSON.stringify({ ...need, description: 'x'.repeat(3 * 1024 * 1024) });
    await expectUnchanged(() => post(large), 413, 'BODY_TOO_LARGE');
    await expectUnchanged(() => post(gzipSync(large), { 'Content-Encoding': 'gzip' }), 413, 'BODY_TOO_LARGE');
  });

  it.each([
    ['{"__proto__": {"submit": true}, ', '/__proto__'],
    ['{"constructor": {"prototype": {"submit": true}}, ', '/constructor'],
    ['{"window": {"__proto__": {"to": "2027-12-31"}, "from": "2027-01-01", "to": "2027-12-31"}, ', '/window/__proto__'],
  ])('with %s does not reach into our objects', async (start, pointer) => {
    const { window: _window, ...rest } = need;
    const body = `${start}${JSON.stringify(rest).slice(1)}`;
    await expectRefused(() => post(body), pointer, 'UNKNOWN_FIELD');
    await expectRefused(
      () => state.api.send('PATCH', `/needs/${needId}`, body, { 'If-Match': '"5"' }),
      pointer,
      'UNKNOWN_FIELD',
    );
    expect(({} as Record<string, unknown>).submit).toBeUndefined();
  });

  it.each([
    ['deep', `{"title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['deep in objects', `{"cost": ${'{"cost":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
    ['long', `{"themes": [${Array(200_000).fill('{}').join(',')}]}`],
    ['wide', `{${Array.from({ length: 100_000 }, (_, n) => `"field ${n}":1`).join(',')}}`],
    ['of one long name', `{"${long}": 1}`],
  ])('that is %s is refused at once and briefly', async (_what, body) => {
    const began = performance.now();
    const answer = await expectUnchanged(() => post(body), 400, 'INVALID_INPUT');
    expect(JSON.stringify(answer.body).length).toBeLessThan(30_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('whatever is sent', () => {
  beforeAll(() => {
    untouched = null;
  });

  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(null, '', -1, 1e308, '1e9', '0x10', [], {}, [null], [[]], { amount: null }, '\u0000', 'GMB', true),
  );
  const broken = (whole: object) =>
    fc
      .tuple(fc.constantFrom(...Object.keys(whole), 'surprise', '__proto__'), anything, fc.boolean())
      .map(([field, value, within]) => {
        const old: unknown = (whole as any)[field];
        const inner =
          within && typeof old === 'object' && old !== null ? { ...old, [Object.keys(old)[0]!]: value } : value;
        return { ...whole, [field]: Array.isArray(old) && within ? [...old, value] : inner };
      });
  const expectNeverOurFault = async (answer: Answer) => {
    expect(answer.status).toBeLessThan(500);
    if (answer.status >= 400) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const { errors, ...rest } = answer.body;
      if (answer.body.code === 'INVALID_INPUT') expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(rest)).not.toMatch(/SELECT|INSERT|UPDATE|node_modules|\.ts:|at \w+ \(/);
    }
    return Promise.resolve();
  };
  const many = { numRuns: 100, seed: 20261121 };

  it('needs', () =>
    fc.assert(
      fc.asyncProperty(broken(need), async (body) => expectNeverOurFault(await state.api.post('/needs', body))),
      many,
    ));

  it('offers', () =>
    fc.assert(
      fc.asyncProperty(broken(offer), async (body) => expectNeverOurFault(await donor.api.post('/offers', body))),
      many,
    ));

  it('changes', () =>
    fc.assert(
      fc.asyncProperty(broken(need), fc.string(), async (body, tag) =>
        expectNeverOurFault(
          await state.api.send('PATCH', `/needs/${needId}`, body, { 'If-Match': `"${encodeURIComponent(tag)}"` }),
        ),
      ),
      many,
    ));

  it('steps', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('agree', 'decline', 'interest'), anything, async (step, body) =>
        expectNeverOurFault(await donor.api.post(`/matches/${UNKNOWN_ID}/${step}`, { amount: body, reason: body })),
      ),
      many,
    ));

  it('sign-ins', () =>
    fc.assert(
      fc.asyncProperty(anything, async (body) =>
        expectNeverOurFault(await api.stranger().post('/session', { email: body, password: 5 })),
      ),
      many,
    ));

  it('questions', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('needs', 'offers', 'projects', 'notifications', `needs/${needId}/matches`),
        fc.constantFrom('limit', 'cursor', 'status', 'theme', 'country', 'mine', 'near', 'kind'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('bjE', 'bjA', '1', 'true', 'open')),
        async (path, name, value) =>
          expectNeverOurFault(await state.api.get(`/${path}?${new URLSearchParams({ [name]: value }).toString()}`)),
      ),
      many,
    ));
});

describe('addresses and methods that do not exist', () => {
  it.each([
    ['GET', '/nothing'],
    ['GET', '/needs/a/b/c/d'],
    ['PUT', '/needs'],
    ['DELETE', `/needs/${UNKNOWN_ID}`],
    ['PATCH', '/needs'],
    ['POST', '/themes'],
    ['POST', '/openapi.json'],
    ['GET', '/openapi.json/more'],
    ['POST', `/needs/${UNKNOWN_ID}/dance`],
    ['POST', `/needs/${UNKNOWN_ID}/open`],
    ['POST', `/matches/${UNKNOWN_ID}/conclude`],
  ])('%s %s', async (method, path) => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const answer = await state.api.send(method, path, method === 'GET' ? undefined : {}, headers);
    expect([404, 405]).toContain(answer.status);
    expectProblem(answer, answer.status, 'NOT_FOUND');
  });

  it('says so too for what cannot be decoded', async () => {
    const answer = await state.api.get('/needs/%ZZ');
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['GET', '/', 404, undefined],
    ['GET', '/nothing', 404, undefined],
    ['POST', '/nothing', 415, 'text/plain'],
    ['GET', '/%ZZ', 404, undefined],
  ])('says so outside of the API as well: %s %s', async (method, path, status, type) => {
    const body = type ? { body: 'x', headers: { 'Content-Type': type } } : {};
    const response = await fetch(`${api.url}${path}`, { method, ...body });
    const said = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(said).not.toMatch(/node_modules|at \w+ \(/);
  });
});
