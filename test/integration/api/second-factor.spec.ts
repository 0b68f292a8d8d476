import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CookieClient } from '../../support/cookie-client.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { enrol, signInByLink, type CodeApp } from '../../support/second-factor.js';

jest.setTimeout(30_000);

const PASSWORD = 'three goats cross a river';

let api: OpenApi;
let germany: Speaker;
let gambia: Speaker;
beforeAll(async () => {
  api = await openApi();
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_officer'] });
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});
afterAll(() => api.close());

let approver: Speaker;
let browser: CookieClient;
let email: string;
beforeEach(async () => {
  approver = await api.colleague(germany, ['donor_approver']);
  browser = new CookieClient(api);
  ({ email } = await signInByLink(api, browser, approver.personId, PASSWORD));
});

/** A browser whose session has passed the password and waits for the second step. */
async function halfSignedIn(): Promise<CookieClient> {
  const half = new CookieClient(api);
  const answer = await half.post('/session', { email, password: PASSWORD });
  expect([answer.status, answer.body.next]).toEqual([200, 'second_factor']);
  return half;
}

describe('who must have a second factor', () => {
  it.each([
    ['donor_approver', 'enrol'],
    ['secretariat', 'enrol'],
    ['fund_administrator', 'enrol'],
    ['donor_officer', null],
    ['national_endorser', null],
  ])('%s: the password alone leads to %s', async (role, next) => {
    const kind = { secretariat: 'secretariat', fund_administrator: 'fund', national_endorser: 'state' }[role] ?? 'ngo';
    const country = kind === 'state' ? { country: 'SEN' } : {};
    const { personId } = await api.party({ name: role, kind, roles: [role], ...country });
    const person = new CookieClient(api);
    const signedIn = await signInByLink(api, person, personId, PASSWORD);
    const answer = await person.post('/session', { email: signedIn.email, password: PASSWORD });
    expect(answer.body.next).toBe(next);
    expect((await person.get('/needs')).status).toBe(next === null ? 200 : 403);
  });

  it('begins once where it is begun several times at once', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => browser.post('/session/totp')));
    expect(begun.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await enrol(api, browser);
    expect((await browser.get('/needs')).status).toBe(200);
  });

  it('opens nothing and tells no functions until it is set up, and everything after', async () => {
    for (const path of ['/session', '/needs', '/sessions', '/tokens', '/notifications']) {
      const closed = await browser.get(path);
      expect([path, closed.status, closed.body.code]).toEqual([path, 403, 'SECOND_FACTOR_REQUIRED']);
    }
    const again = await new CookieClient(api).post('/session', { email, password: PASSWORD });
    expect(again.body).toMatchObject({ next: 'enrol', ways: [], memberships: [] });
    await enrol(api, browser);
    const session = await browser.get('/session');
    expect(session.body).toMatchObject({ next: null, memberships: [{ role: 'donor_approver' }] });
  });

  it('is asked at once of somebody who becomes an approver while signed in', async () => {
    const officer = await api.colleague(germany, ['donor_officer']);
    const session = new CookieClient(api);
    await signInByLink(api, session, officer.personId, PASSWORD);
    expect((await session.get('/offers')).status).toBe(200);
    await api.sql(`INSERT INTO memberships VALUES ($1, $2, 'donor_approver')`, [
      officer.personId,
      germany.organisationId,
    ]);
    expect((await session.get('/offers')).body.code).toBe('SECOND_FACTOR_REQUIRED');
  });

  it('is not asked of demonstration people', async () => {
    await api.sql('UPDATE people SET demo = true WHERE id = $1', [approver.personId]);
    const answer = await new CookieClient(api).post('/session', { email, password: PASSWORD });
    expect(answer.body).toMatchObject({ next: null, memberships: [{ role: 'donor_approver' }] });
    await api.sql('UPDATE people SET demo = false WHERE id = $1', [approver.personId]);
  });
});

describe('the second step', () => {
  let app: CodeApp;
  let recoveryCodes: string[];
  beforeEach(async () => {
    ({ app, recoveryCodes } = await enrol(api, browser));
  });

  it('opens with a code, under a new secret, and the old one opens nothing any more', async () => {
    const half = await halfSignedIn();
    const seenBefore = half.stolen();
    expect((await half.get('/offers')).body.code).toBe('SECOND_FACTOR_REQUIRED');
    const passed = await half.post('/session/second-factor', { code: await app.code() });
    expect(passed.body).toMatchObject({ next: null, memberships: [{ role: 'donor_approver' }] });
    expect(half.cookie).not.toBe(seenBefore.cookie);
    expect((await half.get('/offers')).status).toBe(200);
    for (const path of ['/offers', '/session', '/session/second-factor'])
      expect((await seenBefore.get(path)).status).toBe(401);
  });

  it('refuses a code that was used, also in another session', async () => {
    const code = await app.code();
    expect((await (await halfSignedIn()).post('/session/second-factor', { code })).status).toBe(200);
    const thief = await halfSignedIn();
    const replayed = await thief.post('/session/second-factor', { code });
    expect([replayed.status, replayed.body.code]).toEqual([401, 'SECOND_FACTOR_WRONG']);
    expect((await thief.get('/offers')).status).toBe(403);
    // The step before it is over too.
    const earlier = await thief.post('/session/second-factor', { code: await app.code(-1) });
    expect(earlier.status).toBe(401);
    expect((await thief.post('/session/second-factor', { code: await app.code(1) })).status).toBe(200);
  });

  it('takes a code once when it is used twice at the same moment', async () => {
    const code = await app.code();
    const halves = await Promise.all([halfSignedIn(), halfSignedIn()]);
    const answers = await Promise.all(halves.map((half) => half.post('/session/second-factor', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('costs whoever guesses: five tries, then one in five minutes, over all sessions', async () => {
    const right = await app.code();
    const wrong = right === '000000' ? '000001' : '000000';
    const tries = [await halfSignedIn(), await halfSignedIn()];
    for (let guess = 0; guess < 5; guess++)
      expect((await tries[guess % 2]!.post('/session/second-factor', { code: wrong })).status).toBe(401);
    const slowed = await tries[0]!.post('/session/second-factor', { code: right });
    expect([slowed.status, slowed.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
    const wait = Number(slowed.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    expect((await (await halfSignedIn()).post('/session/second-factor', { code: right })).status).toBe(429);
    await api.sql(`UPDATE rate_limits SET at = at - interval '5 minutes'`);
    expect((await tries[1]!.post('/session/second-factor', { code: await app.code() })).status).toBe(200);
  });

  it('cannot be skipped by setting up another app', async () => {
    const half = await halfSignedIn();
    for (const [path, body] of [
      ['/session/totp', {}],
      ['/session/totp/confirm', { code: '123456' }],
    ] as const) {
      const answer = await half.post(path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'SECOND_FACTOR_REQUIRED']);
    }
    expect((await half.post('/session/recovery-codes')).status).toBe(403);
    expect((await half.send('DELETE', '/session/totp')).status).toBe(403);
  });

  it('opens with a recovery code, however it is typed, and each works once', async () => {
    expect(recoveryCodes).toHaveLength(10);
    const [code] = recoveryCodes as [string];
    expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    const typed = code.toUpperCase().replaceAll('-', ' ');
    const half = await halfSignedIn();
    expect((await half.post('/session/second-factor', { code: typed })).status).toBe(200);
    expect((await half.get('/session/second-factor')).body).toEqual({
      ways: ['totp', 'recovery'],
      recoveryCodesLeft: 9,
      required: true,
    });
    expect((await (await halfSignedIn()).post('/session/second-factor', { code })).status).toBe(401);
    const fresh = await half.post('/session/recovery-codes');
    expect(fresh.status).toBe(200);
    const old = await (await halfSignedIn()).post('/session/second-factor', { code: recoveryCodes[1] });
    expect(old.status).toBe(401);
  });

  it('cannot be taken away from who must have it, and ends other sessions when it changes', async () => {
    expect((await browser.send('DELETE', '/session/totp')).body.code).toBe('SECOND_FACTOR_REQUIRED');
    const other = await halfSignedIn();
    expect((await other.post('/session/second-factor', { code: await app.code() })).status).toBe(200);
    await enrol(api, browser);
    expect((await other.get('/session')).status).toBe(401);
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('is changed only by somebody who has proved a short while ago who sits there', async () => {
    await api.sql(`UPDATE sessions SET second_factor_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      approver.personId,
    ]);
    for (const [method, path] of [
      ['POST', '/session/totp'],
      ['POST', '/session/recovery-codes'],
      ['DELETE', '/session/totp'],
      ['POST', '/tokens'],
    ] as const) {
      const answer = await browser.send(method, path, method === 'DELETE' ? undefined : {});
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'FACTOR_TOO_OLD']);
    }
    expect((await browser.post('/session/second-factor', { code: await app.code() })).status).toBe(200);
    expect((await browser.post('/session/totp')).status).toBe(200);
  });

  it('lies in the database sealed, and its codes as digests', async () => {
    const begun = await browser.post('/session/totp');
    const rows = await api.sql<{ row: string }>(
      `SELECT t::text AS row FROM totp_factors t UNION ALL SELECT r::text FROM recovery_codes r
       UNION ALL SELECT i::text FROM idempotency_keys i UNION ALL SELECT a::text FROM audit a`,
    );
    const stored = JSON.stringify(rows);
    expect(stored).toContain(approver.personId);
    expect(stored).not.toContain((begun.body as { secret: string }).secret);
    for (const code of recoveryCodes) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll('-', ''));
    }
  });
});

it('whoever need not have one may set one up, is asked for it from then on, and may take it away', async () => {
  const endorser = await api.colleague(gambia, ['national_endorser']);
  const session = new CookieClient(api);
  const person = await signInByLink(api, session, endorser.personId, PASSWORD);
  await enrol(api, session);
  const signIn = () => new CookieClient(api).post('/session', { email: person.email, password: PASSWORD });
  expect((await signIn()).body).toMatchObject({ next: 'second_factor', ways: ['totp', 'recovery'] });
  expect((await session.send('DELETE', '/session/totp')).status).toBe(204);
  expect((await signIn()).body).toMatchObject({ next: null, ways: [] });
});
