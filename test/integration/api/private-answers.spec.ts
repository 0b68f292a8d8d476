import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC } from '../../../apps/api/src/http/permissions.decorator.js';
import { minimalNeed } from '../../support/contract-examples.js';
import { describedRoutes, withId, UNKNOWN } from '../../support/crawl.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { routesOf } from '../../support/routes.js';

let api: OpenApi;
let gambia: Speaker;
let need: string;

beforeAll(async () => {
  api = await openApi();
  const roles = ['national_endorser', 'donor_officer', 'donor_approver'];
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles });
  need = (await gambia.api.post('/needs', minimalNeed)).body.id;
});

afterAll(() => api.close());

describe('what is answered to one person', () => {
  it('may be kept by nobody on its way, whatever the answer is', async () => {
    const open = new Set(routesOf(api.app).flatMap((route) => (route.declared.includes(PUBLIC) ? [route.name] : [])));
    const closed = describedRoutes(api.description).filter(
      ({ method, path }) => !open.has(`${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`) && path !== '/openapi.json',
    );
    expect(closed.length).toBeGreaterThan(70);
    const statuses = new Set<number>();
    for (const { method, path } of closed)
      for (const id of path.startsWith('/needs/') ? [need, UNKNOWN] : [UNKNOWN])
        for (const token of [gambia.token, null]) {
          const response = await fetch(`${api.url}/api/v1${withId(path, id)}`, {
            method,
            headers: token === null ? {} : { Authorization: `Bearer ${token}` },
            signal: AbortSignal.timeout(30_000),
          });
          await response.body?.cancel();
          statuses.add(response.status);
          expect([method, path, response.status, response.headers.get('cache-control')]).toEqual([
            method,
            path,
            response.status,
            'no-store',
          ]);
          // Nor is it told apart by anything that a cache in between could be made to mix up.
          expect([method, path, response.headers.get('etag') === null || token !== null]).toEqual([method, path, true]);
        }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 401, 404]));
  });
});
