import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FullRuns } from '@tandem/matching';
import { Transactions } from '@tandem/platform/database';
import { RatesService } from '@tandem/rates';
import { ForgettingRepository } from '../../apps/worker/src/maintenance/forgetting.repository.js';
import { setClock } from '../support/clock.js';
import { openApi, type OpenApi } from '../support/open-api.js';
import { Talks } from '../support/talks.js';

const NOON = '2026-11-21T12:00:00Z';

let api: OpenApi;
let talks: Talks;
let runs: FullRuns;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  runs = api.app.get(FullRuns, { strict: false });
});

beforeEach(async () => {
  await talks.forget();
  await api.sql('DELETE FROM full_runs');
  await setClock(api.databaseUrl, NOON);
});

afterAll(() => api.close());

/** Whether everything is matched anew, why, and that it is done once. */
async function isMatchedAnew(reason: string | null): Promise<void> {
  // Before what has passed meanwhile closes some of them.
  const open = await api.sql(
    `SELECT id FROM needs WHERE status = 'open' AND visibility <> 'sealed'
     UNION ALL SELECT id FROM offers WHERE status = 'open' AND visibility <> 'sealed'`,
  );
  const run = await runs.ensureFresh();
  expect(run?.reason ?? null).toBe(reason);
  expect(await runs.ensureFresh()).toBeNull();
  await api.settle();
  if (!run) return;
  const done = await runs.byId(run.id);
  expect(done).toMatchObject({ records: open.length, recordsDone: open.length, supersededAt: null });
  expect(done?.finishedAt).not.toBeNull();
  expect(await runs.ensureFresh()).toBeNull();
}

describe('everything is matched anew', () => {
  it('once at first, and on another day', async () => {
    const { state, country } = await talks.couple();
    await isMatchedAnew('first');
    await isMatchedAnew(null);
    await setClock(api.databaseUrl, '2026-11-21T23:59:00Z');
    await isMatchedAnew(null);
    await setClock(api.databaseUrl, '2026-11-22T00:00:05Z');
    const gone = await talks.need(state, country);
    await state.api.post(`/needs/${gone.id}/withdraw`);
    await talks.patch(state, `/needs/${(await talks.need(state, country)).id}`, { visibility: 'sealed' });
    await talks.post(state, '/needs', { title: 'A draft', themes: [{ code: 'STOCK', weight: 1 }], submit: false });
    await api.settle();
    await isMatchedAnew('day');
    expect(await api.sql('SELECT DISTINCT as_of::text FROM matches WHERE suggested')).toEqual([
      { as_of: '2026-11-22' },
    ]);
  });

  it('and loses what the day has ended', async () => {
    const { state, need } = await talks.couple({ offer: { window: { from: '2026-10-01', to: '2027-12-31' } } });
    await isMatchedAnew('first');
    const items = async () => (await state.api.get(`/needs/${need.id}/matches`)).body.items;
    expect(await items()).toHaveLength(1);
    await setClock(api.databaseUrl, '2028-01-01T12:00:00Z');
    expect(await items()).toHaveLength(1);
    await isMatchedAnew('day');
    expect(await items()).toEqual([]);
  });

  it('when rates or embargoes change, and not when nothing does', async () => {
    const { country } = await talks.couple();
    await isMatchedAnew('first');
    const rates = api.app.get(RatesService, { strict: false });
    const rate = 'currency,date,per_usd,source\nEUR,2026-11-20,0.8,test\n';
    expect((await rates.importCsv(rate)).added).toBe(1);
    await isMatchedAnew('context');
    expect((await rates.importCsv(rate)).added).toBe(0);
    await isMatchedAnew(null);
    await rates.replaceEmbargoes(`country,from,to,source\n${country},2026-01-01,,a decision\n`);
    await isMatchedAnew('context');
    expect(await api.sql('SELECT 1 FROM matches WHERE suggested')).toEqual([]);
    await rates.replaceEmbargoes(`country,from,to,source\n${country},2026-01-01,2026-11-20,a decision\n`);
    await isMatchedAnew('context');
    expect(await api.sql('SELECT 1 FROM matches WHERE suggested')).toHaveLength(1);
  });
});

describe('what has no use any more', () => {
  it('is deleted when it has expired, and no sooner', async () => {
    const { personId } = await talks.donor();
    const insert = async (table: string, columns: string, values: [string, string][]) => {
      for (const [name, at] of values)
        await api.sql(`INSERT INTO ${table} (${columns}) VALUES ($1, $2, now() + $3::interval)`, [name, personId, at]);
    };
    await insert('sessions', 'token_hash, person_id, expires_at', [
      ['session over', '-1 minute'],
      ['session on', '1 minute'],
    ]);
    await insert('sign_in_links', 'token_hash, person_id, expires_at', [
      ['link over for long', '-7 days -1 minute'],
      ['link over', '-7 days 1 minute'],
      ['link on', '1 minute'],
    ]);
    for (const [key, at] of [
      ['answer of long ago', '-7 days -1 minute'],
      ['answer', '-7 days 1 minute'],
    ])
      await api.sql(
        `INSERT INTO idempotency_keys (key, person_id, fingerprint, created_at) VALUES ($1, $2, 'f', now() + $3::interval)`,
        [key, personId, at],
      );
    const forgetting = new ForgettingRepository(api.app.get(Transactions, { strict: false }));
    const left = async () =>
      (
        await api.sql<{ name: string }>(
          `SELECT token_hash AS name FROM sessions UNION ALL SELECT token_hash FROM sign_in_links
           UNION ALL SELECT key FROM idempotency_keys WHERE person_id = $1`,
          [personId],
        )
      )
        .map(({ name }) => name)
        .sort();
    await forgetting.forgetExpired();
    expect(await left()).toEqual(['answer', 'link on', 'link over', 'session on']);
    await forgetting.forgetExpired();
    expect(await left()).toEqual(['answer', 'link on', 'link over', 'session on']);
  });
});
