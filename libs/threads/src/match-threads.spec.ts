import { afterAll, describe, expect, it } from '@jest/globals';
import {
  type ListTable,
  MatchIndex,
  NO_SNAPSHOT,
  type Context,
  type NeedFacts,
  type OfferFacts,
} from '@tandem/scoring';
import { MatchThreads } from './match-threads.js';

const typescript = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const COUNTRIES = ['GMB', 'SEN', 'MLI'];
const THEMES = ['STOCK', 'MARK', 'LEG', 'BROK'];

const context: Context = {
  asOf: '2026-11-21',
  vocabulary: { id: 'v', parents: { BROK: 'LEG' }, related: { STOCK: ['MARK'], MARK: ['STOCK'] } },
  rates: { id: 'r', latest: { EUR: { currency: 'EUR', numerator: 92, denominator: 100, date: '2026-11-02' } } },
  snapshot: { ...NO_SNAPSHOT, id: 's', pastWork: { p1: { places: { GMB: 5_000 }, themes: { STOCK: 7_000 } } } },
  embargoed: [],
};

function need(i: number): NeedFacts {
  return {
    id: `n${i}`,
    open: i % 11 !== 0,
    organisation: 'state',
    countries: i % 7 === 0 ? COUNTRIES : [COUNTRIES[i % 3]!],
    themes: i % 13 === 0 ? null : [{ code: THEMES[i % 4]!, weight: 1 + i }],
    modalities: ['training'],
    currency: i % 2 === 0 ? 'USD' : 'EUR',
    lacking: 1_000 * (1 + (i % 17)),
    lines: null,
    smallestUseful: null,
    units: null,
    window: { from: '2027-01-01', to: '2027-12-31' },
    durationDays: null,
    urgent: null,
    genderMarker: null,
    languages: i % 5 === 0 ? ['fr'] : ['en', 'fr'],
    recipient: 'state',
    namesEligibleOrganisation: false,
    excludedOrganisations: [],
    odaOpinion: null,
    optIns: [],
    topics: [],
    hostConsent: null,
    exemptionReference: null,
    nationalRank: null,
    inActionPlan: null,
    says: null,
    disadvantaged: null,
  };
}

function offer(i: number): OfferFacts {
  return {
    id: `o${i}`,
    open: true,
    organisation: `p${i % 6}`,
    providerCountry: null,
    kind: 'money',
    themes: [THEMES[i % 4]!, THEMES[(i + 1) % 4]!],
    geography: { [COUNTRIES[i % 3]!]: 10_000, [COUNTRIES[(i + 1) % 3]!]: 8_000 },
    excludedPlaces: [],
    modalities: ['training'],
    currency: i % 3 === 0 ? 'EUR' : 'USD',
    available: 700 * (1 + i),
    reserved: 0,
    committed: 0,
    perGrantMin: null,
    perGrantMax: null,
    units: null,
    window: { from: i % 4 === 0 ? '2027-06-01' : '2026-01-01', to: '2028-12-31' },
    leadDays: 0,
    minGenderMarker: null,
    genderSought: null,
    languages: ['en'],
    recipients: null,
    excludedOrganisations: [],
    excludedCountries: [],
    odaOnly: false,
    optIns: [],
    topics: [],
  };
}

/** More needs than the threads take at a time. */
const NEEDS = 700;

function filled(): MatchIndex {
  const index = new MatchIndex(context);
  for (let i = 0; i < 60; i++) index.putOffer(offer(i));
  for (let i = 0; i < NEEDS; i++) index.putNeed(need(i));
  index.removeNeed('n5');
  index.removeOffer('o7');
  return index;
}

/** How many pairs a table has for the index, every list of which is what one thread finds. */
function pairsIn(index: MatchIndex, table: ListTable): number {
  let pairs = 0;
  for (let i = 0; i < NEEDS; i++) {
    const list = index.listOf(`n${i}`, table);
    expect(list).toEqual(index.offersFor(`n${i}`, { top: table.top }).first);
    pairs += list.length;
  }
  return pairs;
}

describe('threads', () => {
  const threads = new MatchThreads(2, ['--import', typescript]);
  afterAll(() => threads.close());

  it('give for all needs what one thread gives, also after a change', async () => {
    const index = filled();
    for (const top of [1, 20, 40]) {
      // A need in eleven is closed; each of the others has an offer at least.
      expect(pairsIn(index, await threads.bestOffers(index, top))).toBeGreaterThan(NEEDS / 2);
      index.putOffer({ ...offer(3), available: 90_000 });
      index.removeOffer(`o${top}`);
    }
  });

  it('match an index again, after another one, and into the same table', async () => {
    const [index, other] = [filled(), filled()];
    for (let i = 0; i < 60; i += 2) other.removeOffer(`o${i}`);
    const whole = pairsIn(index, await threads.bestOffers(index, 20));
    let table = await threads.bestOffers(other, 20);
    const half = pairsIn(other, table);
    expect(half).toBeLessThan(whole);
    // What one thread finds takes no more memory by now, so that nothing is handed over the second time.
    for (const [one, pairs] of [[index, whole] as const, [index, whole] as const, [other, half] as const]) {
      const again = await threads.bestOffers(one, 20, table);
      expect(again).toBe(table);
      expect(pairsIn(one, again)).toBe(pairs);
      table = again;
    }
    expect(await threads.bestOffers(index, 3, table)).not.toBe(table);
  });

  it('find nothing in an empty index, nor for a need that is not held', async () => {
    const empty = new MatchIndex(context);
    expect((await threads.bestOffers(empty)).counts).toHaveLength(0);
    const index = filled();
    const table = await threads.bestOffers(index);
    expect(index.listOf('n5', table)).toEqual([]);
    expect(table.counts[5]).toBe(0);
  });

  it('that end say so', async () => {
    const ended = new MatchThreads(1, ['--import', typescript]);
    const matching = ended.bestOffers(filled());
    await ended.close();
    await expect(matching).rejects.toMatchObject({ code: 'THREAD_FAILED' });
  });
});
