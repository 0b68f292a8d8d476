import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describedRoutes, UNKNOWN } from '../../support/crawl.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

let api: OpenApi;
let speakers: Speaker[];
/** An object for each single resource, and who reads it. */
let objects: Record<string, { path: string; by: Speaker }>;

/** Single things without an ETag, each with the reason. */
const WITHOUT_ETAG: Record<string, string> = {
  '/attachments/{id}': 'a file, which never changes',
  '/invitations/{token}': 'for whoever holds the link, which works once',
  '/need-reconfirmations/{token}': 'for whoever holds the link, which works once',
  '/matches/{id}/compared-with/{other}': 'computed for its reader',
  '/needs/{id}/responses/{number}': 'never changes once it is made',
  '/saved-searches/{id}': 'never changes once it is saved',
};

/** Changes that ask for no If-Match, each with the reason. */
const WITHOUT_IF_MATCH: Record<string, string> = {
  'DELETE /attachments/{id}': 'a file never changes',
  'DELETE /saved-searches/{id}': 'one’s own, made and deleted only',
  'DELETE /organisations/{id}/invitations/{invitationId}': 'made and ended only',
  'PUT /organisations/{id}/members/{personId}/roles/{role}': 'a function is held or not',
  'DELETE /organisations/{id}/members/{personId}/roles/{role}': 'a function is held or not',
  'DELETE /organisations/{id}/members/{personId}/preauthorisation': 'given or not',
  'PUT /needs/{id}/annex': 'without it the first text is written, never a later one: 412',
  'PUT /offers/{id}/annex': 'without it the first text is written, never a later one: 412',
  'DELETE /needs/{id}/annex':
    'who destroys may be no holder and so have read no version; where one is stated it counts',
  'DELETE /offers/{id}/annex':
    'who destroys may be no holder and so have read no version; where one is stated it counts',
  'PUT /needs/{id}/annex/holders': 'all holders anew, whoever they were',
  'PUT /offers/{id}/annex/holders': 'all holders anew, whoever they were',
  'DELETE /session': 'one’s own session',
  'DELETE /sessions': 'one’s own sessions',
  'DELETE /sessions/{id}': 'one’s own, opened and ended only',
  'DELETE /session/totp': 'one’s own factor, set and removed only',
  'PUT /session/password': 'one’s own, which nobody reads; asks for the present one',
  'DELETE /tokens/{id}': 'one’s own, made and ended only',
  'DELETE /passkeys/{id}': 'one’s own, added and removed only',
  'DELETE /identities/{id}': 'one’s own, linked and unlinked only',
  'DELETE /people/me/address': 'one’s own wish, made and withdrawn only',
};

/** Bodies that are right as far as one can say without looking at the object. */
const BODIES: Record<string, object> = {
  '/projects/{id}/milestones': { items: [] },
  '/projects/{id}/indicators': { items: [] },
  '/projects/{id}/risks': { items: [] },
  '/projects/{id}/lessons': { items: [] },
  '/projects/{id}/tranches': { items: [] },
  '/projects/{id}/reports': { items: [] },
  '/projects/{id}/evaluation': {
    criteria: ['relevance'],
    evaluator: 'Somebody else',
    evaluatedOn: '2026-01-31',
    rating: 4,
    findings: 'It works.',
  },
  '/organisations/{id}/contact-points/{kind}': { name: 'Awa Jallow', email: 'awa@example.org' },
};

beforeAll(async () => {
  api = await openApi();
  const talks = new Talks(api);
  const secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
  const fund = await api.party({ name: 'A fund', kind: 'fund', roles: ['fund_administrator'] });
  const { state, donor, need, offer, match } = await talks.talking();
  speakers = [state, donor, secretariat, fund];
  const amount = { amount: '20000.00', currency: 'USD' };
  expect((await donor.api.post(`/matches/${match}/agree`, { amount })).status).toBe(200);
  const [project] = await api.sql<{ id: string }>('SELECT id FROM projects WHERE match_id = $1', [match]);
  const made = (await state.api.post('/exports', { kind: 'need', format: 'json' })).body;
  const run = await secretariat.api.post('/matching-runs');
  const file = await fetch(`${api.url}/api/v1/imports?kind=need&name=needs.csv`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${state.token}`, 'Content-Type': 'application/octet-stream' },
    body: 'title,themes\nA,STOCK',
  });
  const { id: imported } = (await file.json()) as { id: string };
  objects = {
    '/needs/{id}': { path: `/needs/${need.id}`, by: state },
    '/offers/{id}': { path: `/offers/${offer.id}`, by: donor },
    '/matches/{id}': { path: `/matches/${match}`, by: state },
    '/projects/{id}': { path: `/projects/${project!.id}`, by: state },
    '/organisations/{id}': { path: `/organisations/${state.organisationId}`, by: state },
    '/matching-weights/{organisationId}': { path: `/matching-weights/${state.organisationId}`, by: state },
    '/matching-runs/{id}': { path: `/matching-runs/${run.body.id}`, by: secretariat },
    '/imports/{id}': { path: `/imports/${imported}`, by: state },
    '/exports/{id}': { path: `/exports/${made.id}`, by: state },
  };
});

afterAll(() => api.close());

/** What is built, of the routes that are described. */
const built = () =>
  describedRoutes(api.description).filter(
    ({ method, path }) =>
      !('501' in (api.description.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.responses ?? {})),
  );

/** Asks for everybody until somebody may: whose function is missing learns nothing of preconditions. */
async function ask(method: string, path: string, body: object, headers: Record<string, string>) {
  let said: { status: number; code?: string } = { status: 0 };
  for (const { token } of speakers) {
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
    said = { status: answer.status, code };
    if (answer.status !== 403) break;
  }
  return said;
}

describe('a single resource', () => {
  it('tells its version, wherever it is read', async () => {
    const single = built().filter(({ method, path }) => method === 'GET' && path.endsWith('}'));
    for (const { path } of single) {
      const object = objects[path];
      expect([path, object !== undefined || path in WITHOUT_ETAG]).toEqual([path, true]);
      if (!object) continue;
      const { status, headers } = await object.by.api.get(object.path);
      expect([path, status, headers.get('etag')]).toEqual([path, 200, expect.stringMatching(/^"\d+"$/)]);
    }
    for (const path of Object.keys(WITHOUT_ETAG)) expect(single.map((one) => one.path)).toContain(path);
  });

  it('is changed only by who says which version was read', async () => {
    const changes = built().filter(({ method }) => ['PATCH', 'PUT', 'DELETE'].includes(method));
    expect(changes.length).toBeGreaterThan(20);
    for (const { method, path } of changes) {
      const name = `${method} ${path}`;
      if (name in WITHOUT_IF_MATCH) continue;
      const asked = path.replace('{kind}', 'poa').replaceAll(/\{\w+\}/g, UNKNOWN);
      const answer = await ask(method, asked, BODIES[path] ?? {}, {});
      expect([name, answer]).toEqual([name, { status: 428, code: 'PRECONDITION_REQUIRED' }]);
    }
    const names = changes.map(({ method, path }) => `${method} ${path}`);
    for (const name of Object.keys(WITHOUT_IF_MATCH)) expect(names).toContain(name);
  });

  it('takes no step from a version that is not the present one', async () => {
    const [state, , secretariat] = speakers;
    const stale = { 'If-Match': '"9999"' };
    const organisation = `/organisations/${state!.organisationId}`;
    await state!.api.send(
      'PUT',
      `${organisation}/contact-points/poa`,
      { name: 'Awa Jallow', email: 'awa@example.org' },
      { 'If-Match': '"0"' },
    );
    for (const [by, path, body] of [
      [secretariat!, `${organisation}/verify`, {}],
      [secretariat!, `${organisation}/refuse`, { because: 'It is not who it says.' }],
      [state!, `${organisation}/contact-points/poa/confirm`, {}],
    ] as const) {
      const { status } = await by.api.post(path, body, stale);
      expect([path, status]).toEqual([path, 412]);
    }
    const annex = `${objects['/needs/{id}']!.path}/annex`;
    await state!.api.send('PUT', annex, { text: 'Where the keys are' }, {});
    expect((await state!.api.send('PUT', annex, { text: 'Over it' }, {})).status).toBe(412);
    expect((await state!.api.send('DELETE', annex, undefined, stale)).status).toBe(412);
    expect((await state!.api.send('DELETE', annex, undefined, { 'If-Match': '"1"' })).status).toBe(204);
  });
});
