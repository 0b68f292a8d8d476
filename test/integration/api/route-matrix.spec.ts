import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import {
  ORGANISATION_KINDS,
  PERMITTED_ROLES,
  ROLES,
  ROLES_OF_KIND,
  type Permission,
  type Role,
} from '@tandem/accounts';
import { PERMISSION, PUBLIC } from '../../../apps/api/src/http/permissions.decorator.js';
import { ask, describedRoutes, UNKNOWN, withId, type DescribedRoute } from '../../support/crawl.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { routesOf, type Route } from '../../support/routes.js';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

let api: OpenApi;
let byRole: Map<Role, Speaker>;
let routes: (DescribedRoute & { declared: Route | undefined })[];

beforeAll(async () => {
  api = await openApi();
  byRole = new Map();
  for (const role of ROLES) {
    const kind = ORGANISATION_KINDS.find((one) => ROLES_OF_KIND[one].includes(role))!;
    byRole.set(
      role,
      await api.party({ name: `Has a ${role}`, kind, country: kind === 'state' ? 'MLI' : undefined, roles: [role] }),
    );
  }
  const declared = new Map(routesOf(api.app).map((route) => [route.name, route]));
  routes = describedRoutes(api.description).map((route) => ({
    ...route,
    declared: declared.get(`${route.method} ${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  }));
}, 60_000);

afterAll(() => api.close());

/** Sends the path exactly as it stands. */
function raw(method: string, path: string, token: string | null): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    const headers = { 'X-Tandem': '1', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const asking = rawRequest({ hostname, port, method, path, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode!, body });
      });
    });
    asking.on('error', reject).end();
  });
}

const isPublic = ({ declared }: (typeof routes)[number]): boolean => declared?.declared.includes(PUBLIC) ?? false;
const permissionOf = ({ declared }: (typeof routes)[number]): Permission | undefined =>
  declared?.declared[0] === PERMISSION ? (declared.permission as Permission) : undefined;
const name = ({ method, path }: DescribedRoute): string => `${method} ${path}`;
/** A path as a guesser would write it. */
const concrete = (path: string): string => `/api/v1${withId(path, UNKNOWN)}`;

describe('every described route', () => {
  it('is one that the framework knows, and says who may call it', () => {
    const built = routes.filter(({ path }) => path !== '/openapi.json' && !path.includes('*'));
    expect(built.length).toBeGreaterThan(80);
    const unknown = built.filter((route) => route.declared === undefined).map(name);
    // What is not built yet answers every method alike.
    expect(
      unknown.filter(
        (one) => !/\/(applications|calls|exports|funds|imports|reports|webhooks|notification-preferences)\b/.test(one),
      ),
    ).toEqual([]);
  });

  it('is closed to whoever does not say who they are', async () => {
    for (const route of routes.filter((one) => !isPublic(one))) {
      const { status, json } = await ask(api.url, null, { ...route, path: withId(route.path, UNKNOWN) });
      expect([name(route), status]).toEqual([name(route), 401]);
      if (route.method !== 'HEAD') expect([name(route), json?.code]).toEqual([name(route), 'NOT_SIGNED_IN']);
    }
  });

  it.each(ROLES.map((role) => [role]))('opens to a %s exactly where the policy has a rule', async (role) => {
    const { token } = byRole.get(role)!;
    for (const route of routes) {
      const permission = permissionOf(route);
      if (!permission) continue;
      const { status, json } = await ask(api.url, token, { ...route, path: withId(route.path, UNKNOWN) });
      const isRefused = status === 403 && json?.code === 'FORBIDDEN';
      expect([name(route), isRefused]).toEqual([name(route), !PERMITTED_ROLES[permission].includes(role)]);
      expect([401, 429, 500]).not.toContain(status);
    }
  });

  it('is closed to a token with another scope, to a person without functions, and to functions where they do not count', async () => {
    const everything = [...ROLES];
    const closed = [
      await api.party({
        name: 'Another scope',
        kind: 'state',
        country: 'GHA',
        roles: ['national_endorser', 'donor_approver'],
        scopes: ['funds:read'],
      }),
      await api.party({ name: 'No function', kind: 'state', country: 'BEN', roles: [] }),
      // An organisation cannot make its own secretariat, nor any other function that its kind does not have.
      await api.party({
        name: 'Own secretariat',
        kind: 'ngo',
        roles: everything.filter((role) => !ROLES_OF_KIND.ngo.includes(role)),
      }),
    ];
    for (const { token } of closed)
      for (const route of routes.filter((one) => permissionOf(one))) {
        const { status, json } = await ask(api.url, token, { ...route, path: withId(route.path, UNKNOWN) });
        expect([name(route), status, json?.code]).toEqual([name(route), 403, 'FORBIDDEN']);
      }
  });

  it('that one calls in person is closed to every token', async () => {
    const own = routes.filter((one) => !isPublic(one) && !permissionOf(one) && one.declared !== undefined);
    expect(own.length).toBeGreaterThan(10);
    const { token } = byRole.get('secretariat')!;
    const open: string[] = [];
    for (const route of own) {
      const { status } = await ask(api.url, token, { ...route, path: withId(route.path, UNKNOWN) });
      if (status !== 403) open.push(name(route));
    }
    // Who one is, and what one agreed to.
    expect(open.sort()).toEqual(['GET /session', 'GET /terms']);
  });
});

describe('every path', () => {
  it('has no method that nobody described', async () => {
    const described = new Set(routes.map(name));
    const { token } = byRole.get('secretariat')!;
    for (const path of new Set(routes.map((route) => route.path)))
      for (const method of METHODS) {
        if (described.has(`${method} ${path}`)) continue;
        if (method === 'HEAD' && described.has(`GET ${path}`)) continue;
        for (const who of [null, token]) {
          const { status, body } = await ask(api.url, who, { method, path: withId(path, UNKNOWN) });
          const isEmptyOptions = method === 'OPTIONS' && status < 300 && !body.includes('{');
          // Another route may have this shape: it then refuses for its own reasons.
          expect([method, path, status >= 400 || isEmptyOptions]).toEqual([method, path, true]);
        }
      }
  });

  it.each([
    ['HEAD', (path: string) => path, 'HEAD'],
    ['OPTIONS', (path: string) => path, 'OPTIONS'],
    ['a slash at the end', (path: string) => `${path}/`, 'GET'],
    ['capitals', (path: string) => path.toUpperCase(), 'GET'],
    [
      'an encoded letter',
      (path: string) => path.replace('/n', '/%6e').replace('/o', '/%6f').replace('/p', '/%70'),
      'GET',
    ],
    ['an encoded slash', (path: string) => path.replace(/\/([^/]*)$/, '%2f$1'), 'GET'],
    ['a doubled slash', (path: string) => path.replace('/v1/', '/v1//'), 'GET'],
    ['a leading doubled slash', (path: string) => `/${path}`, 'GET'],
    ['a parameter of the path', (path: string) => `${path};a=b`, 'GET'],
    ['dots', (path: string) => path.replace('/v1/', '/v1/x/../'), 'GET'],
    ['encoded dots', (path: string) => path.replace('/v1/', '/v1/x/%2e%2e/'), 'GET'],
    ['a question mark', (path: string) => `${path}?`, 'GET'],
    ['a whole address', (path: string) => `${api.url}${path}`, 'GET'],
    ['another verb', (path: string) => path, 'PROPFIND'],
  ])(
    'stays closed with %s, to strangers and to functions that the policy does not name',
    async (_what, odd, method) => {
      for (const route of routes.filter((one) => !isPublic(one) && one.method === 'GET')) {
        const permission = permissionOf(route);
        const excluded = permission && ROLES.find((role) => !PERMITTED_ROLES[permission].includes(role));
        for (const token of [null, ...(excluded ? [byRole.get(excluded)!.token] : [])]) {
          const { status, body } = await raw(method, odd(concrete(route.path)), token);
          const isEmptyOptions = method === 'OPTIONS' && status < 300 && !body.includes('{');
          expect([name(route), status >= 400 || isEmptyOptions, body.includes('"items"')]).toEqual([
            name(route),
            true,
            false,
          ]);
          if (method === 'HEAD') expect(body).toBe('');
        }
      }
    },
  );
});
