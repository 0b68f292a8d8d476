import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FullRuns } from '@tandem/matching';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

const NOON = '2026-11-21T12:00:00Z';
const UNKNOWN = '3f0f8a4e-0000-4000-8000-00000000dead';

let api: OpenApi;
let talks: Talks;
let runs: FullRuns;
let secretariat: Speaker;
let auditor: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  runs = api.app.get(FullRuns, { strict: false });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
  auditor = await api.colleague(secretariat, ['auditor']);
});

beforeEach(async () => {
  await talks.forget();
  await api.sql('DELETE FROM full_runs');
  await setClock(api.databaseUrl, NOON);
});

afterAll(() => api.close());

const begin = async (headers: Record<string, string> = {}) => secretariat.api.post('/matching-runs', {}, headers);
const list = async (search = '') => (await auditor.api.get(`/matching-runs${search}`)).body;

describe('matching runs', () => {
  it('are begun by the secretariat, worked off, and read by the auditor', async () => {
    expect(await list()).toEqual({ items: [], next: null });
    // One need, one offer.
    await talks.couple();
    const begun = await begun201();
    expect(begun).toMatchObject({
      reason: { code: 'asked', text: 'Asked for' },
      asOf: '2026-11-21',
      records: 2,
      recordsDone: 0,
      finishedAt: null,
      supersededAt: null,
    });
    expect(begun.startedAt.slice(0, 10)).toBe('2026-11-21');

    // One shard of offers, one of needs.
    expect(await runs.workNext(begun.id)).toBe(true);
    const half = await auditor.api.get(`/matching-runs/${begun.id}`);
    expect([half.body.recordsDone, half.body.finishedAt, half.headers.get('etag')]).toEqual([1, null, '"1"']);
    await api.settle();
    const { body, headers } = await auditor.api.get(`/matching-runs/${begun.id}`);
    expect(body).toEqual({ ...begun, recordsDone: 2, finishedAt: expect.any(String) });
    expect(headers.get('etag')).toBe('"3"');
    expect(await list()).toEqual({ items: [body], next: null });
    expect(
      await api.sql(`SELECT person_id, action FROM audit WHERE object_type = 'full_run' AND object_id = $1`, [
        begun.id,
      ]),
    ).toEqual([{ person_id: secretariat.personId, action: 'matching.full_run_begun' }]);
  });

  it('say which took the place of one that was going on', async () => {
    await talks.couple();
    const first = await begun201();
    const second = await begun201();
    const { items } = await list();
    expect(items.map(({ id }: any) => id)).toEqual([second.id, first.id]);
    expect(items[1]).toMatchObject({ finishedAt: null, supersededAt: expect.any(String) });
    expect(items[0].supersededAt).toBeNull();
    await api.settle();
    expect((await list()).items[0].recordsDone).toBe(2);
  });

  it('are begun once for one key, and never without', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const [one, other] = [await begin(key), await begin(key)];
    expect([one.status, other.status, other.body.id]).toEqual([201, 201, one.body.id]);
    expect(other.headers.get('location')).toBe(`/api/v1/matching-runs/${one.body.id}`);
    expect((await list()).items).toHaveLength(1);
    const bare = await secretariat.api.send('POST', '/matching-runs', {}, {});
    expect([bare.status, bare.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    const strange = await secretariat.api.post('/matching-runs', { reason: 'day' });
    expect([strange.status, strange.body.code]).toEqual([400, 'INVALID_INPUT']);
    expect((await list()).items).toHaveLength(1);
  });

  it('come in pages, the newest first', async () => {
    const ids: string[] = [];
    for (let minute = 0; minute < 5; minute++) {
      await setClock(api.databaseUrl, `2026-11-21T12:0${minute}:00Z`);
      ids.unshift((await begun201()).id);
    }
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: { items: { id: string }[]; next: string | null } = await list(
        `?limit=2${next === null ? '' : `&cursor=${next}`}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(ids);
    const wrong = async (search: string) => (await auditor.api.get(`/matching-runs?${search}`)).status;
    expect([await wrong('limit=101'), await wrong('limit=0'), await wrong('cursor=x')]).toEqual([400, 400, 400]);
  });

  it.each([
    ['en', 'first', 'Matched for the first time'],
    ['fr', 'day', 'Un nouveau jour'],
    ['es', 'context', 'Nuevos tipos de cambio, embargos o listas de códigos'],
    ['ru', 'model', 'Новая версия модели'],
    ['zh', 'asked', '应要求'],
    ['ar', 'day', 'يوم جديد'],
  ])('say in %s why: %s', async (language, reason, text) => {
    await runs.begin(null);
    await api.sql('UPDATE full_runs SET reason = $1', [reason]);
    const { body } = await auditor.api.get('/matching-runs', { 'Accept-Language': language });
    expect(body.items[0].reason).toEqual({ code: reason, text });
  });

  it('are nobody else’s business', async () => {
    const run = await runs.begin(null);
    const donor = await talks.donor();
    const others = [
      await talks.state('GMB'),
      donor,
      await api.colleague(donor, ['fund_administrator', 'fund_reviewer', 'observer']),
      await api.colleague(secretariat, ['secretariat'], ['matches:read', 'matches:write']),
    ];
    for (const { api: client } of others) {
      expect((await client.get('/matching-runs')).status).toBe(403);
      expect((await client.get(`/matching-runs/${run.id}`)).status).toBe(403);
      expect((await client.post('/matching-runs')).status).toBe(403);
    }
    expect((await auditor.api.post('/matching-runs')).body.code).toBe('FORBIDDEN');
    expect((await api.stranger().get('/matching-runs')).status).toBe(401);
    expect(await runs.list(2)).toHaveLength(1);
    for (const id of [UNKNOWN, 'nonsense'])
      expect((await secretariat.api.get(`/matching-runs/${id}`)).body.code).toBe('NOT_FOUND');
  });
});

async function begun201() {
  const { status, body, headers } = await begin();
  expect([status, headers.get('location')]).toEqual([201, `/api/v1/matching-runs/${body.id}`]);
  expect(headers.get('etag')).toBe(`"${body.records === 0 ? 1 : 0}"`);
  return body;
}
