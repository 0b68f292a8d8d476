import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { request as rawRequest } from 'node:http';
import { PERMISSIONS } from '@tandem/accounts';
import type { Sessions, Tokens } from '@tandem/sign-in';
import { AuthGuard } from '../../../apps/api/src/http/auth.guard.js';
import {
  HALF_SIGNED_IN,
  IN_PERSON,
  PERMISSION,
  PUBLIC,
  SIGNED_IN,
} from '../../../apps/api/src/http/permissions.decorator.js';
import { ApiClient } from '../../support/api-client.js';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { routesOf } from '../../support/routes.js';

const ID = '3f0f8a4e-0000-4000-8000-00000000dead';

/** Who may call what, as agreed; a new route has to be written down here. */
const PUBLIC_ROUTES = [
  'GET /countries',
  'GET /currencies',
  'GET /health/live',
  'GET /health/ready',
  'GET /identity-providers',
  'GET /invitations/:token',
  'GET /kinds',
  'GET /modalities',
  'GET /need-reconfirmations/:token',
  'GET /regions',
  'GET /session/demo-people',
  'GET /themes',
  'POST /address-changes/stop',
  'POST /identity-providers/:provider/answer',
  'POST /identity-providers/:provider/invitation',
  'POST /identity-providers/:provider/sign-in',
  'POST /invitations/:token/accept',
  'POST /need-reconfirmations/:token',
  'POST /session',
  'POST /session/forgotten',
  'POST /session/link',
  'POST /session/passkey',
  'POST /session/passkey/options',
];
const SIGNED_IN_ROUTES = ['GET /session', 'GET /terms'];
const IN_PERSON_ROUTES = [
  'DELETE /identities/:id',
  'DELETE /passkeys/:id',
  'DELETE /people/me/address',
  'DELETE /session/totp',
  'DELETE /sessions',
  'DELETE /sessions/:id',
  'DELETE /tokens/:id',
  'GET /identities',
  'GET /passkeys',
  'GET /people/me/address',
  'GET /people/me/export',
  'GET /sessions',
  'GET /tokens',
  'POST /identity-providers/:provider/link',
  'POST /invitations/:token/join',
  'POST /people/:id/second-factor-reset',
  'POST /people/me/address',
  'POST /people/me/address/confirm',
  'POST /people/me/erase',
  'POST /session/recovery-codes',
  'POST /terms/accept',
  'POST /tokens',
  'PUT /session/password',
];
const HALF_SIGNED_IN_ROUTES = [
  'DELETE /session',
  'GET /session/second-factor',
  'POST /passkeys',
  'POST /passkeys/options',
  'POST /session/second-factor',
  'POST /session/totp',
  'POST /session/totp/confirm',
];
const UNBUILT = ['applications', 'calls', 'funds', 'notification-preferences', 'reports', 'webhooks'];
const PERMISSION_OF: Record<string, string> = {
  'GET /needs': 'needs:read',
  'POST /needs': 'needs:write',
  'GET /needs/:id': 'needs:read',
  'PATCH /needs/:id': 'needs:write',
  'POST /needs/:id/submit': 'needs:write',
  'POST /needs/:id/:step': 'needs:write',
  'POST /needs/:id/copy': 'needs:write',
  'GET /needs/:id/notes': 'needs:read',
  'GET /needs/:id/advice': 'needs:read',
  'POST /needs/advice': 'needs:write',
  'GET /needs/templates': 'needs:read',
  'POST /needs/:id/ask-clarification': 'needs:write',
  'POST /needs/:id/clarify': 'needs:write',
  'POST /needs/:id/endorse': 'needs:write',
  'POST /needs/:id/close': 'needs:write',
  'POST /needs/:id/supersede': 'needs:write',
  'POST /needs/:id/refer': 'needs:write',
  'POST /needs/:id/withdraw': 'needs:write',
  'POST /needs/preview-audience': 'needs:write',
  'POST /offers/preview-audience': 'offers:write',
  'GET /needs/:id/activities': 'needs:read',
  'GET /needs/:id/deadlines': 'needs:read',
  'GET /needs/:id/responses': 'needs:read',
  'GET /needs/:id/responses/:number': 'needs:read',
  'POST /needs/:id/responses': 'needs:write',
  'GET /needs/:id/annex': 'annexes:read',
  'PUT /needs/:id/annex': 'annexes:write',
  'DELETE /needs/:id/annex': 'annexes:write',
  'GET /needs/:id/annex/possible-holders': 'annexes:write',
  'GET /needs/:id/annex/holders': 'needs:read',
  'PUT /needs/:id/annex/holders': 'annexes:write',
  'GET /needs/:id/annex/looks': 'annexes:write',
  'GET /offers/:id/annex': 'annexes:read',
  'PUT /offers/:id/annex': 'annexes:write',
  'DELETE /offers/:id/annex': 'annexes:write',
  'GET /offers/:id/annex/possible-holders': 'annexes:write',
  'GET /offers/:id/annex/holders': 'offers:read',
  'PUT /offers/:id/annex/holders': 'annexes:write',
  'GET /offers/:id/annex/looks': 'annexes:write',
  'GET /needs/:id/consents': 'consents:read',
  'GET /offers/:id/consents': 'consents:read',
  'GET /matches/:id/consents': 'consents:read',
  'GET /projects/:id/consents': 'consents:read',
  'POST /projects/:id/publish-consent': 'consents:write',
  'POST /projects/:id/withdraw-consent': 'consents:write',
  'GET /needs/:id/attachments': 'attachments:read',
  'POST /needs/:id/attachments': 'attachments:write',
  'GET /offers/:id/attachments': 'attachments:read',
  'POST /offers/:id/attachments': 'attachments:write',
  'GET /attachments/:id': 'attachments:read',
  'DELETE /attachments/:id': 'attachments:write',
  'GET /needs/:id/matches': 'matches:read',
  'POST /needs/:id/matches/preview': 'matches:read',
  'GET /offers': 'offers:read',
  'POST /offers': 'offers:write',
  'GET /offers/:id': 'offers:read',
  'PATCH /offers/:id': 'offers:write',
  'POST /offers/:id/submit': 'offers:write',
  'POST /offers/:id/withdraw': 'offers:write',
  'POST /offers/:id/:step': 'offers:write',
  'GET /needs/:id/declines': 'matches:read',
  'GET /offers/:id/declines': 'matches:read',
  'GET /matches/:id/messages': 'matches:read',
  'POST /matches/:id/messages': 'matches:write',
  'GET /matches/:id/attachments': 'attachments:read',
  'POST /matches/:id/attachments': 'attachments:write',
  'POST /matches/:id/mark-duplicate': 'matches:write',
  'GET /offers/:id/matches': 'matches:read',
  'POST /offers/:id/matches/preview': 'matches:read',
  'GET /offers/:id/bundles': 'matches:read',
  'GET /matches/:id': 'matches:read',
  'GET /matches/:id/compared-with/:other': 'matches:read',
  'POST /matches/:id/interest': 'matches:write',
  'POST /matches/:id/decline': 'matches:write',
  'POST /matches/:id/consent': 'matches:write',
  'POST /matches/:id/withdraw': 'matches:write',
  'POST /matches/:id/agree': 'matches:write',
  'GET /matching-weights': 'matches:read',
  'GET /matching-weights/:organisationId': 'matches:read',
  'PUT /matching-weights/:organisationId': 'matches:write',
  'GET /matching-runs': 'matching-runs:read',
  'POST /matching-runs': 'matching-runs:write',
  'GET /matching-runs/:id': 'matching-runs:read',
  'GET /projects': 'projects:read',
  'GET /projects/:id': 'projects:read',
  'GET /needs/:id/history': 'needs:read',
  'GET /offers/:id/history': 'offers:read',
  'GET /matches/:id/history': 'matches:read',
  'GET /projects/:id/history': 'projects:read',
  'GET /imports': 'exchange:read',
  'POST /imports': 'exchange:write',
  'GET /imports/columns': 'exchange:read',
  'GET /imports/template': 'exchange:read',
  'GET /imports/:id': 'exchange:read',
  'GET /imports/:id/rows': 'exchange:read',
  'POST /imports/:id/confirm': 'exchange:write',
  'POST /imports/:id/undo': 'exchange:write',
  'GET /exports': 'exchange:read',
  'POST /exports': 'exchange:read',
  'GET /exports/:id': 'exchange:read',
  'GET /exports/:id/file': 'exchange:read',
  'GET /projects/:id/overlaps': 'projects:read',
  'POST /projects': 'projects:write',
  'POST /projects/preview': 'projects:write',
  'PATCH /projects/:id': 'projects:write',
  'PUT /projects/:id/milestones': 'projects:write',
  'PUT /projects/:id/indicators': 'projects:write',
  'PUT /projects/:id/risks': 'projects:write',
  'PUT /projects/:id/safeguards': 'projects:write',
  'PUT /projects/:id/evaluation': 'projects:write',
  'PUT /projects/:id/lessons': 'projects:write',
  'PUT /projects/:id/tranches': 'projects:write',
  'PUT /projects/:id/refund': 'projects:write',
  'PUT /projects/:id/reports': 'projects:write',
  'POST /projects/:id/tranches/:n/pay': 'projects:write',
  'POST /projects/:id/reports/:n/submit': 'projects:write',
  'POST /projects/:id/reports/:n/return': 'projects:write',
  'POST /projects/:id/reports/:n/accept': 'projects:write',
  'POST /projects/:id/feedback': 'projects:write',
  'POST /projects/:id/feedback/reply': 'projects:write',
  'POST /projects/:id/:step': 'projects:write',
  'GET /projects/:id/attachments': 'attachments:read',
  'POST /projects/:id/attachments': 'attachments:write',
  'GET /organisations': 'organisations:read',
  'POST /organisations': 'organisations:write',
  'GET /organisations/:id': 'organisations:read',
  'PATCH /organisations/:id': 'organisations:write',
  'POST /organisations/:id/verify': 'organisations:write',
  'POST /organisations/:id/refuse': 'organisations:write',
  'GET /organisations/:id/members': 'people:read',
  'PUT /organisations/:id/members/:personId/roles/:role': 'people:write',
  'DELETE /organisations/:id/members/:personId/roles/:role': 'people:write',
  'POST /organisations/:id/members/:personId/preauthorisation': 'people:write',
  'DELETE /organisations/:id/members/:personId/preauthorisation': 'people:write',
  'GET /organisations/:id/invitations': 'people:read',
  'POST /organisations/:id/invitations': 'people:write',
  'DELETE /organisations/:id/invitations/:invitationId': 'people:write',
  'GET /organisations/:id/contact-points': 'organisations:read',
  'PUT /organisations/:id/contact-points/:kind': 'organisations:write',
  'POST /organisations/:id/contact-points/:kind/confirm': 'organisations:read',
  'GET /people/:id/hand-over': 'people:read',
  'POST /people/:id/hand-over': 'people:write',
  'GET /notifications': 'notifications:read',
  'GET /search': 'search:read',
  'GET /boards/who-does-what-where': 'boards:read',
  'GET /boards/activities': 'boards:read',
  'GET /boards/projects': 'projects:read',
  'GET /boards/needs': 'oversight:read',
  'GET /saved-searches': 'search:read',
  'POST /saved-searches': 'search:write',
  'GET /saved-searches/:id': 'search:read',
  'DELETE /saved-searches/:id': 'search:write',
  'GET /audit': 'audit:read',
  'GET /audit/export': 'audit:read',
  'GET /audit/state': 'audit:read',
  'GET /notifications/stream': 'notifications:read',
  'POST /notifications/read-all': 'notifications:write',
  'POST /notifications/:id/read': 'notifications:write',
};

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let germany: Speaker;
let fund: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  const donor = { kind: 'state', roles: ['donor_officer', 'donor_approver'] };
  germany = await api.party({ name: 'Germany', country: 'DEU', ...donor });
  fund = await api.party({ name: 'A foundation', ...donor, kind: 'ngo', unverified: true });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});

afterAll(() => api.close());

/** Sends the path exactly as it stands. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
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

describe('every route', () => {
  it('declares exactly one of: a permission, public, signed in, in person, half signed in; as agreed', () => {
    const all = routesOf(api.app);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((route) => route.declared.length !== 1)).toEqual([]);
    const those = (what: string) => all.filter((route) => route.declared[0] === what);
    const names = (what: string) =>
      those(what)
        .map((route) => route.name)
        .sort();
    expect(names(IN_PERSON)).toEqual(IN_PERSON_ROUTES);
    expect(names(HALF_SIGNED_IN)).toEqual(HALF_SIGNED_IN_ROUTES);
    expect(
      those(PUBLIC)
        .map((route) => route.name)
        .sort(),
    ).toEqual(PUBLIC_ROUTES);
    expect(
      those(SIGNED_IN)
        .map((route) => route.name)
        .sort(),
    ).toEqual(
      UNBUILT.flatMap((name) => [`ALL /${name}`, `ALL /${name}/*rest`])
        .concat(SIGNED_IN_ROUTES)
        .sort(),
    );
    expect(Object.fromEntries(those(PERMISSION).map((route) => [route.name, route.permission]))).toEqual(PERMISSION_OF);
    for (const permission of Object.values(PERMISSION_OF)) expect(PERMISSIONS).toContain(permission);
  });

  it('that declared nothing would be closed to everybody', async () => {
    class Forgotten {
      answer(): string {
        return 'secret';
      }
    }
    const everything = { personId: ID, memberships: [{ role: 'secretariat' }], scopes: null };
    const tokens = { viewer: () => Promise.resolve(everything) } as unknown as Tokens;
    const guard = new AuthGuard(new Reflector(), {} as Sessions, tokens);
    const context = {
      getClass: () => Forgotten,
      getHandler: () => Object.getOwnPropertyDescriptor(Forgotten.prototype, 'answer')!.value as object,
      switchToHttp: () => ({ getRequest: () => ({ method: 'GET', headers: { authorization: 'Bearer x' } }) }),
    } as unknown as ExecutionContext;
    await expect(guard.canActivate(context)).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it.each([
    ['no token', 'Bearer'],
    ['an unknown one', 'Bearer nonsense'],
    ['null', 'bearer null'],
    ['a password', 'Basic Z2FtYmlhOng='],
    ['another scheme', 'Token x'],
    ['an endless one', `Bearer ${'x'.repeat(7_000)}`],
  ])('stays closed for %s', async (_what, authorization) => {
    expect((await raw('GET', '/api/v1/needs', { Authorization: authorization })).status).toBe(401);
  });

  it('is closed for tokens that have run out or were taken back, and for strange cookies', async () => {
    const old = await api.party({ name: 'Once', kind: 'state', country: 'MLI', roles: ['national_endorser'] });
    await api.sql(`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [
      old.personId,
    ]);
    expect((await old.api.get('/needs')).status).toBe(401);
    const gone = await api.party({ name: 'Gone', kind: 'state', country: 'MLI', roles: ['national_endorser'] });
    await api.sql('UPDATE api_tokens SET revoked_at = now() WHERE person_id = $1', [gone.personId]);
    expect((await gone.api.get('/needs')).status).toBe(401);
    expect((await raw('GET', '/api/v1/session', { Cookie: '__Host-tandem=guess' })).status).toBe(401);
    // A token does not become a session by being put into the cookie.
    expect((await raw('GET', '/api/v1/session', { Cookie: `__Host-tandem=${gambia.token}` })).status).toBe(401);
  });
});

describe('scopes and functions', () => {
  const drafts = { needs: { ...minimalNeed, submit: false }, offers: { ...minimalOffer, submit: false } };

  it('a token does only what its scopes say, whatever its person may', async () => {
    const reader = await api.colleague(gambia, ['national_endorser', 'donor_officer'], ['needs:read']);
    expect((await reader.api.get('/needs')).status).toBe(200);
    for (const path of ['/offers', '/projects', '/notifications', `/needs/${ID}/matches`, '/session', '/audit'])
      expect([path, (await reader.api.get(path)).status]).toEqual([path, 403]);
    expect((await reader.api.post('/needs', drafts.needs)).body.code).toBe('FORBIDDEN');
    expect((await reader.api.patch(`/needs/${ID}`, {}, 1)).status).toBe(403);
    const writer = await api.colleague(gambia, ['national_endorser'], ['needs:write']);
    expect((await writer.api.post('/needs', drafts.needs)).status).toBe(201);
    expect((await writer.api.get('/needs')).status).toBe(403);
  });

  it('a scope gives nothing that the function does not', async () => {
    const observer = await api.colleague(gambia, ['observer'], ['all']);
    expect((await observer.api.get('/needs')).status).toBe(200);
    expect((await observer.api.post('/needs', drafts.needs)).body.code).toBe('FORBIDDEN');
    expect((await observer.api.post('/offers', drafts.offers)).status).toBe(403);
    expect((await observer.api.post(`/matches/${ID}/interest`)).status).toBe(403);
    expect((await observer.api.post(`/needs/${ID}/withdraw`)).status).toBe(403);
    expect((await observer.api.get('/projects')).status).toBe(403);
    const nobody = await api.colleague(gambia, []);
    expect((await nobody.api.get('/needs')).status).toBe(403);
  });

  it('donors post no needs, States no offers, and nobody for another organisation', async () => {
    expect((await germany.api.post('/needs', drafts.needs)).body.code).toBe('FORBIDDEN');
    expect((await gambia.api.post('/offers', drafts.offers)).body.code).toBe('FORBIDDEN');
    const foreign = await gambia.api.post('/needs', { ...drafts.needs, organisation: senegal.organisationId });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'NOT_YOUR_ORGANISATION']);
    const odd = await germany.api.post('/offers', { ...drafts.offers, organisation: fund.organisationId });
    expect([odd.status, odd.body.code]).toEqual([403, 'NOT_YOUR_ORGANISATION']);
    const office = await secretariat.api.post('/needs', drafts.needs);
    expect([office.status, office.body.code]).toEqual([403, 'NOT_YOUR_ORGANISATION']);
  });

  it('parts that are not built yet say so to whoever is signed in', async () => {
    for (const name of UNBUILT) {
      const answer = await gambia.api.get(`/${name}/anything`);
      expect([name, answer.status, answer.body.code]).toEqual([name, 501, 'NOT_BUILT_YET']);
    }
  });
});

describe('a session', () => {
  const password = 'a whole sentence to remember';
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    new ApiClient(api.url, null).post(path, body, headers);

  async function signIn() {
    const person = await api.colleague(gambia, ['national_endorser']);
    const link = crypto.randomUUID();
    await api.sql(
      `INSERT INTO sign_in_links (token_hash, person_id, expires_at)
       VALUES (encode(sha256($1::bytea), 'hex'), $2, now() + interval '1 hour')`,
      [link, person.personId],
    );
    const answer = await post('/session/link', { token: link, password }, {});
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-tandem=\S+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    return { person, link, cookie: cookie.split(';')[0]! };
  }

  it('opens by a link that works once, and by its password, and ends when one signs out', async () => {
    const { person, link, cookie } = await signIn();
    const again = await post('/session/link', { token: link, password }, {});
    expect([again.status, again.body.code]).toEqual([400, 'LINK_NOT_VALID']);
    const client = new ApiClient(api.url, null);
    const me = await client.get('/session', { Cookie: cookie });
    expect(me.body.person.id).toBe(person.personId);
    const { email } = me.body.person;
    const second = await post('/session', { email: email.toUpperCase(), password }, {});
    expect(second.status).toBe(200);
    expect((await post('/session', { email, password: `${password}.` }, {})).status).toBe(401);
    expect((await client.send('DELETE', '/session', undefined, { Cookie: cookie })).status).toBe(204);
    expect((await client.get('/session', { Cookie: cookie })).status).toBe(401);
    const other = second.headers.get('set-cookie')!.split(';')[0]!;
    expect((await client.get('/session', { Cookie: other })).status).toBe(200);
  });

  it('is not usable from another site', async () => {
    const { cookie, person } = await signIn();
    // Who has yet to accept the terms of use would be refused for that.
    await api.sql('UPDATE people SET demo = true WHERE id = $1', [person.personId]);
    const draft = { ...minimalNeed, submit: false };
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await post('/needs', draft, { Cookie: cookie, ...headers });
      expect([headers, answer.status, answer.body.code]).toEqual([headers, 403, 'FORBIDDEN']);
    }
    const own = await post('/needs', draft, { Cookie: cookie, Origin: api.url, 'Sec-Fetch-Site': 'same-origin' });
    expect(own.status).toBe(201);
  });
});

describe('how far a submission runs', () => {
  const country = (code: string) => ({ ...minimalNeed, countries: [code] });
  const steps = (record: any) => record.timeline.map((entry: any) => entry.status);

  it('a drafter and a helper stop at submitted; the secretariat authenticates, the point of contact endorses', async () => {
    const drafter = await api.colleague(gambia, ['national_drafter']);
    const helper = await api.colleague(gambia, ['helper']);
    for (const author of [drafter, helper]) {
      const { body: need } = await author.api.post('/needs', minimalNeed);
      expect([need.status, steps(need)]).toEqual(['submitted', ['draft', 'submitted']]);
      const at = `/needs/${need.id}`;
      for (const early of [author, helper]) {
        const refused = await early.api.post(`${at}/endorse`);
        expect(refused.body.code).toBe('NEED_STEP_NOT_POSSIBLE');
      }
      expect((await gambia.api.post(`${at}/authenticate`)).body.code).toBe('NEED_STEP_NOT_YOURS');
      expect((await senegal.api.post(`${at}/authenticate`)).status).toBe(404);
      expect((await secretariat.api.post(`${at}/authenticate`)).body.status).toBe('authenticated');
      for (const other of [author, secretariat]) {
        const refused = await other.api.post(`${at}/endorse`);
        expect([refused.status, refused.body.code]).toEqual([403, 'NEED_STEP_NOT_YOURS']);
      }
      const endorsed = await gambia.api.post(`${at}/endorse`);
      expect([endorsed.body.status, steps(endorsed.body)]).toEqual([
        'open',
        ['draft', 'submitted', 'authenticated', 'endorsed', 'open'],
      ]);
      expect((await author.api.patch(at, { title: 'Mine again' }, endorsed.body.version)).status).toBe(403);
      expect((await author.api.post(`${at}/withdraw`)).status).toBe(403);
    }
  });

  it('an organisation that is not verified stops at submitted, until the secretariat has looked', async () => {
    const mali = await api.party({
      name: 'Mali',
      kind: 'state',
      country: 'MLI',
      roles: ['national_endorser'],
      unverified: true,
    });
    const { body: need } = await mali.api.post('/needs', country('MLI'));
    expect(need.status).toBe('submitted');
    expect((await germany.api.get(`/needs/${need.id}`)).status).toBe(404);
    const { body: offer } = await fund.api.post('/offers', minimalOffer);
    expect([offer.status, steps(offer)]).toEqual(['submitted', ['draft', 'submitted']]);
    expect((await germany.api.get(`/offers/${offer.id}`)).status).toBe(404);
    expect((await fund.api.post(`/offers/${offer.id}/verify`)).body.code).toBe('OFFER_STEP_NOT_YOURS');
    for (const step of [`/needs/${need.id}/authenticate`, `/offers/${offer.id}/verify`]) {
      const refused = await secretariat.api.post(step);
      expect([step, refused.status, refused.body.code]).toEqual([step, 409, 'NOT_VERIFIED']);
    }
    await api.sql('UPDATE organisations SET verified_at = now() WHERE id = $1', [fund.organisationId]);
    expect((await secretariat.api.post(`/offers/${offer.id}/verify`)).body.status).toBe('open');
    expect((await germany.api.get(`/offers/${offer.id}`)).status).toBe(200);
  });

  it('a step that is done or was never possible is a conflict', async () => {
    const { body: need } = await gambia.api.post('/needs', minimalNeed);
    for (const step of ['submit', 'authenticate', 'endorse']) {
      const answer = await gambia.api.post(`/needs/${need.id}/${step}`);
      expect([step, answer.status, answer.body.code]).toEqual([step, 409, 'NEED_STEP_NOT_POSSIBLE']);
    }
    expect((await gambia.api.post(`/needs/${need.id}/withdraw`)).body.status).toBe('withdrawn');
    expect((await gambia.api.post(`/needs/${need.id}/withdraw`)).status).toBe(409);
    expect((await gambia.api.patch(`/needs/${need.id}`, { title: 'Again' }, Number(need.version) + 1)).status).toBe(
      409,
    );
  });

  it('a State posts for itself, a regional body for its members', async () => {
    const wrong = await senegal.api.post('/needs', country('GMB'));
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([400, 'NOT_YOUR_COUNTRY']);
    const { countries: _, ...without } = minimalNeed;
    expect((await senegal.api.post('/needs', without)).body.countries).toEqual(['SEN']);
    const body = await api.party({
      name: 'A regional body',
      kind: 'regional_organisation',
      members: ['GMB', 'SEN'],
      roles: ['national_endorser'],
    });
    const both = await body.api.post('/needs', { ...minimalNeed, countries: ['GMB', 'SEN'] });
    expect([both.status, both.body.status]).toEqual([201, 'open']);
    const beyond = await body.api.post('/needs', { ...minimalNeed, countries: ['GMB', 'MLI'] });
    expect([beyond.status, beyond.body.errors[0].pointer]).toEqual([400, '/countries/1']);
    expect((await body.api.post('/needs', without)).body.countries).toEqual([]);
    const patched = await senegal.api.patch(`/needs/${both.body.id}`, { title: 'Ours' }, both.body.version);
    expect([patched.status, patched.body.code]).toEqual([403, 'NEED_STEP_NOT_YOURS']);
  });

  it('who serves in several organisations has to say for which', async () => {
    const both = await api.colleague(gambia, ['national_endorser']);
    await api.sql(`INSERT INTO memberships VALUES ($1, $2, 'national_drafter')`, [
      both.personId,
      senegal.organisationId,
    ]);
    const unclear = await both.api.post('/needs', minimalNeed);
    expect([unclear.status, unclear.body.errors[0].pointer]).toEqual([400, '/organisation']);
    const clear = await both.api.post('/needs', { ...country('SEN'), organisation: senegal.organisationId });
    // In Senegal this person only drafts.
    expect([clear.body.organisation.id, clear.body.status]).toEqual([senegal.organisationId, 'submitted']);
  });
});
