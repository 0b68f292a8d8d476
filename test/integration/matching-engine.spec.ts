import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountsService } from '@tandem/accounts';
import { Explanations, Match, MatchingContext, MatchingEngine, MatchingRuns, MatchingWeights } from '@tandem/matching';
import { Transactions } from '@tandem/platform/database';
import { canonicalJson, KEPT, SHOWN } from '@tandem/scoring';
import { DataSource } from 'typeorm';
import { EngineRepository } from '../../libs/matching/src/engine/engine.repository.js';
import { ForgottenResults } from '../../libs/matching/src/engine/forgotten-results.repository.js';
import { MatchContexts } from '../../libs/matching/src/engine/match-contexts.js';
import { MatchInputs } from '../../libs/matching/src/engine/match-inputs.js';
import { setClock } from '../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { Talks, usd, type Posted } from '../support/talks.js';

let api: OpenApi;
let talks: Talks;
let country: string;
let state: Speaker;
let donor: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
});

beforeEach(async () => {
  await talks.forget();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  country = talks.nextCountry();
  state = await talks.state(country);
  donor = await talks.donor();
});

afterAll(() => api.close());

const the = <T>(service: new (...args: never[]) => T): T => api.app.get<T>(service, { strict: false });

/** An engine as another process has it. */
const another = () =>
  new MatchingEngine(
    the(EngineRepository),
    the(Transactions),
    the(MatchingContext),
    the(MatchContexts),
    the(MatchInputs),
    the(AccountsService),
    the(MatchingWeights),
  );
const scoresOf = async (engine: MatchingEngine, need: Posted) =>
  (await engine.current()).find('need', need.id, [])?.first.map(({ offer, score }) => [offer, score]) ?? null;

describe('an engine', () => {
  it('follows what is written elsewhere: new, changed and withdrawn records', async () => {
    const engine = another();
    const need = await talks.need(state, country);
    expect(await scoresOf(engine, need)).toEqual([]);
    const offer = await talks.offer(donor, country, { available: usd('10000.00') });
    const [[, half] = []] = (await scoresOf(engine, need)) ?? [];
    // 10,000 of 20,000 covers half, 30,000 all of it.
    await talks.patch(donor, `/offers/${offer.id}`, { available: usd('30000.00') });
    const [[id, whole] = []] = (await scoresOf(engine, need)) ?? [];
    expect(id).toBe(offer.id);
    expect(Number(whole)).toBeGreaterThan(Number(half));
    expect(engine.size).toMatchObject({ needs: 1, offers: 1 });
    await donor.api.post(`/offers/${offer.id}/withdraw`);
    expect(await scoresOf(engine, need)).toEqual([]);
    await talks.patch(state, `/needs/${need.id}`, { visibility: 'sealed' });
    expect(await scoresOf(engine, need)).toBeNull();
  });

  it('misses nothing that commits after something newer', async () => {
    const engine = another();
    const need = await talks.need(state, country);
    const offer = await talks.offer(donor, country);
    const slow = the(DataSource).createQueryRunner();
    await slow.startTransaction();
    await slow.query(`UPDATE offers SET status = 'withdrawn' WHERE id = $1`, [offer.id]);
    const newer = await talks.offer(donor, country);
    expect((await scoresOf(engine, need))?.map(([id]) => id).sort()).toEqual([offer.id, newer.id].sort());
    await slow.commitTransaction();
    await slow.release();
    expect((await scoresOf(engine, need))?.map(([id]) => id)).toEqual([newer.id]);
  });

  it('is made anew on another day, and when an organisation weighs criteria anew its records are', async () => {
    const engine = another();
    const need = await talks.need(state, country, { cost: usd('200000.00') });
    await talks.offer(donor, country);
    const before = await scoresOf(engine, need);
    const weights = { organisation_id: state.organisationId, state: JSON.stringify({ coverage: 0 }) };
    await api.sql('INSERT INTO matching_weights (organisation_id, state) VALUES ($1, $2)', Object.values(weights));
    expect(await scoresOf(engine, need)).not.toEqual(before);
    const { context } = await engine.current();
    await setClock(api.databaseUrl, '2026-11-22T12:00:00Z');
    const later = (await engine.current()).context;
    expect([context.value.asOf, later.value.asOf]).toEqual(['2026-11-21', '2026-11-22']);
    expect(later.id).not.toBe(context.id);
  });
});

describe('a stored result', () => {
  it('is computed again, byte by byte, from what it was made of, whatever has changed since', async () => {
    const couple = await talks.couple();
    await couple.donor.api.post(`/matches/${couple.match}/interest`);
    const before = await the(DataSource).manager.findOneByOrFail(Match, { id: couple.match });
    await couple.donor.api.post(`/offers/${couple.offer.id}/withdraw`);
    await setClock(api.databaseUrl, '2026-12-24T12:00:00Z');
    await the(ForgottenResults).forget();
    const { result, digest } = await the(Explanations).recompute(before);
    expect(digest).toBe(before.digest);
    const { gates, criteria, reasons, utilities, give } = result;
    const { ids, ...detail } = before.detail!;
    expect(canonicalJson({ gates, criteria, reasons, utilities, give })).toBe(canonicalJson(detail));
    expect(ids).toMatchObject({ snapshot: 'none' });
    expect(result.score).toBe(before.score);
  });

  it('keeps its inputs for as long as it stands, and no longer', async () => {
    const couple = await talks.couple();
    const inputs = async () =>
      (await api.sql<{ id: string }>(`SELECT id FROM match_inputs WHERE record_id = $1`, [couple.offer.id])).length;
    await talks.patch(couple.donor, `/offers/${couple.offer.id}`, { available: usd('70000.00') });
    await api.settle();
    expect(await inputs()).toBe(2);
    await the(ForgottenResults).forget();
    expect(await inputs()).toBe(2);
    await setClock(api.databaseUrl, '2026-11-26T12:00:00Z');
    await the(ForgottenResults).forget();
    expect(await inputs()).toBe(1);
  });

  it('is explained when read, and keeps the explanation once it is spoken about', async () => {
    const { match, donor: speaker } = await talks.couple();
    const explained = (await speaker.api.get(`/matches/${match}`)).body;
    const stored = () =>
      api.sql('SELECT detail IS NOT NULL AS detail, digest IS NOT NULL AS digest FROM matches WHERE id = $1', [match]);
    expect(await stored()).toEqual([{ detail: false, digest: false }]);
    const { body } = await speaker.api.post(`/matches/${match}/interest`);
    expect(body.criteria).toEqual(explained.criteria);
    expect(await stored()).toEqual([{ detail: true, digest: true }]);
  });
});

describe('lists of 65 offers for a need', () => {
  const COUNT = 65;
  let offers: Posted[];
  let need: Posted;
  const stored = async () =>
    (
      await api.sql<{ offer_id: string }>(
        `SELECT offer_id FROM matches WHERE need_id = $1 AND suggested
          ORDER BY score DESC, offer_id::text COLLATE "C"`,
        [need.id],
      )
    ).map((row) => row.offer_id);

  beforeEach(async () => {
    offers = [];
    // 1,000 to 65,000 dollars of the 65,000 asked for: the later, the higher it stands.
    for (let count = 1; count <= COUNT; count++)
      offers.push(await talks.offer(donor, country, { available: usd(`${count}000.00`) }));
    need = await talks.need(state, country, { cost: usd(`${COUNT}000.00`) });
  }, 60_000);

  const inOrder = () => offers.map(({ id }) => id).reverse();

  it('are written at once for 60 of them; the other offers’ own runs follow', async () => {
    await api.sql(`UPDATE outbox SET done_at = now() WHERE aggregate_id <> $1`, [need.id]);
    await api.settle();
    // The need's own 40, and 20 more that belong into the lists of their offers.
    expect(await stored()).toEqual(inOrder().slice(0, 60));
    expect(await api.sql('SELECT side, record_id AS id FROM match_list_debts')).toEqual([
      { side: 'need', id: need.id },
    ]);
    // While changes are fresh, nothing is paid.
    expect(await the(MatchingRuns).payDebts()).toBe(0);
    await api.sql(`UPDATE outbox SET done_at = done_at - interval '1 minute'`);
    // First it is found out whose lists they are.
    expect(await the(MatchingRuns).payDebts()).toBe(0);
    expect(await api.sql('SELECT side, count(*)::int AS owed FROM match_lists_owed GROUP BY side')).toEqual([
      { side: 'offer', owed: 5 },
    ]);
    expect(await the(MatchingRuns).payDebts()).toBe(5);
    expect(await stored()).toEqual(inOrder());
    expect(await the(MatchingRuns).payDebts()).toBe(0);
  }, 60_000);

  it('keep spare ones, so that only a list that has become too short is found anew', async () => {
    await api.settle();
    // Offers whose own lists are full take in nothing more: of the need's pairs only its first are kept.
    await api.sql(`UPDATE match_runs SET floor = 10001 WHERE side = 'offer'`);
    await the(Transactions).run((tx) => the(MatchingRuns).scoreNeed(tx, need.id));
    // Those offers would be found anew, for no list of theirs is as long as it says.
    await api.sql('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
    expect(await stored()).toEqual(inOrder().slice(0, KEPT));
    const withdrawFirst = async (count: number) => {
      for (const id of (await stored()).slice(0, count)) await donor.api.post(`/offers/${id}/withdraw`);
      const events = await api.sql(`SELECT 1 FROM outbox WHERE topic = 'need.changed' AND done_at IS NULL`);
      expect(events).toEqual([]);
      await api.settle();
    };
    // 40 kept less 20 withdrawn are the 20 that are shown.
    await withdrawFirst(KEPT - SHOWN);
    expect(await stored()).toEqual(inOrder().slice(KEPT - SHOWN, KEPT));
    // One more, and the list is filled up from the 44 that are left.
    await withdrawFirst(1);
    expect(await stored()).toEqual(inOrder().slice(21, 21 + KEPT));
  }, 60_000);
});
