import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
/** Of every kind: found, refused, unknown, wrong, not JSON, elsewhere. */
let answers: Response[];

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  await gambia.api.post('/needs', minimalNeed);
  const headers = { Authorization: `Bearer ${gambia.token}` };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${api.url}${path}`, { redirect: 'manual', ...init, headers: { ...headers, ...init.headers } });
  answers = await Promise.all([
    ask('/api/v1/needs'),
    ask('/api/v1/themes'),
    ask('/api/v1/openapi.json'),
    ask('/health/live'),
    ask('/api/v1/needs', { headers: { Authorization: '' } }),
    ask('/api/v1/matching-runs'),
    ask(`/api/v1/needs/${crypto.randomUUID()}`),
    ask('/api/v1/needs?limit=x'),
    ask('/api/v1/needs', { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }),
    ask('/api/v1/needs/'),
    ask('//evil.example/%2e%2e'),
    ask('/api/v1/needs', { headers: { 'X-Forwarded-Proto': 'http', 'X-Forwarded-Host': 'evil.example' } }),
    ask('/nowhere'),
  ]);
});

afterAll(() => api.close());

const all = (name: string) => [...new Set(answers.map((answer) => answer.headers.get(name)))];

describe('an answer of the api', () => {
  it('is tried in every kind', () => {
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400, 401, 403, 404]));
  });

  it('asks for https from then on', () => {
    // A year in seconds.
    expect(all('strict-transport-security')).toEqual([`max-age=${365 * 24 * 60 * 60}; includeSubDomains`]);
  });

  it('shown as a page, loads, runs, sends and frames nothing', () => {
    expect(all('content-security-policy')).toEqual([
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    ]);
    expect(all('x-content-type-options')).toEqual(['nosniff']);
    expect(all('referrer-policy')).toEqual(['no-referrer']);
    expect(all('x-powered-by')).toEqual([null]);
  });

  it('says what it is, and in which characters', () => {
    for (const { status, headers } of answers)
      expect([status, headers.get('content-type')]).toEqual([
        status,
        status === 200 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8',
      ]);
  });

  it('is kept by nobody in between', () => {
    const [, codeList, ...others] = answers;
    // The same for everybody.
    expect(codeList!.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(new Set([answers[0]!, ...others].map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['no-store']),
    );
  });

  it('never leads elsewhere', () => {
    expect(all('location')).toEqual([null]);
    expect(answers.filter(({ status }) => status >= 300 && status < 400)).toEqual([]);
  });

  it('is not given for a secret in the address', async () => {
    for (const name of ['token', 'access_token', 'authorization', 'api_key']) {
      const answer = await fetch(`${api.url}/api/v1/needs?${name}=${gambia.token}`);
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  it('changes nothing when it was asked for with GET', async () => {
    const kept = async () => {
      const state = await api.state();
      // When a token was last used is noted, and who took the trail away with him.
      const { api_tokens: _tokens, audit: _audit, audit_seals: _seals, ...rest } = state;
      return rest;
    };
    const before = await kept();
    const paths = Object.entries(api.description.paths).flatMap(([path, operations]) => (operations.get ? [path] : []));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths.filter((one) => !one.endsWith('/stream'))) {
      const address = path.replaceAll(/\{[^}]*\}/g, crypto.randomUUID());
      const answer = await fetch(`${api.url}${address}`, { headers: { Authorization: `Bearer ${gambia.token}` } });
      await answer.arrayBuffer();
      expect([path, answer.status < 500 || answer.status === 501]).toEqual([path, true]);
    }
    expect(await kept()).toEqual(before);
  });

  it('is not given to TRACE', async () => {
    const { hostname, port } = new URL(api.url);
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = { 'X-Secret': 'to be echoed' };
      const asking = rawRequest({ hostname, port, method: 'TRACE', path: '/api/v1/themes', headers }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode!, body });
        });
      });
      asking.on('error', reject).end();
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('to be echoed');
  });
});
