import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { CookieClient } from '../../support/cookie-client.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { signInByLink } from '../../support/second-factor.js';

jest.setTimeout(30_000);

const PASSWORD = 'three goats cross a river';
const UNKNOWN = '3f0f8a4e-0000-4000-8000-00000000dead';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
});
afterAll(() => api.close());

let endorser: Speaker;
let browser: CookieClient;
beforeEach(async () => {
  endorser = await api.colleague(gambia, ['national_endorser']);
  browser = new CookieClient(api);
  await signInByLink(api, browser, endorser.personId, PASSWORD);
});

const wanted = { name: 'Our register', scopes: ['needs:read'], days: 30 };

async function make(more: object = {}) {
  const { status, body } = await browser.post('/tokens', { ...wanted, ...more });
  expect(status).toBe(201);
  const { id, token } = body as { id: string; token: string };
  return { id, token, program: new ApiClient(api.url, token) };
}

describe('a token that a person makes', () => {
  it('does what its scopes name, is told once, and is known by its ending', async () => {
    const { id, token, program } = await make();
    expect((await program.get('/needs')).status).toBe(200);
    expect((await program.get('/offers')).body.code).toBe('FORBIDDEN');
    expect((await program.post('/needs', {})).body.code).toBe('FORBIDDEN');
    const { items } = (await browser.get('/tokens')).body as { items: Record<string, unknown>[] };
    const [listed, ...others] = items.filter((one) => one.id === id);
    expect(others).toEqual([]);
    expect(listed).toMatchObject({ name: 'Our register', ending: token.slice(-4), scopes: ['needs:read'] });
    expect(listed!.lastUsedAt).not.toBeNull();
    const days = (Date.parse(String(listed!.expiresAt)) - Date.parse(String(listed!.createdAt))) / 86_400_000;
    expect(days).toBe(30);
    expect(JSON.stringify(items)).not.toContain(token);
    const stored = await api.sql<{ row: string }>(
      `SELECT t::text AS row FROM api_tokens t UNION ALL SELECT i::text FROM idempotency_keys i
       UNION ALL SELECT a::text FROM audit a UNION ALL SELECT o::text FROM outbox o`,
    );
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('never holds what the person does not', async () => {
    for (const scope of ['offers:write', 'funds:write', 'matching-runs:write']) {
      const answer = await browser.post('/tokens', { ...wanted, scopes: ['needs:read', scope] });
      expect([scope, answer.status, answer.body.code]).toEqual([scope, 403, 'SCOPE_NOT_YOURS']);
    }
    const { program } = await make({ scopes: ['needs:read', 'needs:write'] });
    expect((await program.get('/needs')).status).toBe(200);
    await api.sql('DELETE FROM memberships WHERE person_id = $1', [endorser.personId]);
    expect((await program.get('/needs')).body.code).toBe('FORBIDDEN');
  });

  it.each([
    ['no name', { name: '' }, '/name', 'EMPTY'],
    ['no scopes', { scopes: [] }, '/scopes', 'LENGTH'],
    ['everything', { scopes: ['all'] }, '/scopes/0', 'UNKNOWN_CODE'],
    ['a scope that does not exist', { scopes: ['needs:delete'] }, '/scopes/0', 'UNKNOWN_CODE'],
    ['no end', { days: 367 }, '/days', 'OUT_OF_RANGE'],
    ['a network that is none', { addresses: ['10.0.0.1/8'] }, '/addresses/0', 'NOT_A_NETWORK'],
    ['a name for a network', { addresses: ['localhost'] }, '/addresses/0', 'NOT_A_NETWORK'],
  ])('is refused with %s', async (_what, more, pointer, code) => {
    const answer = await browser.post('/tokens', { ...wanted, ...more });
    expect(answer.status).toBe(400);
    const [error] = answer.body.errors as { pointer: string; code: string }[];
    expect(error!.pointer).toBe(pointer);
    if (code !== 'LENGTH') expect(error!.code).toBe(code);
  });

  it('works from its networks alone', async () => {
    const { program: elsewhere } = await make({ addresses: ['10.0.0.0/8', '2001:db8::/32'] });
    expect((await elsewhere.get('/needs')).status).toBe(401);
    const { program: here } = await make({ addresses: ['10.0.0.0/8', '127.0.0.0/8', '::ffff:127.0.0.0/104'] });
    expect((await here.get('/needs')).status).toBe(200);
  });

  it('ends at once when it is revoked, by its person alone', async () => {
    const { id, program } = await make();
    const other = new CookieClient(api);
    const { personId } = await api.colleague(senegal, ['national_endorser']);
    await signInByLink(api, other, personId, PASSWORD);
    for (const [client, path] of [
      [other, `/tokens/${id}`],
      [browser, `/tokens/${UNKNOWN}`],
      [browser, '/tokens/1'],
    ] as const)
      expect((await client.send('DELETE', path)).status).toBe(404);
    expect((await program.get('/needs')).status).toBe(200);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await program.get('/needs')).status).toBe(401);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(404);
  });

  it('is not made in a session that was opened some time ago', async () => {
    await api.sql(`UPDATE sessions SET created_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      endorser.personId,
    ]);
    expect((await browser.post('/tokens', wanted)).body.code).toBe('FACTOR_TOO_OLD');
    expect((await browser.get('/tokens')).status).toBe(200);
  });

  it('is told to the person by mail, without its secret', async () => {
    const { id, token } = await make();
    const rows = await api.sql<{ payload: { kind: string; params: { token: string } } }>(
      `SELECT payload FROM outbox WHERE payload->>'fact' = $1`,
      [`new_token:${id}`],
    );
    expect(rows).toMatchObject([{ payload: { kind: 'new_token', to: { personId: endorser.personId } } }]);
    expect(rows[0]!.payload.params.token).toBe(`…${token.slice(-4)}`);
  });
});

describe('no token', () => {
  it.each([
    ['GET', '/tokens'],
    ['POST', '/tokens'],
    ['DELETE', `/tokens/${UNKNOWN}`],
    ['GET', '/sessions'],
    ['DELETE', '/sessions'],
    ['DELETE', `/sessions/${UNKNOWN}`],
    ['DELETE', '/session'],
    ['PUT', '/session/password'],
    ['GET', '/session/second-factor'],
    ['POST', '/session/second-factor'],
    ['POST', '/session/totp'],
    ['POST', '/session/totp/confirm'],
    ['DELETE', '/session/totp'],
    ['POST', '/session/recovery-codes'],
  ])('reaches %s %s, not even one for everything', async (method, path) => {
    // The parties' tokens hold the scope `all`.
    const body = method === 'POST' || method === 'PUT' ? {} : undefined;
    const answer = await new ApiClient(api.url, endorser.token).send(method, path, body, {});
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });
});
