import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api-client.js';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const together = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const countOf = (answers: Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const said = body?.code === undefined ? String(status) : `${status} ${body.code}`;
    counts[said] = (counts[said] ?? 0) + 1;
  }
  return counts;
};

let api: OpenApi;
let state: Speaker;
let donor: Speaker;
const money = { ...minimalOffer, perGrant: undefined, available: usd('100000.00') };
const states: Speaker[] = [];

beforeAll(async () => {
  api = await openApi();
  for (const [name, country] of [
    ['The Gambia', 'GMB'],
    ['Senegal', 'SEN'],
    ['Mali', 'MLI'],
    ['Ghana', 'GHA'],
  ] as const)
    states.push(await api.party({ name, kind: 'state', country, roles: ['national_endorser'] }));
  state = states[0]!;
  donor = await api.party({
    name: 'Germany',
    kind: 'state',
    country: 'DEU',
    roles: ['donor_officer', 'donor_approver'],
  });
});

afterAll(() => api.close());

/** A record as it came back. */
type Posted = { id: string; version: number } & Record<string, unknown>;

const post = async (speaker: Speaker, path: string, body: unknown): Promise<Posted> => {
  const answer = await speaker.api.post(path, body);
  expect([path, answer.status]).toEqual([path, 201]);
  return answer.body;
};

/** A need of one of the States, fitting any offer of these tests by theme alone as far as `theme` goes. */
const needOf = (speaker: Speaker, country: string, theme: string, cost = '20000.00') =>
  post(speaker, '/needs', {
    ...minimalNeed,
    countries: [country],
    themes: [{ code: theme, weight: 1 }],
    cost: usd(cost),
    smallestUseful: undefined,
  });

const talk = async (match: string, speaker: Speaker) => {
  expect((await speaker.api.post(`/matches/${match}/consent`)).status).toBe(200);
  expect((await donor.api.post(`/matches/${match}/consent`)).body.state).toBe('contacts_open');
};

/** What stands in the row, and what the live projects come to: both in cents. */
async function sumsOf(offerId: string) {
  const [row] = await api.sql<Record<string, string>>(
    `SELECT available_minor, reserved_minor, committed_minor,
            (SELECT coalesce(sum(offer_minor), 0) FROM projects p WHERE p.offer_id = o.id AND p.status = 'pipeline') AS pipeline,
            (SELECT coalesce(sum(offer_minor), 0) FROM projects p WHERE p.offer_id = o.id AND p.status = 'agreed') AS agreed
       FROM offers o WHERE id = $1`,
    [offerId],
  );
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]));
}

describe('two editors', () => {
  it('of whom one has an old version: 412, and nothing is changed', async () => {
    const need = await post(state, '/needs', minimalNeed);
    const at = `/needs/${need.id}`;
    const first = await state.api.patch(at, { title: 'First' }, need.version);
    expect([first.status, first.body.version, first.headers.get('etag')]).toEqual([
      200,
      need.version + 1,
      `"${need.version + 1}"`,
    ]);
    const before = await api.state();
    for (const version of [need.version, 0, need.version + 2]) {
      const stale = await state.api.patch(at, { title: 'Second' }, version);
      expect([stale.status, stale.body.code]).toEqual([412, 'NEED_CHANGED']);
    }
    for (const tag of ['"x"', 'x', '', `${need.version + 1}`, '"1", "2"']) {
      const odd = await state.api.send('PATCH', at, { title: 'Third' }, { 'If-Match': tag });
      expect([tag, odd.status]).toEqual([tag, 412]);
    }
    const without = await state.api.patch(at, { title: 'Fourth' }, null);
    expect([without.status, without.body.code]).toEqual([428, 'PRECONDITION_REQUIRED']);
    const any = await state.api.send('PATCH', at, { title: 'Fifth' }, { 'If-Match': '*' });
    expect(any.status).toBe(428);
    const step = await state.api.post(`${at}/withdraw`, {}, { 'If-Match': `"${need.version}"` });
    expect(step.status).toBe(412);
    expect(await api.state()).toEqual(before);
    expect((await state.api.get(at)).body.title).toBe('First');
  });

  it.each(['needs', 'offers'])('at once, of %s: exactly one wins', async (path) => {
    const speaker = path === 'needs' ? state : donor;
    const record = await post(speaker, `/${path}`, path === 'needs' ? minimalNeed : money);
    const at = `/${path}/${record.id}`;
    const answers = await together(12, (n) => speaker.api.patch(at, { title: `Title ${n}` }, record.version));
    const changed = path === 'needs' ? 'NEED_CHANGED' : 'OFFER_CHANGED';
    expect(countOf(answers)).toEqual({ '200': 1, [`412 ${changed}`]: 11 });
    const won = answers.findIndex((answer) => answer.status === 200);
    const now = (await speaker.api.get(at)).body;
    expect([now.title, now.version]).toEqual([`Title ${won}`, record.version + 1]);
    const audit = await api.sql(`SELECT 1 FROM audit WHERE object_id = $1 AND action LIKE '%.changed'`, [record.id]);
    expect(audit).toHaveLength(1);
  });

  it('a change of part of it leaves the rest; null clears; what is cleared can be set again', async () => {
    const need = await post(state, '/needs', { ...minimalNeed, summary: 'A summary', submit: false });
    const at = `/needs/${need.id}`;
    const cleared = await state.api.patch(at, { summary: null, smallestUseful: null }, 1);
    expect(cleared.body).toEqual({
      ...need,
      summary: null,
      smallestUseful: null,
      version: 2,
      updatedAt: cleared.body.updatedAt,
    });
    expect((await state.api.patch(at, { summary: 'Again' }, 2)).body.summary).toBe('Again');
  });
});

describe('a repeated request', () => {
  const draft = { ...minimalNeed, submit: false };
  const withKey = (key: string) => ({ 'Idempotency-Key': key });

  it('twenty times at once makes one record, and everybody gets the same answer', async () => {
    const key = crypto.randomUUID();
    const before = await api.sql('SELECT id FROM needs');
    const answers = await together(20, () => state.api.post('/needs', minimalNeed, withKey(key)));
    expect(countOf(answers)).toEqual({ '201': 20 });
    for (const { body, headers } of answers) {
      expect(body).toEqual(answers[0]!.body);
      expect(headers.get('etag')).toBe(`"${body.version}"`);
      expect(headers.get('location')).toBe(`/api/v1/needs/${body.id}`);
    }
    expect(await api.sql('SELECT id FROM needs')).toHaveLength(before.length + 1);
    const announced = await api.sql('SELECT 1 FROM outbox WHERE aggregate_id = $1', [answers[0]!.body.id]);
    expect(announced).toHaveLength(1);
  });

  it('with another body, or at another address, is 422', async () => {
    const key = crypto.randomUUID();
    expect((await state.api.post('/needs', draft, withKey(key))).status).toBe(201);
    const before = await api.state();
    const other = await state.api.post('/needs', { ...draft, title: 'Other' }, withKey(key));
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const elsewhere = await state.api.post('/needs?x=1', draft, withKey(key));
    expect(elsewhere.status).toBe(422);
    expect(await api.state()).toEqual(before);
  });

  it("is another person's own affair", async () => {
    const key = crypto.randomUUID();
    const other = states[1]!;
    expect((await state.api.post('/needs', draft, withKey(key))).status).toBe(201);
    const mine = await other.api.post('/needs', { ...draft, countries: ['SEN'] }, withKey(key));
    expect([mine.status, mine.body.organisation.name]).toEqual([201, 'Senegal']);
  });

  it.each([
    ['empty', ''],
    ['endless', 'x'.repeat(201)],
  ])('with an %s key is refused', async (_what, key) => {
    expect((await state.api.post('/needs', draft, withKey(key))).body.code).toBe('IDEMPOTENCY_KEY_NOT_VALID');
  });

  it('is needed wherever money, consent or submission is involved', async () => {
    const id = '3f0f8a4e-0000-4000-8000-00000000dead';
    const before = await api.state();
    for (const path of [
      `needs/${id}/submit`,
      `needs/${id}/withdraw`,
      `needs/${id}/endorse`,
      `matches/${id}/consent`,
      `matches/${id}/agree`,
      `matches/${id}/withdraw`,
    ]) {
      const answer = await state.api.send('POST', `/${path}`, {}, {});
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'IDEMPOTENCY_KEY_MISSING']);
    }
    for (const path of [`offers/${id}/submit`, `offers/${id}/withdraw`, `matches/${id}/agree`]) {
      const answer = await donor.api.send('POST', `/${path}`, {}, {});
      expect([path, answer.status]).toEqual([path, 400]);
    }
    expect(await api.state()).toEqual(before);
    expect((await state.api.send('POST', '/needs', draft, {})).status).toBe(201);
  });

  it('that failed leaves no trace, and can be made again with the same key', async () => {
    const offer = await post(donor, '/offers', { ...money, themes: ['TRACE'], available: usd('1000.00') });
    const need = await needOf(state, 'GMB', 'TRACE', '5000.00');
    await api.settle();
    const { items } = (await donor.api.get(`/offers/${offer.id}/matches`)).body;
    const match = items.find((one: any) => one.need.id === need.id).id;
    await talk(match, state);
    const key = crypto.randomUUID();
    const agree = () => donor.api.post(`/matches/${match}/agree`, { amount: usd('1500.00') }, withKey(key));
    expect((await agree()).body.code).toBe('CAPACITY_EXCEEDED');
    expect(await api.sql('SELECT 1 FROM idempotency_keys WHERE key = $1', [key])).toEqual([]);
    const { version } = (await donor.api.get(`/offers/${offer.id}`)).body;
    expect((await donor.api.patch(`/offers/${offer.id}`, { available: usd('2000.00') }, version)).status).toBe(200);
    const agreed = await agree();
    expect([agreed.status, agreed.body.state]).toEqual([200, 'negotiating']);
    const repeated = await agree();
    expect(repeated.body).toEqual(agreed.body);
    expect((await sumsOf(offer.id)).reserved_minor).toBe(150_000);
  });
});

describe('an offer that many want', () => {
  let offer: string;
  let matches: { id: string; state: Speaker }[];

  beforeAll(async () => {
    offer = (await post(donor, '/offers', { ...money, themes: ['BORDER'] })).id;
    const countries = ['GMB', 'SEN', 'MLI', 'GHA'];
    const owners = new Map<string, Speaker>();
    for (let n = 0; n < 20; n++) {
      const owner = states[n % states.length]!;
      owners.set((await needOf(owner, countries[n % states.length]!, 'BORDER')).id, owner);
    }
    await api.settle();
    const { items } = (await donor.api.get(`/offers/${offer}/matches?limit=100`)).body;
    matches = items.map((match: any) => ({ id: match.id, state: owners.get(match.need.id)! }));
    expect(matches).toHaveLength(20);
    await Promise.all(matches.map((match) => talk(match.id, match.state)));
  }, 60_000);

  it('never gives more than it has, whoever signs at once', async () => {
    // Nine times 10,000.01 are 90,000.09; a tenth would be 100,000.10 of 100,000.00.
    const amount = usd('10000.01');
    const answers = await Promise.all(matches.map(({ id }) => donor.api.post(`/matches/${id}/agree`, { amount })));
    expect(countOf(answers)).toEqual({ '200': 9, '409 CAPACITY_EXCEEDED': 11 });
    const full = {
      available_minor: 10_000_000,
      reserved_minor: 9_000_009,
      committed_minor: 0,
      pipeline: 9_000_009,
      agreed: 0,
    };
    expect(await sumsOf(offer)).toEqual(full);
    const refused = answers.findIndex((answer) => answer.status === 409);
    expect((await donor.api.get(`/matches/${matches[refused]!.id}`)).body).toMatchObject({
      state: 'contacts_open',
      project: null,
    });
    expect((await donor.api.get(`/offers/${offer}`)).body).toMatchObject({
      status: 'partly_reserved',
      left: usd('9999.91'),
      reserved: usd('90000.09'),
    });
  });

  it('takes back what a withdrawal gives back, once', async () => {
    const signed = await Promise.all(matches.map(async ({ id }) => (await donor.api.get(`/matches/${id}`)).body));
    const [going] = signed.filter((match) => match.state === 'negotiating');
    const [next] = signed.filter((match) => match.state === 'contacts_open');
    const answers = await together(6, () => donor.api.post(`/matches/${going.id}/withdraw`));
    expect(countOf(answers)).toEqual({ '200': 1, '409 MATCH_STEP_NOT_POSSIBLE': 5 });
    expect(await sumsOf(offer)).toMatchObject({ reserved_minor: 8_000_008, pipeline: 8_000_008 });
    const again = await together(4, () => donor.api.post(`/matches/${next.id}/agree`, { amount: usd('19999.92') }));
    expect(countOf(again)).toEqual({ '200': 4 });
    expect(await sumsOf(offer)).toMatchObject({ reserved_minor: 10_000_000, pipeline: 10_000_000 });
    expect((await donor.api.get(`/offers/${offer}`)).body).toMatchObject({ status: 'committed', left: usd('0.00') });
  });

  it('stays whole while States sign, donors withdraw and the offer is amended', async () => {
    const signed = await Promise.all(
      matches.map(async (match) => ({ ...match, is: (await match.state.api.get(`/matches/${match.id}`)).body })),
    );
    const pending = signed.filter(({ is }) => is.state === 'negotiating');
    expect(pending).toHaveLength(9);
    const { version } = (await donor.api.get(`/offers/${offer}`)).body;
    const race = [
      ...pending.map(({ id, state: owner, is }) =>
        owner.api.post(`/matches/${id}/agree`, { amount: is.stances.offer.amount }),
      ),
      ...pending.slice(0, 4).map(({ id }) => donor.api.post(`/matches/${id}/withdraw`)),
      donor.api.patch(`/offers/${offer}`, { available: usd('50000.00') }, version),
    ];
    const answers = await Promise.all(race);
    for (const { status } of answers) expect([200, 409, 412]).toContain(status);
    expect(answers.at(-1)!.status).not.toBe(200);
    const {
      available_minor: available,
      reserved_minor: reserved,
      committed_minor: committed,
      ...live
    } = await sumsOf(offer);
    expect([reserved, committed]).toEqual([live.pipeline, live.agreed]);
    expect(reserved! + committed!).toBeLessThanOrEqual(available!);
    const concluded = answers.slice(0, 9).filter((answer) => answer.status === 200).length;
    const withdrawn = answers.slice(9, 13).filter((answer) => answer.status === 200).length;
    expect(concluded + withdrawn).toBe(9);
    expect(await api.sql(`SELECT 1 FROM projects WHERE offer_id = $1 AND status = 'agreed'`, [offer])).toHaveLength(
      concluded,
    );
  });

  it('cannot be made smaller than what is given', async () => {
    const { version, committed } = (await donor.api.get(`/offers/${offer}`)).body;
    expect(Number(committed.amount)).toBeGreaterThan(0);
    for (const available of [usd('0.00'), usd('1.00'), { amount: '900000.00', currency: 'EUR' }]) {
      const answer = await donor.api.patch(`/offers/${offer}`, { available }, version);
      expect([answer.status, answer.body.code]).toEqual([409, 'CAPACITY_EXCEEDED']);
    }
    const gone = await donor.api.patch(`/offers/${offer}`, { kind: 'expertise', available: null }, version);
    expect(gone.body.code).toBe('CAPACITY_EXCEEDED');
  });
});

describe('a need that many would meet', () => {
  it('never gets more than it asks for, and cannot ask for less than it got', async () => {
    const need = await needOf(state, 'GMB', 'ONLINE', '10000.00');
    const offers = [];
    for (let n = 0; n < 5; n++)
      offers.push(await post(donor, '/offers', { ...money, themes: ['ONLINE'], title: `Offer ${n}` }));
    await api.settle();
    const { items } = (await state.api.get(`/needs/${need.id}/matches`)).body;
    expect(items).toHaveLength(5);
    const amount = usd('4000.00');
    for (const { id } of items) {
      await talk(id, state);
      expect((await donor.api.post(`/matches/${id}/agree`, { amount })).status).toBe(200);
    }
    // Two times 4,000 are 8,000 of 10,000; a third would be 12,000.
    const answers: Answer[] = await Promise.all(
      items.map(({ id }: any) => state.api.post(`/matches/${id}/agree`, { amount })),
    );
    expect(countOf(answers)).toEqual({ '200': 2, '409 ABOVE_LACKING': 3 });
    const now = (await state.api.get(`/needs/${need.id}`)).body;
    expect(now).toMatchObject({ status: 'partly_matched', agreed: usd('8000.00'), lacking: usd('2000.00') });
    for (const change of [
      { cost: usd('7999.99') },
      { cost: { amount: '10000.00', currency: 'EUR' } },
      { cost: null },
    ]) {
      const answer = await state.api.patch(`/needs/${need.id}`, change, now.version);
      expect([change, answer.status, answer.body.code]).toEqual([change, 409, 'BELOW_AGREED']);
    }
    const enough = await state.api.patch(`/needs/${need.id}`, { cost: usd('8000.00') }, now.version);
    expect([enough.status, enough.body.status]).toEqual([200, 'matched']);
  });

  it('that is withdrawn while it is signed ends one way or the other', async () => {
    const need = await needOf(state, 'GMB', 'DATA', '10000.00');
    await post(donor, '/offers', { ...money, themes: ['DATA'] });
    await api.settle();
    const [{ id }] = (await state.api.get(`/needs/${need.id}/matches`)).body.items;
    await talk(id, state);
    const amount = usd('4000.00');
    await donor.api.post(`/matches/${id}/agree`, { amount });
    const [signed, withdrawn] = await Promise.all([
      state.api.post(`/matches/${id}/agree`, { amount }),
      state.api.post(`/needs/${need.id}/withdraw`),
    ]);
    expect([
      [200, 200],
      [409, 200],
      [200, 412],
    ]).toContainEqual([signed.status, withdrawn.status]);
    const [row] = await api.sql<{ status: string; agreed_minor: string }>(
      'SELECT status, agreed_minor FROM needs WHERE id = $1',
      [need.id],
    );
    expect(Number(row!.agreed_minor)).toBe(signed.status === 200 ? 400_000 : 0);
  });
});

describe('two sides at once', () => {
  it('both consent: contacts open, once', async () => {
    const need = await needOf(state, 'GMB', 'NAP', '10000.00');
    await post(donor, '/offers', { ...money, themes: ['NAP'] });
    await api.settle();
    const [{ id }] = (await state.api.get(`/needs/${need.id}/matches`)).body.items;
    const answers = await Promise.all(
      [state, donor, state, donor, state, donor].map(({ api: client }) => client.post(`/matches/${id}/consent`)),
    );
    expect(countOf(answers)).toEqual({ '200': 6 });
    expect((await state.api.get(`/matches/${id}`)).body.state).toBe('contacts_open');
    const opened = await api.sql(`SELECT 1 FROM audit WHERE object_id = $1 AND action = 'match.open_contacts'`, [id]);
    expect(opened).toHaveLength(1);
  });

  it('both sign the same amount: one project, agreed', async () => {
    const need = await needOf(state, 'GMB', 'REPORT', '10000.00');
    const offer = await post(donor, '/offers', { ...money, themes: ['REPORT'] });
    await api.settle();
    const [{ id }] = (await state.api.get(`/needs/${need.id}/matches`)).body.items;
    await talk(id, state);
    const amount = usd('4000.00');
    const answers = await Promise.all(
      [state, donor].map(({ api: client }) => client.post(`/matches/${id}/agree`, { amount })),
    );
    expect(countOf(answers)).toEqual({ '200': 2 });
    expect(await sumsOf(offer.id)).toMatchObject({
      reserved_minor: 0,
      committed_minor: 400_000,
      pipeline: 0,
      agreed: 400_000,
    });
    expect((await state.api.get(`/matches/${id}`)).body.state).toBe('agreed');
    const late = await donor.api.post(`/matches/${id}/withdraw`);
    expect([late.status, late.body.code]).toEqual([409, 'MATCH_STEP_NOT_POSSIBLE']);
  });
});
