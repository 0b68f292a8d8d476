import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Couple, type Posted } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

type Side = 'state' | 'donor';
const SIDES = [
  ['state', 'donor'],
  ['donor', 'state'],
] as const;
const pathOf = (couple: Couple, side: Side) =>
  side === 'state' ? `/needs/${couple.need.id}` : `/offers/${couple.offer.id}`;
const statusOf = async (speaker: Speaker, path: string) => (await speaker.api.get(path)).status;
const stateOf = async (couple: Couple) =>
  (await api.sql<{ state: string }>('SELECT state FROM matches WHERE id = $1', [couple.match]))[0]!.state;
const post = async (speaker: Speaker, path: string, body: object = {}) => {
  const answer = await speaker.api.post(path, body);
  await api.settle();
  return [answer.status, answer.body?.code];
};

/** A record is taken back or sealed by its owner, and what follows of it is done. */
async function takeBack(couple: Couple, side: Side, how: 'withdrawn' | 'sealed'): Promise<void> {
  const path = pathOf(couple, side);
  const ending = side === 'donor' ? { endReservations: true } : {};
  if (how === 'sealed') await talks.patch(couple[side], path, { visibility: 'sealed', ...ending });
  else expect((await couple[side].api.post(`${path}/withdraw`, ending)).status).toBe(200);
  await api.settle();
}

describe('a record sealed after both had shown interest', () => {
  it.each(SIDES)('by the %s is unknown to the other side, match and all', async (owner, other) => {
    const couple = await talks.couple({ need: { visibility: 'parties' } });
    for (const side of ['state', 'donor'] as const)
      expect((await couple[side].api.post(`/matches/${couple.match}/interest`)).status).toBe(200);
    expect(await statusOf(couple[other], `/matches/${couple.match}`)).toBe(200);
    await talks.patch(couple[owner], pathOf(couple, owner), { visibility: 'sealed' });
    for (const settle of [false, true]) {
      if (settle) await api.settle();
      expect(await statusOf(couple[other], `/matches/${couple.match}`)).toBe(404);
      expect(await statusOf(couple[owner], `/matches/${couple.match}`)).toBe(200);
      expect(await statusOf(couple[owner], pathOf(couple, owner))).toBe(200);
      expect(await statusOf(couple[other], pathOf(couple, owner))).toBe(404);
      const listed = (await couple[other].api.get(`${pathOf(couple, other)}/matches`)).body.items;
      expect(listed).toEqual([]);
    }
  });

  it.each(['public', 'accredited', 'parties', 'sealed'])(
    'and one that is %s stays so when null is sent',
    async (tier) => {
      const country = talks.nextCountry();
      const [state, donor] = [await talks.state(country), await talks.donor()];
      for (const [speaker, path] of [
        [state, `/needs/${(await talks.need(state, country, { visibility: tier })).id}`],
        [donor, `/offers/${(await talks.offer(donor, country, { visibility: tier })).id}`],
      ] as const) {
        expect((await talks.patch(speaker, path, { visibility: null })).visibility).toBe(tier);
        expect((await talks.patch(speaker, path, { title: 'Another title' })).visibility).toBe(tier);
      }
    },
  );
});

describe('a record that is taken back', () => {
  const moneyOf = async (couple: Couple) =>
    (await api.sql('SELECT reserved_minor::int, committed_minor::int FROM offers WHERE id = $1', [couple.offer.id]))[0];
  const projectOf = (couple: Couple) => api.sql('SELECT status FROM projects WHERE match_id = $1', [couple.match]);
  const ways = SIDES.flatMap(([owner, other]) =>
    (['withdrawn', 'sealed'] as const).map((how) => [how, owner, other] as const),
  );

  it.each(ways)('%s by the %s: the talk ends, what was reserved is free, the %s is told', async (how, owner, other) => {
    const couple = await talks.talking();
    expect((await couple.donor.api.post(`/matches/${couple.match}/agree`, { amount: usd('15000.00') })).status).toBe(
      200,
    );
    await api.settle();
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 1_500_000, committed_minor: 0 });
    const before = await talks.told(couple[other], couple.match);
    const ownBefore = await talks.told(couple[owner], couple.match);
    await takeBack(couple, owner, how);
    expect(await stateOf(couple)).toBe('withdrawn');
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 0, committed_minor: 0 });
    expect(await projectOf(couple)).toEqual([{ status: 'cancelled' }]);
    // One word to each: the project is cancelled, and the talk with it.
    expect((await talks.told(couple[other], couple.match)).slice(before.length)).toEqual(['project_cancelled']);
    expect((await talks.told(couple[owner], couple.match)).slice(ownBefore.length)).toEqual(['project_cancelled']);
    expect(await statusOf(couple[other], pathOf(couple, owner))).toBe(404);
  });

  it.each(ways)('%s by the %s: a talk without a project ends with one word to the %s', async (how, owner, other) => {
    const couple = await talks.talking();
    const before = await talks.told(couple[other], couple.match);
    await takeBack(couple, owner, how);
    expect(await stateOf(couple)).toBe('withdrawn');
    expect((await talks.told(couple[other], couple.match)).slice(before.length)).toEqual(['match_withdrawn']);
    const [audit] = await api.sql(`SELECT person_id FROM audit WHERE object_id = $1 AND action = 'match.withdraw'`, [
      couple.match,
    ]);
    expect(audit).toEqual({ person_id: null });

    // Nobody begins to talk about it again.
    for (const step of ['interest', 'consent'])
      expect(await post(couple[owner], `/matches/${couple.match}/${step}`)).toEqual([409, 'MATCH_STEP_NOT_POSSIBLE']);
    expect(await stateOf(couple)).toBe('withdrawn');
    expect((await talks.told(couple[other], couple.match)).slice(before.length)).toEqual(['match_withdrawn']);
  });

  it.each(ways)('%s by the %s: what was agreed with the %s stays', async (how, owner) => {
    const couple = await talks.talking();
    for (const side of ['donor', 'state'] as const)
      expect((await couple[side].api.post(`/matches/${couple.match}/agree`, { amount: usd('15000.00') })).status).toBe(
        200,
      );
    await api.settle();
    await takeBack(couple, owner, how);
    expect(await stateOf(couple)).toBe('agreed');
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 0, committed_minor: 1_500_000 });
    expect(await projectOf(couple)).toEqual([{ status: 'agreed' }]);
  });

  it('ends its own talks only', async () => {
    const couple = await talks.talking();
    const other = await talks.need(couple.state, couple.country);
    await api.settle();
    const second = { ...couple, need: other, match: await talks.matchOf(other, couple.offer) };
    await talks.consent(second);
    await takeBack(couple, 'state', 'withdrawn');
    expect([await stateOf(couple), await stateOf(second)]).toEqual(['withdrawn', 'contacts_open']);
  });
});

describe('after a talk has ended', () => {
  const ends = SIDES.flatMap(([own, other]) => [
    [own, other, 'decline', { reason: 'timing' }] as const,
    [own, other, 'withdraw', {}] as const,
  ]);

  it.each(ends)('by the %s, the %s cannot begin again (%s)', async (own, other, end, body) => {
    const couple = await talks.talking();
    expect(await post(couple[own], `/matches/${couple.match}/${end}`, body)).toEqual([200, undefined]);
    const ended = await stateOf(couple);
    const before = await talks.told(couple[own], couple.match);
    const actions = async (side: Side) =>
      (await couple[side].api.get(`/matches/${couple.match}`)).body.availableActions;
    expect(await actions(other)).toEqual([]);
    for (const step of ['interest', 'consent', 'withdraw'])
      expect(await post(couple[other], `/matches/${couple.match}/${step}`)).toEqual([409, 'MATCH_STEP_NOT_POSSIBLE']);
    expect(await post(couple[other], `/matches/${couple.match}/agree`, { amount: usd('15000.00') })).toEqual([
      409,
      'MATCH_STEP_NOT_POSSIBLE',
    ]);
    expect(await stateOf(couple)).toBe(ended);
    expect(await talks.told(couple[own], couple.match)).toEqual(before);

    // Who ended it may think again; the other side's consent of before does not count any more.
    expect(await actions(own)).toEqual(['interest', 'consent']);
    expect(await post(couple[own], `/matches/${couple.match}/consent`)).toEqual([200, undefined]);
    expect(await stateOf(couple)).toBe('consent_pending');
    expect((await talks.told(couple[other], couple.match)).at(-1)).toBe('match_consent');
    expect(await post(couple[other], `/matches/${couple.match}/consent`)).toEqual([200, undefined]);
    expect(await stateOf(couple)).toBe('contacts_open');
  });

  const hidden = { need: { visibility: 'parties' }, offer: { visibility: 'parties' } };

  /** A State and a donor that do not see each other's records before they consent. */
  async function hiddenTalk(couple: Couple, need: Posted, offer: Posted): Promise<Couple> {
    const talk = { ...couple, need, offer, match: await talks.matchOf(need, offer) };
    for (const side of ['state', 'donor'] as const) {
      const { organisationId, personId } = couple[side];
      await api.sql(
        `WITH consent AS (
           INSERT INTO consents (purpose, person_id, organisation_id, role, object_type, object_id, object_version, tier)
           VALUES ('show_interest', $4, $3, 'national_endorser', 'match', $1, 1, 'parties'))
         UPDATE matches SET stances = jsonb_set(stances, $2, '{"interestAt": "2026-11-21T12:00:00Z"}') WHERE id = $1`,
        [talk.match, side === 'state' ? '{need}' : '{offer}', organisationId, personId],
      );
    }
    await talks.consent(talk);
    return talk;
  }
  const seen = async (talk: Couple) => [
    await statusOf(talk.donor, `/needs/${talk.need.id}`),
    await statusOf(talk.state, `/offers/${talk.offer.id}`),
  ];

  it.each(ends)('by the %s, what consent showed the %s is hidden again (%s)', async (own, _, end, body) => {
    const couple = await talks.couple(hidden);
    expect(await seen(couple)).toEqual([404, 404]);
    const talk = await hiddenTalk(couple, couple.need, couple.offer);
    expect(await seen(talk)).toEqual([200, 200]);
    expect(await post(talk[own], `/matches/${talk.match}/${end}`, body)).toEqual([200, undefined]);
    expect(await seen(talk)).toEqual([404, 404]);
  });

  it('another talk of the two about the same need keeps the need, and not the offer', async () => {
    const couple = await talks.couple(hidden);
    const other = await talks.offer(couple.donor, couple.country, hidden.offer);
    await api.settle();
    const first = await hiddenTalk(couple, couple.need, couple.offer);
    const second = await hiddenTalk(couple, couple.need, other);
    expect(await post(couple.donor, `/matches/${first.match}/withdraw`)).toEqual([200, undefined]);
    expect([await seen(first), await seen(second)]).toEqual([
      [200, 404],
      [200, 200],
    ]);
    expect(await post(couple.donor, `/matches/${second.match}/withdraw`)).toEqual([200, undefined]);
    expect(await seen(second)).toEqual([404, 404]);
  });

  it('another talk of the two about the same offer keeps the offer, and not the need', async () => {
    const couple = await talks.couple(hidden);
    const other = await talks.need(couple.state, couple.country, hidden.need);
    await api.settle();
    const first = await hiddenTalk(couple, couple.need, couple.offer);
    const second = await hiddenTalk(couple, other, couple.offer);
    expect(await post(couple.state, `/matches/${first.match}/decline`, { reason: 'timing' })).toEqual([200, undefined]);
    expect([await seen(first), await seen(second)]).toEqual([
      [404, 200],
      [200, 200],
    ]);
  });
});
