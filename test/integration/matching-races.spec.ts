import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MatchingEngine, MatchingRuns } from '@tandem/matching';
import { Transactions } from '@tandem/platform/database';
import { setClock } from '../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { Talks, usd, type Posted } from '../support/talks.js';

let api: OpenApi;
let talks: Talks;
let runs: MatchingRuns;
let transactions: Transactions;
let country: string;
let state: Speaker;
let donor: Speaker;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
  runs = api.app.get(MatchingRuns, { strict: false });
  transactions = api.app.get(Transactions, { strict: false });
});

beforeEach(async () => {
  await talks.forget();
  country = talks.nextCountry();
  state = await talks.state(country);
  donor = await talks.donor();
});

afterAll(() => api.close());

/** A run that stops once it has searched, until it is let go on: as one does in another process. */
async function heldRun(side: 'need' | 'offer', id: string): Promise<() => Promise<void>> {
  const engine = api.app.get(MatchingEngine, { strict: false });
  let goOn!: () => void;
  let hasRead!: () => void;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const reached = new Promise<void>((resolve) => (hasRead = resolve));
  engine.current = async () => {
    Reflect.deleteProperty(engine, 'current');
    const held = await engine.current();
    const before = await api.sql<{ offer_id: string; need_id: string }>(
      `SELECT need_id, offer_id FROM matches WHERE ${side}_id = $1
       UNION SELECT need_id, offer_id FROM near_misses WHERE ${side}_id = $1`,
      [id],
    );
    const besides = before.map((row) => (side === 'need' ? row.offer_id : row.need_id));
    const found = held.find(side, id, besides);
    hasRead();
    await released;
    return Object.assign(Object.create(held) as typeof held, { find: () => found });
  };
  const done = transactions.run((tx) => runs.scoreAll(tx, side, [id], 'change'));
  await Promise.race([reached, done]);
  return () => {
    goOn();
    return done;
  };
}

const heldRunOfNeed = (need: Posted) => heldRun('need', need.id);
const heldRunOfOffer = (offer: Posted) => heldRun('offer', offer.id);

/** All that is stored of a need's pairs and near misses; a row that was written again has another xmin. */
const stored = (need: Posted) =>
  api.sql(
    `SELECT 'pair' AS kind, offer_id, need_version, offer_version, score, xmin::text FROM matches WHERE need_id = $1
     UNION ALL SELECT gate, offer_id, NULL, NULL, score, xmin::text FROM near_misses WHERE need_id = $1
     ORDER BY 1, 2`,
    [need.id],
  );
const kinds = async (need: Posted) => (await stored(need)).map(({ kind }) => kind);
const settled = async <T>(made: Promise<T>): Promise<T> => {
  const record = await made;
  await api.settle();
  return record;
};

// The need is screened as 0: an offer that seeks 1 nearly fits.
const unscreened = { genderMarker: 0 };
const fits = { conditions: {} };
const nearlyFits = { conditions: { minGenderMarker: 1 } };
const fitsNot = { themes: ['BROK'], ...nearlyFits };

describe('a run that has read the far side', () => {
  it.each([
    ['pair', fits],
    ['gender', nearlyFits],
  ])('leaves the %s alone that an offer opened meanwhile has found', async (kind, terms) => {
    const need = await settled(talks.need(state, country, unscreened));
    const goOn = await heldRunOfNeed(need);
    await settled(talks.offer(donor, country, terms));
    const before = await stored(need);
    expect(before.map((row) => row.kind)).toEqual([kind]);
    await goOn();
    expect(await stored(need)).toEqual(before);
  });

  it('leaves the pair alone that a need opened meanwhile has found', async () => {
    const offer = await settled(talks.offer(donor, country));
    const goOn = await heldRunOfOffer(offer);
    const need = await settled(talks.need(state, country));
    const before = await stored(need);
    expect(before.map((row) => row.kind)).toEqual(['pair']);
    await goOn();
    expect(await stored(need)).toEqual(before);
  });

  it.each([
    ['another amount', { available: usd('5000.00') }, ['pair']],
    ['terms that nearly fit', nearlyFits, ['gender']],
    ['terms that do not fit', fitsNot, []],
  ])('leaves an offer to its own run that got %s meanwhile', async (_, change, expected) => {
    const need = await settled(talks.need(state, country, unscreened));
    const offer = await settled(talks.offer(donor, country, fits));
    const goOn = await heldRunOfNeed(need);
    await settled(talks.patch(donor, `/offers/${offer.id}`, change));
    const before = await stored(need);
    expect(before.map((row) => row.kind)).toEqual(expected);
    await goOn();
    expect(await stored(need)).toEqual(before);
  });

  it.each([
    ['fits', fits, ['pair']],
    ['no longer nearly fits', fitsNot, []],
  ])('writes no near miss of an offer that %s meanwhile', async (_, change, expected) => {
    const need = await settled(talks.need(state, country, unscreened));
    const offer = await settled(talks.offer(donor, country, nearlyFits));
    expect(await kinds(need)).toEqual(['gender']);
    const goOn = await heldRunOfNeed(need);
    await settled(talks.patch(donor, `/offers/${offer.id}`, change));
    await goOn();
    expect(await kinds(need)).toEqual(expected);
  });

  it.each(['withdraw', 'seal'])('does not bring back an offer that its donor did %s meanwhile', async (step) => {
    const need = await settled(talks.need(state, country));
    const offer = await settled(talks.offer(donor, country));
    const goOn = await heldRunOfNeed(need);
    if (step === 'seal') await talks.patch(donor, `/offers/${offer.id}`, { visibility: 'sealed' });
    else expect((await donor.api.post(`/offers/${offer.id}/withdraw`)).status).toBe(200);
    await api.settle();
    await goOn();
    expect(await stored(need)).toEqual([]);
  });
});

describe('an older run of the same record', () => {
  const lastRun = (id: string) =>
    api.sql('SELECT record_version, xmin::text FROM match_runs WHERE record_id = $1', [id]);

  it('of a need writes nothing', async () => {
    const offer = await talks.offer(donor, country);
    const need = await settled(talks.need(state, country));
    const goOn = await heldRunOfNeed(need);
    const change = { themes: [{ code: 'BROK', weight: 1 }], ...unscreened };
    const changed = await settled(talks.patch(state, `/needs/${need.id}`, change));
    const before = [await stored(need), await lastRun(need.id)];
    expect(before).toEqual([[], [{ record_version: changed.version, xmin: expect.any(String) }]]);
    await goOn();
    expect([await stored(need), await lastRun(need.id)]).toEqual(before);
    expect((await donor.api.get(`/offers/${offer.id}/matches`)).body.items).toEqual([]);
  });

  it('of an offer writes nothing', async () => {
    const need = await talks.need(state, country, unscreened);
    const offer = await settled(talks.offer(donor, country, fits));
    const goOn = await heldRunOfOffer(offer);
    const changed = await settled(talks.patch(donor, `/offers/${offer.id}`, fitsNot));
    const before = [await stored(need), await lastRun(offer.id)];
    expect(before).toEqual([[], [{ record_version: changed.version, xmin: expect.any(String) }]]);
    await goOn();
    expect([await stored(need), await lastRun(offer.id)]).toEqual(before);
  });

  it('of a need that was withdrawn meanwhile writes nothing', async () => {
    await talks.offer(donor, country);
    const need = await settled(talks.need(state, country));
    const goOn = await heldRunOfNeed(need);
    expect((await state.api.post(`/needs/${need.id}/withdraw`)).status).toBe(200);
    await api.settle();
    await goOn();
    expect(await stored(need)).toEqual([]);
  });
});
