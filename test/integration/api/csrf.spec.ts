import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@tandem/accounts';
import { request as rawRequest } from 'node:http';
import { refuseForeignWrites } from '../../../apps/api/src/http/origin.js';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

const password = 'a whole sentence to remember';
let api: OpenApi;
let gambia: Speaker;
let cookie: string;
let email: string;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  // Sample data's people are asked for no more than a password.
  await api.sql('UPDATE people SET password_hash = $2, demo = true WHERE id = $1', [
    gambia.personId,
    await hashPassword(password),
  ]);
  const [person] = await api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [gambia.personId]);
  ({ email } = person!);
  const answer = await send('POST', '/session', {}, { email, password });
  cookie = answer.cookie!;
});

afterAll(() => api.close());

interface Answered {
  status: number;
  code: string | undefined;
  cookie: string | undefined;
  headers: NodeJS.Dict<string | string[]>;
}

/** As a program sends it: with no header that was not asked for. */
function send(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Answered> {
  const { port } = new URL(api.url);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const all = text === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const asking = rawRequest(
      { hostname: '127.0.0.1', port, method, path: `/api/v1${path}`, headers: all, agent: false },
      (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
        response.on('end', () => {
          const code = said === '' ? undefined : (JSON.parse(said).code as string | undefined);
          const set = response.headers['set-cookie']?.[0]?.split(';')[0];
          resolve({ status: response.statusCode!, code, cookie: set, headers: response.headers });
        });
      },
    );
    asking.on('error', reject).end(text);
  });
}

const elsewhere: [string, Record<string, string>][] = [
  ['another site', { Origin: 'https://evil.example' }],
  ['a page without an origin', { Origin: 'null' }],
  ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
  ['another site that says so', { 'Sec-Fetch-Site': 'cross-site' }],
  ['outside of any page', { 'Sec-Fetch-Site': 'none' }],
  ['a proxy that nobody trusts', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }],
  ['our name as a beginning', { Origin: 'https://tandem.example.evil.example' }],
  ['our host in other words', { Origin: 'http://tandem.example' }],
];

describe.each(elsewhere)('a write from %s', (_where, headers) => {
  it('is refused with a cookie', async () => {
    const answer = await send('POST', '/needs', { Cookie: cookie, ...headers }, { ...minimalNeed, submit: false });
    expect([answer.status, answer.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('is refused where nobody needs to be signed in: it signs nobody in', async () => {
    const answer = await send('POST', '/session', headers, { email, password });
    expect([answer.status, answer.code, answer.cookie]).toEqual([403, 'FORBIDDEN', undefined]);
  });

  it('ends no session', async () => {
    expect((await send('DELETE', '/session', { Cookie: cookie, ...headers })).status).toBe(403);
    expect((await send('GET', '/session', { Cookie: cookie })).status).toBe(200);
  });
});

describe('a write', () => {
  const draft = { ...minimalNeed, submit: false };

  it.each([
    ['the public address', () => ({ Origin: 'https://tandem.example', 'Sec-Fetch-Site': 'same-origin' })],
    ['the host that was asked', () => ({ Origin: api.url })],
    ['the same origin', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    ['a program, as JSON', () => ({})],
  ])('from %s is done', async (_where, headers) => {
    expect((await send('POST', '/needs', { Cookie: cookie, ...headers() }, draft)).status).toBe(201);
  });

  it('that a form of an old browser could send is refused', async () => {
    const bare = await send('POST', '/notifications/read-all', { Cookie: cookie });
    expect([bare.status, bare.code]).toEqual([403, 'FORBIDDEN']);
    const kept = await send('POST', '/notifications/read-all', { Cookie: cookie, 'Idempotency-Key': 'one' });
    expect(kept.status).toBeLessThan(300);
  });

  it('with a token is not asked where it comes from: no other site can send one', async () => {
    const headers = { Authorization: `Bearer ${gambia.token}`, Origin: 'https://evil.example' };
    expect((await send('POST', '/needs', headers, draft)).status).toBe(201);
  });

  it('is allowed to no other site: permission is given to nobody', async () => {
    const asking = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    for (const path of ['/needs', '/session']) {
      const { headers } = await send('OPTIONS', path, asking);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('in production mode', () => {
  const check = refuseForeignWrites({ publicUrl: 'https://tandem.example', environment: 'production' });
  const verdict = (headers: Record<string, string>) => {
    let refused: unknown;
    const request = { method: 'POST', headers, host: 'other.example', is: () => 'application/json' };
    check(request as never, {} as never, (error?: unknown) => (refused = error));
    return refused === undefined ? 'done' : 'refused';
  };

  it('only the public address is ours, whatever host was asked for', () => {
    expect(verdict({ origin: 'https://tandem.example' })).toBe('done');
    expect(verdict({ origin: 'https://other.example' })).toBe('refused');
  });
});

describe('behind proxies', () => {
  it('the host that they say is believed as far as they are trusted', async () => {
    const headers = { Cookie: cookie, Origin: 'https://front.example', 'X-Forwarded-Host': 'front.example' };
    const post = () => send('POST', '/needs', headers, { ...minimalNeed, submit: false });
    expect((await post()).status).toBe(403);
    api.app.set('trust proxy', 'loopback');
    try {
      expect((await post()).status).toBe(201);
    } finally {
      api.app.set('trust proxy', false);
    }
  });
});
