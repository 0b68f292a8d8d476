import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
});

beforeEach(async () => {
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  await talks.forget();
});

afterAll(() => api.close());

const post = async (speaker: Speaker, path: string, body: object = {}, headers: Record<string, string> = {}) => {
  const answer = await speaker.api.post(path, body, headers);
  return [answer.status, answer.body?.code ?? answer.body?.status];
};
const offerOf = async ({ donor, offer }: Couple) => (await donor.api.get(`/offers/${offer.id}`)).body;
const patch = async (couple: Couple, change: object) => {
  const answer = await couple.donor.api.patch(`/offers/${couple.offer.id}`, change, (await offerOf(couple)).version);
  return [answer.status, answer.body.code ?? answer.body.status];
};
const agree = async ({ match }: Couple, speaker: Speaker, body: object = {}) => {
  const answer = await speaker.api.post(`/matches/${match}/agree`, body);
  return [answer.status, answer.body.code ?? answer.body.state];
};

/** A need whose work can be done before the offer ends. */
const ending = {
  need: { window: { from: '2026-11-01', to: '2028-06-30' } },
  offer: { window: { from: '2026-10-01', to: '2027-01-10' } },
};

describe('an offer', () => {
  it('says how it is earmarked, when requests are taken and what else it asks', async () => {
    const donor = await talks.donor();
    const fields = {
      earmarking: 3,
      callWindow: { opens: '2026-12-01', closes: '2027-01-31' },
      conditions: { minGenderMarker: 1, text: 'A yearly report; equipment is returned when it is no longer used.' },
    };
    const offer = await talks.offer(donor, talks.nextCountry(), fields);
    expect(offer).toMatchObject(fields);
    const state = await talks.state(talks.nextCountry());
    expect((await state.api.get(`/offers/${offer.id}`)).body).toMatchObject(fields);
    for (const [wrong, pointer, code] of [
      [{ earmarking: 5 }, '/earmarking', 'UNKNOWN_CODE'],
      [{ callWindow: { opens: '2027-02-01', closes: '2027-01-31' } }, '/callWindow/closes', 'BEFORE_OPENS'],
      [{ conditions: { text: 'x'.repeat(2_001) } }, '/conditions/text', 'TOO_LONG'],
    ] as const) {
      const answer = await donor.api.patch(`/offers/${offer.id}`, wrong, offer.version);
      expect([answer.status, answer.body.errors[0].pointer, answer.body.errors[0].code]).toEqual([400, pointer, code]);
    }
  });

  it('expires on the day after its window, which ends its talks, and is opened again for another time', async () => {
    const couple = await talks.talking(ending);
    const at = `/offers/${couple.offer.id}`;
    expect(await post(couple.donor, `${at}/reopen`)).toEqual([409, 'OFFER_STEP_NOT_POSSIBLE']);
    await setClock(api.databaseUrl, '2027-01-10T23:59:00Z');
    await api.settle();
    expect((await offerOf(couple)).status).toBe('open');
    const told = await talks.told(couple.state, couple.match);
    await setClock(api.databaseUrl, '2027-01-11T00:00:05Z');
    await api.settle();
    const expired = await offerOf(couple);
    expect([expired.status, expired.availableActions.sort()]).toEqual(['expired', ['edit', 'reopen', 'withdraw']]);
    expect((await talks.told(couple.state, couple.match)).slice(told.length)).toEqual(['match_withdrawn']);
    expect((await couple.state.api.get(at)).status).toBe(404);
    const audit = await api.sql(`SELECT person_id FROM audit WHERE object_id = $1 AND action = 'offer.expire'`, [
      couple.offer.id,
    ]);
    expect(audit).toEqual([{ person_id: null }]);

    expect(await post(couple.donor, `${at}/reopen`)).toEqual([409, 'OFFER_WINDOW_OVER']);
    expect(await post(couple.state, `${at}/reopen`)).toEqual([403, 'FORBIDDEN']);
    expect(await patch(couple, { window: { from: '2026-10-01', to: '2027-06-30' } })).toEqual([200, 'expired']);
    const { version } = await offerOf(couple);
    expect(await post(couple.donor, `${at}/reopen`, {}, { 'If-Match': `"${version - 1}"` })).toEqual([
      412,
      'OFFER_CHANGED',
    ]);
    expect(await post(couple.donor, `${at}/reopen`, {}, { 'If-Match': `"${version}"` })).toEqual([200, 'open']);
    await api.settle();
    expect((await couple.state.api.get(at)).status).toBe(200);
    await setClock(api.databaseUrl, '2027-07-01T00:00:05Z');
    await api.settle();
    expect((await offerOf(couple)).status).toBe('expired');
  });

  it('whose window is moved on in time does not expire on the day that was said first', async () => {
    const couple = await talks.couple(ending);
    expect((await patch(couple, { window: { from: '2026-10-01', to: '2027-03-10' } }))[0]).toBe(200);
    await setClock(api.databaseUrl, '2027-01-12T00:00:05Z');
    await api.settle();
    expect((await offerOf(couple)).status).toBe('open');
  });
});

describe('an offer for which the donor has signed, and the State not yet', () => {
  const reserved = async () => {
    const couple = await talks.talking();
    expect(await agree(couple, couple.donor, { amount: usd('15000.00') })).toEqual([200, 'negotiating']);
    await api.settle();
    return couple;
  };

  it.each([
    ['another currency', { available: { amount: '900000.00', currency: 'EUR' } }],
    ['another kind', { kind: 'expertise', available: null }],
    ['less than that', { available: usd('14999.99') }],
    ['nobody to see it', { visibility: 'sealed' }],
  ])('is not changed to %s, unless the donor ends it', async (_, change) => {
    const couple = await reserved();
    const { version } = await offerOf(couple);
    const before = await api.state();
    const refused = await couple.donor.api.patch(`/offers/${couple.offer.id}`, change, version);
    expect([refused.status, refused.body.code]).toEqual([409, 'OFFER_RESERVED']);
    expect(refused.body.reserved).toEqual([
      {
        match: couple.match,
        project: expect.any(String),
        title: couple.need.title,
        amount: usd('15000.00'),
        units: null,
      },
    ]);
    expect(await api.state()).toEqual(before);
    const stale = await couple.donor.api.patch(
      `/offers/${couple.offer.id}`,
      { ...change, endReservations: true },
      version - 1,
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'OFFER_CHANGED']);
    expect(await api.state()).toEqual(before);
    expect((await patch(couple, { ...change, endReservations: true }))[0]).toBe(200);
    await api.settle();
    const [sums] = await api.sql(
      `SELECT m.state, p.status, o.reserved_minor::int AS reserved FROM matches m JOIN projects p ON p.match_id = m.id
         JOIN offers o ON o.id = m.offer_id WHERE m.id = $1`,
      [couple.match],
    );
    expect(sums).toEqual({ state: 'withdrawn', status: 'cancelled', reserved: 0 });
    expect((await talks.told(couple.state, couple.match)).at(-1)).toBe('project_cancelled');
  });

  it('may give more, and as much as is signed', async () => {
    const couple = await reserved();
    expect(await patch(couple, { available: usd('200000.00') })).toEqual([200, 'partly_reserved']);
    expect(await patch(couple, { available: usd('15000.00') })).toEqual([200, 'committed']);
  });

  it('is not withdrawn, unless the donor ends it; what both have signed stays', async () => {
    const couple = await reserved();
    const at = `/offers/${couple.offer.id}/withdraw`;
    expect(await post(couple.donor, at)).toEqual([409, 'OFFER_RESERVED']);
    expect(await post(couple.donor, at, { endReservations: 'yes' })).toEqual([400, 'INVALID_INPUT']);
    expect(await agree(couple, couple.state, { amount: usd('15000.00') })).toEqual([200, 'agreed']);
    // Nothing waits for a signature any more.
    expect(await patch(couple, { available: usd('14999.99'), endReservations: true })).toEqual([
      409,
      'CAPACITY_EXCEEDED',
    ]);
    expect(await post(couple.donor, at)).toEqual([200, 'withdrawn']);
    await api.settle();
    const [project] = await api.sql('SELECT status FROM projects WHERE match_id = $1', [couple.match]);
    expect(project).toEqual({ status: 'agreed' });
  });
});

describe('an offer of ten seats', () => {
  const seats = (quantity: number) => ({ unit: 'seats', quantity });
  const training = {
    need: { cost: undefined, modalities: ['training'], units: seats(4) },
    offer: { kind: 'training_seat', available: undefined, modalities: ['training'], units: seats(10) },
  };
  /** Another need for the same offer. */
  async function next(couple: Couple, change: object = {}): Promise<Couple> {
    const need = await talks.need(couple.state, couple.country, { ...training.need, ...change });
    await api.settle();
    const other = { ...couple, need, match: await talks.matchOf(need, couple.offer) };
    await talks.consent(other);
    return other;
  }
  const leftOf = async (couple: Couple) => {
    const { unitsLeft, unitsReserved, unitsCommitted } = await offerOf(couple);
    return [unitsLeft.quantity, unitsReserved, unitsCommitted];
  };

  it('is counted down by what needs ask for, or by what is named', async () => {
    const first = await talks.talking(training);
    expect(await leftOf(first)).toEqual([10, 0, 0]);
    expect(await agree(first, first.donor)).toEqual([200, 'negotiating']);
    expect(await leftOf(first)).toEqual([6, 4, 0]);
    expect(await agree(first, first.state)).toEqual([200, 'agreed']);
    expect(await leftOf(first)).toEqual([6, 0, 4]);
    await api.settle();

    const second = await next(first);
    expect(await agree(second, second.donor, { units: 7 })).toEqual([409, 'CAPACITY_EXCEEDED']);
    expect(await agree(second, second.donor, { units: 6 })).toEqual([200, 'negotiating']);
    expect((await offerOf(first)).status).toBe('committed');
    expect(await agree(second, second.state, { units: 5 })).toEqual([409, 'AMOUNT_DIFFERS']);
    // Six seats are signed, and one says nothing else.
    expect(await agree(second, second.state)).toEqual([200, 'agreed']);
    await api.settle();
    expect([(await offerOf(first)).status, ...(await leftOf(first))]).toEqual(['exhausted', 0, 0, 10]);
    expect(
      (await first.donor.api.get(`/offers/${first.offer.id}/matches`)).body.items.map((match: any) => match.stale),
    ).toEqual([true, true]);

    expect(await patch(first, { units: seats(9) })).toEqual([409, 'CAPACITY_EXCEEDED']);
    expect(await patch(first, { units: { unit: 'items', quantity: 20 } })).toEqual([409, 'CAPACITY_EXCEEDED']);
    expect(await patch(first, { units: seats(12) })).toEqual([200, 'partly_reserved']);
    await api.settle();
    // Two are left: half of what the third need asks for.
    const third = await next(first);
    expect((await third.state.api.get(`/matches/${third.match}`)).body).toMatchObject({
      giveUnits: { quantity: 2, unit: 'seats' },
      coverage: 0.5,
    });
    expect(await agree(third, third.donor)).toEqual([200, 'negotiating']);
    expect(await leftOf(first)).toEqual([0, 2, 10]);
    expect(await post(third.donor, `/matches/${third.match}/withdraw`)).toEqual([200, undefined]);
    expect(await leftOf(first)).toEqual([2, 0, 10]);
  });

  it('is not counted where nobody says how many', async () => {
    const couple = await talks.talking({ ...training, need: { ...training.need, units: undefined } });
    expect(await agree(couple, couple.donor)).toEqual([200, 'negotiating']);
    expect(await agree(couple, couple.state)).toEqual([200, 'agreed']);
    expect(await leftOf(couple)).toEqual([10, 0, 0]);
  });
});
