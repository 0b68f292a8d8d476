import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { setClock } from '../../support/clock.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let offices: Speaker[];

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
  offices = [
    await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] }),
    await api.party({ name: 'Auditors', kind: 'un_entity', roles: ['auditor'] }),
  ];
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

const contactsFor = async (speaker: Speaker, { match, need, offer }: Couple) => {
  const one = (await speaker.api.get(`/matches/${match}`)).body.contacts;
  for (const path of [`/needs/${need.id}/matches`, `/offers/${offer.id}/matches`])
    for (const listed of (await speaker.api.get(path)).body.items) expect(listed.contacts).toEqual(one);
  return one;
};

const personOf = async ({ personId }: Speaker) =>
  (await api.sql('SELECT name, email FROM people WHERE id = $1', [personId]))[0];

/** What both sides and the offices read. */
async function everybody(couple: Couple) {
  return {
    state: await contactsFor(couple.state, couple),
    donor: await contactsFor(couple.donor, couple),
    offices: [await contactsFor(offices[0]!, couple), await contactsFor(offices[1]!, couple)],
  };
}
const nobody = { state: null, donor: null, offices: [null, null] };

describe('contacts', () => {
  it.each([
    ['state', 'donor'],
    ['donor', 'state'],
  ] as const)(
    'open to both when the %s and then the %s consents, to no office, and close again',
    async (first, second) => {
      const couple = await talks.couple();
      await api.colleague(couple.state, ['observer']);
      await api.colleague(couple.donor, ['observer']);
      expect(await everybody(couple)).toEqual(nobody);
      await couple[first].api.post(`/matches/${couple.match}/interest`);
      await couple[second].api.post(`/matches/${couple.match}/interest`);
      await couple[first].api.post(`/matches/${couple.match}/consent`);
      expect(await everybody(couple)).toEqual(nobody);

      await couple[second].api.post(`/matches/${couple.match}/consent`);
      // Those who speak for either side, not everybody who works there.
      const both = { state: [await personOf(couple.state)], donor: [await personOf(couple.donor)] };
      const open = { state: both, donor: both, offices: [null, null] };
      expect(await everybody(couple)).toEqual(open);

      await couple.donor.api.post(`/matches/${couple.match}/agree`, { amount: usd('15000.00') });
      expect(await everybody(couple)).toEqual(open);
      expect((await couple[first].api.post(`/matches/${couple.match}/withdraw`)).body.contacts).toBeNull();
      expect(await everybody(couple)).toEqual(nobody);

      // One consent does not open them again.
      expect((await couple[first].api.post(`/matches/${couple.match}/consent`)).body.contacts).toBeNull();
      expect(await everybody(couple)).toEqual(nobody);
    },
  );

  it('stay open once both have agreed', async () => {
    const couple = await talks.talking();
    for (const speaker of [couple.state, couple.donor])
      await speaker.api.post(`/matches/${couple.match}/agree`, { amount: usd('15000.00') });
    const both = { state: [await personOf(couple.state)], donor: [await personOf(couple.donor)] };
    expect(await everybody(couple)).toEqual({ state: both, donor: both, offices: [null, null] });
  });

  it('close for both when one side declines', async () => {
    const couple = await talks.talking();
    await couple.state.api.post(`/matches/${couple.match}/decline`, { reason: 'timing' });
    expect(await everybody(couple)).toEqual(nobody);
  });

  it('are those of the pair alone', async () => {
    const couple = await talks.talking();
    const rival = await talks.donor();
    const offer = await talks.offer(rival, couple.country);
    await api.settle();
    const other = { ...couple, offer, match: await talks.matchOf(couple.need, offer) };
    const { items } = (await couple.state.api.get(`/needs/${couple.need.id}/matches`)).body;
    const opened = items.map((match: any) => [match.id, match.contacts !== null]);
    expect(Object.fromEntries(opened)).toEqual({ [couple.match]: true, [other.match]: false });
  });
});
