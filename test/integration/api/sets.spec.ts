import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const compare = (speaker: Speaker, one: string, other: string, language = 'en') =>
  speaker.api.get(`/matches/${one}/compared-with/${other}`, { 'Accept-Language': language });

describe('why one match stands above another', () => {
  async function scene() {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    const whole = await talks.offer(donor, country);
    const half = await talks.offer(donor, country, { available: usd('10000.00') });
    const need = await talks.need(state, country);
    await api.settle();
    const [first, second] = [await talks.matchOf(need, whole), await talks.matchOf(need, half)];
    return { country, state, donor, whole, half, need, first, second };
  }

  it('is what makes the difference of the scores, and the same asked the other way round', async () => {
    const { state, need, first, second } = await scene();
    const { status, body } = await compare(state, first, second);
    expect([status, body.above, body.below]).toEqual([200, first, second]);
    expect(body.reason.code).toBe('HIGHER_SCORE');
    // The offers differ in the share that they cover, and in nothing else.
    expect(body.parts).toMatchObject([
      {
        code: 'coverage',
        name: 'Share of the cost',
        above: { code: 'COVERS_SHARE', params: { share: 10_000 } },
        below: { code: 'COVERS_SHARE', params: { share: 5_000 } },
      },
    ]);
    const { items } = (await state.api.get(`/needs/${need.id}/matches`)).body;
    expect(body.parts[0].points).toBeCloseTo(items[0].score - items[1].score, 3);
    expect((await compare(state, second, first)).body).toEqual(body);
  });

  it('is said in the reader’s language', async () => {
    const { state, first, second } = await scene();
    const { body } = await compare(state, first, second, 'fr');
    expect(body.parts[0].name).toBe('Part du coût');
    expect(body.reason.text).toMatch(/^Son évaluation est plus élevée/);
  });

  it('is told only of matches that one may see and that stand in one list', async () => {
    const one = await scene();
    const couple = await talks.couple();
    const apart = await compare(one.donor, one.first, couple.match);
    expect([apart.status, apart.body.code]).toEqual([404, 'MATCH_NOT_FOUND']);
    expect((await compare(couple.state, one.first, one.second)).status).toBe(404);
    expect((await compare(one.state, one.first, crypto.randomUUID())).status).toBe(404);
    const same = await compare(one.state, one.first, one.first);
    expect([same.status, same.body.code]).toEqual([400, 'MATCHES_NOT_COMPARABLE']);
    const secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
    expect((await compare(secretariat, one.first, couple.match)).body.code).toBe('MATCHES_NOT_COMPARABLE');
    expect((await compare(secretariat, one.first, one.second)).status).toBe(200);
  });
});

describe('the bundles of an offer', () => {
  const marking = { themes: [{ code: 'MARK', weight: 1 }] };
  const both = { geography: { include: ['country:GMB', 'country:SEN'] } };

  async function scene(change: { offer?: object; marking?: object } = {}) {
    const [gambia, senegal, donor] = [await talks.state('GMB'), await talks.state('SEN'), await talks.donor()];
    const stock = await talks.need(gambia, 'GMB');
    const mark = await talks.need(senegal, 'SEN', { ...marking, cost: usd('30000.00'), ...change.marking });
    const offer = await talks.offer(donor, 'GMB', { ...both, ...change.offer });
    await api.settle();
    return { gambia, senegal, donor, stock, mark, offer };
  }
  const bundlesOf = async (speaker: Speaker, { id }: Posted) =>
    (await speaker.api.get(`/offers/${id}/bundles`)).body.items;

  it('join needs of neighbours, with what they score alone and together', async () => {
    const { donor, stock, mark, offer } = await scene();
    const [bundle, ...more] = await bundlesOf(donor, offer);
    expect(more).toEqual([]);
    expect(bundle.members.map(({ need }: any) => need.id).sort()).toEqual([stock.id, mark.id].sort());
    // 20,000 and 30,000 of the 100,000 dollars.
    expect([bundle.give, bundle.giveUnits]).toEqual([usd('50000.00'), null]);
    for (const { alone, together, match, need } of bundle.members) {
      const read = (await donor.api.get(`/matches/${match}`)).body;
      expect([read.need.id, read.score]).toEqual([need.id, alone]);
      expect(together - alone).toBeCloseTo(0.05, 4);
    }
    expect(bundle.reasons.map(({ code }: any) => code)).toEqual([
      'BUNDLE_NEIGHBOURS',
      'BUNDLE_STOCK_AND_MARKING',
      'BUNDLE_SAME_TIME',
      'BUNDLE_ENOUGH_LEFT',
    ]);
    expect(bundle.reasons[0].text).toBe('The needs are for neighbouring countries: Gambia and Senegal');
  });

  it.each<[string, Parameters<typeof scene>[0]]>([
    ['too little is left for both', { offer: { available: usd('49999.99') } }],
    ['the other need is not open', { marking: { submit: false } }],
    ['the other need may not be told of', { marking: { visibility: 'parties' } }],
    ['the offer funds no marking', { offer: { themes: ['STOCK'] } }],
  ])('are none where %s', async (_, change) => {
    const { donor, offer } = await scene(change);
    expect(await bundlesOf(donor, offer)).toEqual([]);
  });

  it('show nobody a need of others', async () => {
    const { gambia, offer } = await scene();
    expect(await bundlesOf(gambia, offer)).toEqual([]);
    const hidden = await talks.offer(await talks.donor(), 'GMB', { ...both, visibility: 'parties' });
    expect((await gambia.api.get(`/offers/${hidden.id}/bundles`)).status).toBe(404);
    expect((await api.stranger().get(`/offers/${offer.id}/bundles`)).status).toBe(401);
  });
});
