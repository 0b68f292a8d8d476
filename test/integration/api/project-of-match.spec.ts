import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api-client.js';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi } from '../../support/open-api.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  await setClock(api.databaseUrl, '2027-01-15T12:00:00Z');
});

afterAll(() => api.close());

const said = ({ status, body }: Answer): [number, string | undefined] => [status, body.code];

/** 15,000 dollars of a need of 20,000 and an offer of 100,000, agreed by both. */
async function agreed(): Promise<Couple & { path: string }> {
  const couple = await talks.couple();
  await talks.consent(couple);
  const amount = usd('15000.00');
  expect((await couple.donor.api.post(`/matches/${couple.match}/agree`, { amount })).status).toBe(200);
  const { body } = await couple.state.api.post(`/matches/${couple.match}/agree`, { amount });
  return { ...couple, path: `/projects/${body.project}` };
}

const pay = async ({ donor, path }: { donor: Couple['donor']; path: string }, ...amounts: string[]) => {
  const { version } = (await donor.api.get(path)).body;
  const items = amounts.map((amount) => ({ amount: usd(amount) }));
  const planned = await donor.api.send('PUT', `${path}/tranches`, { items }, { 'If-Match': `"${version}"` });
  expect(planned.status).toBe(200);
  const payment = { paidOn: '2027-01-15', reference: 'T 1' };
  expect((await donor.api.post(`${path}/tranches/1/pay`, payment)).status).toBe(200);
};

const sums = async ({ need, offer, match }: Couple) => {
  const [row] = await api.sql<Record<string, string>>(
    `SELECT n.agreed_minor::int AS agreed, o.committed_minor::int AS committed, o.reserved_minor::int AS reserved, m.state
       FROM needs n, offers o, matches m WHERE n.id = $1 AND o.id = $2 AND m.id = $3`,
    [need.id, offer.id, match],
  );
  return row;
};

describe('a project of a match', () => {
  it('is signed and given up where the match is, as long as it is not agreed', async () => {
    const couple = await talks.couple();
    await talks.consent(couple);
    const amount = usd('15000.00');
    const { body } = await couple.donor.api.post(`/matches/${couple.match}/agree`, { amount });
    const path = `/projects/${body.project}`;
    expect((await couple.state.api.get(path)).body.availableActions).toEqual(['edit']);
    expect(said(await couple.state.api.post(`${path}/sign`))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);
    expect(said(await couple.state.api.post(`${path}/cancel`, { reason: 'No' }))).toEqual([409, 'PROJECT_NOT_READY']);
    expect((await couple.state.api.post(`/matches/${couple.match}/withdraw`)).status).toBe(200);
    expect((await couple.donor.api.get(path)).body.status).toBe('cancelled');
  });

  it('makes of its match a funded one with the first payment', async () => {
    const couple = await agreed();
    expect(await sums(couple)).toMatchObject({ agreed: 1_500_000, committed: 1_500_000, state: 'agreed' });
    await pay(couple, '9000.00', '6000.00');
    expect(await sums(couple)).toMatchObject({ agreed: 1_500_000, committed: 1_500_000, state: 'funded' });
    const second = await couple.donor.api.post(`${couple.path}/tranches/2/pay`, {
      paidOn: '2027-01-15',
      reference: 'T 2',
    });
    expect(second.body.paid).toEqual(usd('15000.00'));
    expect((await sums(couple))?.state).toBe('funded');
  });

  it('that is cancelled gives back what was not paid, and both may begin again', async () => {
    const couple = await agreed();
    await pay(couple, '9000.00', '6000.00');
    const cancelled = await couple.state.api.post(`${couple.path}/cancel`, { reason: 'The law has changed' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', iatiStatus: '5', paid: usd('9000.00') });
    // 15,000 agreed less 6,000 that were not paid: 9,000 stay with the need and with the offer.
    expect(await sums(couple)).toEqual({ agreed: 900_000, committed: 900_000, reserved: 0, state: 'withdrawn' });
    await api.settle();
    for (const speaker of [couple.state, couple.donor]) {
      const told = await api.sql<{ kind: string }>(
        `SELECT kind FROM notifications WHERE organisation_id = $1 AND project_id IS NOT NULL ORDER BY seq`,
        [speaker.organisationId],
      );
      expect(told.map(({ kind }) => kind)).toEqual([
        'project_created',
        'project_agreed',
        'project_paid',
        'project_cancelled',
      ]);
    }
    expect((await couple.state.api.post(`/matches/${couple.match}/interest`)).status).toBe(200);
  });

  it('that is cancelled unpaid gives back all, once', async () => {
    const couple = await agreed();
    const cancel = () => couple.donor.api.post(`${couple.path}/cancel`, { reason: 'The budget was cut' });
    const both = await Promise.all([cancel(), cancel()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await sums(couple)).toEqual({ agreed: 0, committed: 0, reserved: 0, state: 'withdrawn' });
  });
});
