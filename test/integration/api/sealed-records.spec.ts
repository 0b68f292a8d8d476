import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let drafter: Speaker;
let germany: Speaker;
let auditor: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  drafter = await api.colleague(gambia, ['national_drafter']);
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_approver'] });
  auditor = await api.party({ name: 'OIOS', kind: 'un_entity', roles: ['auditor'] });
});
afterAll(() => api.close());

const cases = [
  ['need', 'needs', minimalNeed, () => gambia],
  ['offer', 'offers', minimalOffer, () => germany],
] as const;

describe.each(cases)('a sealed %s', (kind, table, minimal, owner) => {
  const at = `/${table}`;
  const post = async (change: object): Promise<any> => {
    const { status, body } = await owner().api.post(at, { ...minimal, ...change });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body;
  };
  const rowOf = async (id: string): Promise<any> =>
    (await api.sql(`SELECT r.*, r.sealed_content IS NOT NULL AS boxed FROM ${table} r WHERE id = $1`, [id]))[0];
  const auditOf = (id: string) =>
    api.sql<any>(`SELECT action, before, after FROM audit WHERE object_id = $1 AND object_type = $2 ORDER BY id`, [
      id,
      kind,
    ]);

  it('is read by its owner alone, whole, one by one and in the list', async () => {
    const made = await post({ visibility: 'sealed' });
    const { body } = await owner().api.get(`${at}/${made.id}`);
    expect(body).toEqual(made);
    expect([body.title, body.visibility, body.status]).toEqual([minimal.title, 'sealed', 'open']);
    const { items } = (await owner().api.get(`${at}?mine=true`)).body;
    expect(items.find((item: any) => item.id === made.id).title).toBe(minimal.title);
    const foreign = kind === 'need' ? germany : gambia;
    for (const other of [foreign, auditor]) expect((await other.api.get(`${at}/${made.id}`)).status).toBe(404);
  });

  it('leaves in its row nothing of what it says, and in the audit trail a digest', async () => {
    const made = await post({ visibility: 'sealed' });
    const row = await rowOf(made.id);
    expect(row).toMatchObject({ boxed: true, themes: [], currency: null, window_to: null });
    expect(row.content).toMatchObject({ title: '', themes: [] });
    const trail = await auditOf(made.id);
    expect(trail.length).toBeGreaterThan(1);
    for (const { after } of trail) expect(after.content).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // Equal contents have equal digests: the trail shows that submitting changed nothing.
    expect(new Set(trail.map(({ after }) => after.content.digest)).size).toBe(1);
  });

  it('is changed, opened to others and sealed again', async () => {
    const made = await post({ visibility: 'sealed' });
    const patch = async (change: object, version: number) => {
      const answer = await owner().api.patch(`${at}/${made.id}`, change, version);
      expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
      return answer.body;
    };
    const changed = await patch({ title: 'Another title' }, made.version);
    expect([changed.title, changed.visibility]).toEqual(['Another title', 'sealed']);
    expect((await rowOf(made.id)).content.title).toBe('');
    const shown = await patch({ visibility: 'public' }, changed.version);
    expect(await rowOf(made.id)).toMatchObject({ boxed: false, content: { title: 'Another title' } });
    const foreign = kind === 'need' ? germany : gambia;
    expect((await foreign.api.get(`${at}/${made.id}`)).body.title).toBe('Another title');
    const sealed = await patch({ visibility: 'sealed' }, shown.version);
    expect(sealed.title).toBe('Another title');
    expect(await rowOf(made.id)).toMatchObject({ boxed: true, content: { title: '' } });
    expect((await auditOf(made.id)).at(-1)).toMatchObject({
      before: { visibility: 'public', content: { digest: expect.anything() } },
      after: { visibility: 'sealed', content: { digest: expect.anything() } },
    });
    expect((await foreign.api.get(`${at}/${made.id}`)).status).toBe(404);
  });

  it('is withdrawn and still read by its owner', async () => {
    const made = await post({ visibility: 'sealed' });
    const { body } = await owner().api.post(`${at}/${made.id}/withdraw`);
    expect([body.status, body.title]).toEqual(['withdrawn', minimal.title]);
  });

  it('opens in its own row only', async () => {
    const [one, other] = [await post({ visibility: 'sealed' }), await post({ visibility: 'sealed' })];
    await api.sql(
      `UPDATE ${table} a SET sealed_content = b.sealed_content FROM ${table} b WHERE a.id = $1 AND b.id = $2`,
      [one.id, other.id],
    );
    const broken = await owner().api.get(`${at}/${one.id}`);
    expect([broken.status, broken.body.code]).toEqual([500, 'INTERNAL']);
    await api.sql(`DELETE FROM ${table} WHERE id = $1`, [one.id]);
  });
});

describe('a draft that is sealed', () => {
  it('is worked on by its drafters and submitted as it is', async () => {
    const { body: draft } = await drafter.api.post('/needs', { ...minimalNeed, visibility: 'sealed', submit: false });
    expect(draft.title).toBe(minimalNeed.title);
    const opened = await gambia.api.post(`/needs/${draft.id}/submit`);
    expect([opened.body.status, opened.body.title]).toEqual(['open', minimalNeed.title]);
  });
});

describe('the answer to a repeated request', () => {
  it('is kept sealed, as is what was said, and comes back as it was', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const first = await gambia.api.post('/needs', { ...minimalNeed, title: 'Twelve stores' }, key);
    const again = await gambia.api.post('/needs', { ...minimalNeed, title: 'Twelve stores' }, key);
    expect([again.status, again.body, again.headers.get('etag'), again.headers.get('location')]).toEqual([
      201,
      first.body,
      first.headers.get('etag'),
      first.headers.get('location'),
    ]);
    const [row] = await api.sql<any>('SELECT fingerprint, answer FROM idempotency_keys WHERE key = $1', [
      key['Idempotency-Key'],
    ]);
    expect(row.answer.includes('Twelve stores')).toBe(false);
    // By a key that others do not have: no guess at a body can be tried out on it.
    const { createHash } = await import('node:crypto');
    const said = JSON.stringify(['POST', '/api/v1/needs', { ...minimalNeed, title: 'Twelve stores' }]);
    expect(row.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(row.fingerprint).not.toBe(createHash('sha256').update(said).digest('hex'));
  });
});
