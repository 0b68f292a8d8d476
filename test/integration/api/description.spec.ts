import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilTrue } from '@tandem/testing';
import { minimalNeed } from '../../support/contract-examples.js';
import { faultsOf, operationOf } from '../../support/described-client.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { routesOf } from '../../support/routes.js';

let api: OpenApi;
let state: Speaker;

beforeAll(async () => {
  api = await openApi();
  state = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});

afterAll(() => api.close());

const operations = () =>
  Object.entries(api.description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      ...operation,
    })),
  );

describe('the description', () => {
  it('is OpenAPI 3.1, with null as a type and every reference leading somewhere', () => {
    expect(api.description.openapi).toMatch(/^3\.1\./);
    const text = JSON.stringify(api.description);
    expect(text).not.toContain('"nullable"');
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !(name in api.description.components.schemas))).toEqual([]);
  });

  it('lists every route, and each that is not built as such', () => {
    const described = new Set(operations().map(({ name }) => name));
    const wanted = routesOf(api.app).flatMap(({ name }) => {
      const [method, path] = name.split(' ') as [string, string];
      const as = path.replace(/:(\w+)/g, '{$1}').replace('*rest', '{rest}');
      return (method === 'ALL' ? ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] : [method]).map((verb) => `${verb} ${as}`);
    });
    expect(wanted.filter((name) => !described.has(name))).toEqual([]);
    const unbuilt = operations().filter(({ responses }) => '501' in responses);
    // Six surfaces and what lies below them, for each verb; and the stream.
    expect(new Set(unbuilt.map(({ name }) => name.split(' ')[1]))).toHaveProperty('size', 6 * 2 + 1);
    for (const { responses } of unbuilt)
      expect(Object.keys(responses)).toEqual(expect.not.arrayContaining(['200', '201']));
  });

  it('says what goes in and what comes out', () => {
    for (const { name, responses, ...operation } of operations()) {
      const [method] = name.split(' ');
      const good = Object.entries(responses).find(([status]) => status.startsWith('2'));
      const silent = /^20[24]$/.test(good?.[0] ?? '') || '501' in responses || name.includes('/health/');
      expect([name, silent || Object.keys(good?.[1].content ?? {}).length > 0]).toEqual([name, true]);
      expect([name, Object.keys(responses.default?.content ?? {})]).toEqual([name, ['application/problem+json']]);
      const takesBody = method === 'PATCH' && !('501' in responses);
      if (takesBody) expect([name, operation.requestBody !== undefined]).toEqual([name, true]);
    }
    for (const name of ['NeedChangesDto', 'OfferChangesDto']) {
      const { properties, required } = api.description.components.schemas[name]!;
      expect(Object.keys(properties ?? {})).toEqual(
        expect.arrayContaining(['title', 'themes', 'window', 'visibility']),
      );
      expect(required ?? []).toEqual([]);
    }
  });

  it('asks for a token or a session wherever the route is not public', () => {
    const open = operations()
      .filter(({ security }) => security?.some((way) => Object.keys(way).length === 0))
      .map(({ name }) => name);
    const wanted = routesOf(api.app).filter((route) => route.isPublic);
    expect(open.sort()).toEqual(wanted.map(({ name }) => name.replace(/:(\w+)/g, '{$1}')).sort());
  });
});

describe('holding answers against it', () => {
  it('finds what is missing, what is strange and what is of another type', async () => {
    const answer = await state.api.post('/needs', minimalNeed);
    const faults = (body: unknown) => faultsOf(api.description, 'POST', '/needs', { ...answer, body });
    expect(faults(answer.body)).toEqual([]);
    const { title: _, ...untitled } = answer.body;
    expect(faults(untitled)).toEqual(['/title is missing']);
    expect(faults({ ...answer.body, secret: 1 })).toEqual(['/secret is not described']);
    expect(faults({ ...answer.body, cost: { amount: 5, currency: 'USD' } })).toHaveLength(1);
    expect(faults({ ...answer.body, organisation: null })).toHaveLength(1);
    expect(faultsOf(api.description, 'POST', '/needs', { ...answer, status: 202 })).toHaveLength(1);
    expect(operationOf(api.description, 'GET', '/needs/1/2/3')).toBeUndefined();
  });

  it('every code list is as described, for everybody', async () => {
    for (const list of ['themes', 'modalities', 'kinds', 'countries', 'regions', 'currencies']) {
      const answer = await api.stranger().get(`/${list}`);
      expect([list, faultsOf(api.description, 'GET', `/${list}`, answer)]).toEqual([list, []]);
    }
  });
});

describe('an error of ours', () => {
  it('says nothing of SQL, tables or code, and gives a number to ask for', async () => {
    await api.sql('ALTER TABLE projects RENAME TO elsewhere');
    try {
      const answer = await state.api.get('/projects');
      expect([answer.status, answer.body.code]).toEqual([500, 'INTERNAL']);
      expect(Object.keys(answer.body).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type']);
      expect(JSON.stringify(answer.body)).not.toMatch(/projects|relation|SELECT|node_modules|\.ts|at \w+ \(/);
    } finally {
      await api.sql('ALTER TABLE elsewhere RENAME TO projects');
    }
  });

  it('is undone: nothing of a request that failed half-way stays', async () => {
    await api.sql('ALTER TABLE outbox RENAME TO elsewhere');
    const written = () =>
      api.sql(
        'SELECT (SELECT count(*) FROM needs) AS needs, (SELECT count(*) FROM audit) AS audit, (SELECT count(*) FROM idempotency_keys) AS keys',
      );
    const before = await written();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    try {
      expect((await state.api.post('/needs', minimalNeed, key)).status).toBe(500);
      expect(await written()).toEqual(before);
    } finally {
      await api.sql('ALTER TABLE elsewhere RENAME TO outbox');
    }
    expect((await state.api.post('/needs', minimalNeed, key)).status).toBe(201);
  });

  it('is 503 with a time to wait when the database is away', async () => {
    const stop = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const asked = Array.from({ length: 20 }, () => state.api.get('/needs'));
    await api.sql(stop);
    for (const { status, body, headers } of await Promise.all(asked)) {
      expect([200, 503]).toContain(status);
      if (status === 503) expect([body.code, headers.get('retry-after')]).toEqual(['UNAVAILABLE', '2']);
    }
    await untilTrue(async () => (await state.api.get('/needs')).status === 200);
  });
});
