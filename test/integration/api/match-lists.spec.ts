import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MatchingRuns } from '@tandem/matching';
import { Transactions } from '@tandem/platform/database';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Posted } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

const matchesOf = async (speaker: Speaker, need: Posted, query = 'limit=100') =>
  (await speaker.api.get(`/needs/${need.id}/matches?${query}`)).body;
const thousands = (count: number) => usd(`${count * 1000}.00`);

describe('the list of a need with 25 offers', () => {
  it('shows the first 20, and those that people talk about', async () => {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    // 1,000 to 25,000 dollars of the 25,000 asked for: the more it covers, the higher an offer stands.
    const offers: Posted[] = [];
    for (let count = 1; count <= 25; count++)
      offers.push(await talks.offer(donor, country, { available: thousands(count) }));
    const need = await talks.need(state, country, { cost: thousands(25) });
    await api.settle();
    const shown = async (query?: string) =>
      (await matchesOf(state, need, query)).items.map(
        (match: any) => offers.findIndex(({ id }) => id === match.offer.id) + 1,
      );
    const first20 = [25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6];
    expect(await shown()).toEqual(first20);

    const [last, third] = [await talks.matchOf(need, offers[0]!), await talks.matchOf(need, offers[2]!)];
    await state.api.post(`/matches/${last}/interest`);
    await donor.api.post(`/matches/${third}/interest`);
    expect(await shown()).toEqual([...first20, 3, 1]);
    // A talk among the first takes no other's place.
    await state.api.post(`/matches/${await talks.matchOf(need, offers[24]!)}/interest`);
    expect(await shown()).toEqual([...first20, 3, 1]);

    const page = await matchesOf(state, need, 'limit=15');
    const rest = await matchesOf(state, need, `limit=15&cursor=${page.next}`);
    expect([page.items.length, rest.items.length, rest.next]).toEqual([15, 7, null]);
    expect(rest.items.map((match: any) => match.rank)).toEqual([16, 17, 18, 19, 20, 21, 22]);
    // The donor's side of it: each offer has one need.
    expect((await donor.api.get(`/offers/${offers[1]!.id}/matches`)).body.items).toHaveLength(1);
  });
});

describe('near misses', () => {
  const run = (side: 'need' | 'offer', { id }: Posted) => {
    const runs = api.app.get(MatchingRuns, { strict: false });
    return api.app
      .get(Transactions, { strict: false })
      .run((tx) => (side === 'need' ? runs.scoreNeed(tx, id) : runs.scoreOffer(tx, id)));
  };
  const nearOf = async (speaker: Speaker, path: 'needs' | 'offers', { id }: Posted) =>
    (await speaker.api.get(`/${path}/${id}/matches?near=true`)).body.near.map((miss: any) =>
      path === 'needs' ? miss.offer.id : miss.need.id,
    );
  const fits = { conditions: {} };
  // Needs screened as 0, and offers that seek 1.
  const unscreened = { genderMarker: 0 };

  it('are the same whichever run was the last, the best first', async () => {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    // 12,000 dollars for 1,000 … 12,000, of which one offer has 6,000 and the other covers all: two of a score there.
    const needs: Posted[] = [];
    for (let count = 1; count <= 12; count++)
      needs.push(await talks.need(state, country, { ...unscreened, cost: thousands(count * 6) }));
    const small = await talks.offer(donor, country, { available: thousands(6) });
    const large = await talks.offer(donor, country, { available: thousands(100) });
    await api.settle();
    const all = async () => ({
      small: await nearOf(donor, 'offers', small),
      large: await nearOf(donor, 'offers', large),
      needs: await Promise.all(needs.map((need) => nearOf(state, 'needs', need))),
    });
    const first = await all();
    // 6,000 of 6,000, of 12,000, of 18,000 and so on: the smallest need comes first, and ten are shown.
    expect(first.small).toEqual(needs.slice(0, 10).map(({ id }) => id));
    // The small offer covers all of the first need, as the large one does.
    expect([...first.needs[0]!].sort()).toEqual([small.id, large.id].sort());
    for (const own of first.needs.slice(1)) expect(own).toEqual([large.id, small.id]);
    for (const order of [
      () => needs.map((need) => ['need', need] as const),
      () => [['offer', small] as const, ['offer', large] as const],
      () => needs.map((need) => ['need', need] as const).reverse(),
    ]) {
      for (const [side, record] of order()) {
        await run(side, record);
        expect(await all()).toEqual(first);
      }
    }
  });

  it.each(['need', 'offer'] as const)('are gone when the %s changes so that they fit', async (side) => {
    const couple = await talks.couple({ need: unscreened, offer: fits });
    const near = async () => [
      await nearOf(couple.state, 'needs', couple.need),
      await nearOf(couple.donor, 'offers', couple.offer),
    ];
    await talks.patch(couple.donor, `/offers/${couple.offer.id}`, { conditions: { minGenderMarker: 1 } });
    await api.settle();
    expect(await near()).toEqual([[couple.offer.id], [couple.need.id]]);
    expect((await matchesOf(couple.state, couple.need)).items).toEqual([]);
    if (side === 'need') await talks.patch(couple.state, `/needs/${couple.need.id}`, { genderMarker: 1 });
    else await talks.patch(couple.donor, `/offers/${couple.offer.id}`, fits);
    await api.settle();
    expect(await near()).toEqual([[], []]);
    expect((await matchesOf(couple.state, couple.need)).items).toHaveLength(1);
  });

  it.each(['need', 'offer'] as const)('are gone when the %s is withdrawn', async (side) => {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    const need = await talks.need(state, country, unscreened);
    const offer = await talks.offer(donor, country);
    await api.settle();
    expect(await api.sql('SELECT gate FROM near_misses')).toEqual([{ gate: 'gender' }]);
    if (side === 'need') await state.api.post(`/needs/${need.id}/withdraw`);
    else await donor.api.post(`/offers/${offer.id}/withdraw`);
    await api.settle();
    expect(await api.sql('SELECT gate FROM near_misses')).toEqual([]);
  });
});
