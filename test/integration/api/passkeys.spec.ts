import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@tandem/accounts';
import type { Answer } from '../../support/api-client.js';
import { Authenticator } from '../../support/authenticator.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

const ORIGIN = 'https://tandem.example';
const PASSWORD = 'four unrelated words of mine';

let api: OpenApi;
let passwordHash: string;
let officer: Speaker;
let device: Authenticator;

beforeAll(async () => {
  process.env.PUBLIC_URL = ORIGIN;
  api = await openApi();
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  officer = await someone(['national_endorser']);
  device = new Authenticator(ORIGIN);
});

afterAll(() => api.close());

async function someone(roles: string[]): Promise<Speaker> {
  const speaker = await api.party({ name: 'Somewhere', kind: 'state', country: 'GMB', roles });
  await api.sql('UPDATE people SET password_hash = $2 WHERE id = $1', [speaker.personId, passwordHash]);
  return speaker;
}

/** A browser: it keeps the cookie that it is given. */
class Browser {
  cookie = '';

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await api.stranger().send(method, path, body, this.cookie ? { Cookie: this.cookie } : {});
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }
}

async function signedIn(speaker: Speaker): Promise<Browser> {
  const [person] = await api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [speaker.personId]);
  const browser = new Browser();
  const answer = await browser.post('/session', { email: person!.email, password: PASSWORD });
  expect(answer.status).toBe(200);
  return browser;
}

/** Adds a passkey of this device in that browser. */
async function add(browser: Browser, made = device, twist: Parameters<Authenticator['create']>[1] = {}) {
  const options = await browser.post('/passkeys/options');
  expect(options.status).toBe(200);
  return browser.post('/passkeys', { name: 'My phone', credential: made.create(options.body, twist) });
}

async function challenge(browser = new Browser()) {
  return (await browser.post('/session/passkey/options')).body;
}

async function signIn(browser = new Browser(), twist: Parameters<Authenticator['get']>[1] = {}): Promise<Answer> {
  return browser.post('/session/passkey', device.get(await challenge(browser), twist));
}

const REFUSED = { status: 401, body: { code: 'PASSKEY_NOT_VALID' } };

describe('a passkey', () => {
  it('signs its person in, with both factors shown at once', async () => {
    const approver = await someone(['donor_approver']);
    const enrolling = await signedIn(approver);
    expect((await enrolling.send('GET', '/passkeys')).status).toBe(403);
    const added = await add(enrolling);
    expect(added).toMatchObject({ status: 201, body: { next: null, memberships: [{ role: 'donor_approver' }] } });

    const browser = new Browser();
    const answer = await signIn(browser);
    expect(answer).toMatchObject({ status: 200, body: { next: null, person: { id: approver.personId } } });
    expect((await browser.send('GET', '/session')).status).toBe(200);
    const [session] = await api.sql(
      `SELECT method, second_factor_at IS NOT NULL AS both FROM sessions
        WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [approver.personId],
    );
    expect(session).toEqual({ method: 'passkey', both: true });
  });

  it('is asked for after the password from then on, and opens what the password alone does not', async () => {
    await add(await signedIn(officer));
    const half = await signedIn(officer);
    const session = await half.send('GET', '/session');
    expect(session).toMatchObject({ status: 403, body: { code: 'SECOND_FACTOR_REQUIRED' } });
    const others = await half.post('/passkeys/options');
    expect(others).toMatchObject({ status: 403, body: { code: 'SECOND_FACTOR_REQUIRED' } });
    expect(await signIn(half)).toMatchObject({ status: 200, body: { next: null } });
    expect((await half.send('GET', '/session')).status).toBe(200);
  });

  it('is seen and taken away by its person only', async () => {
    const browser = await signedIn(officer);
    await add(browser);
    const list = await browser.send('GET', '/passkeys');
    const passkey = { id: expect.any(String), name: 'My phone', createdAt: expect.any(String), lastUsedAt: null };
    expect(list).toMatchObject({ status: 200, body: { items: [{ ...passkey, backedUp: false }] } });
    const path = `/passkeys/${list.body.items[0].id}`;

    const other = await signedIn(await someone(['national_endorser']));
    expect(await other.send('GET', '/passkeys')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await other.send('DELETE', path)).toMatchObject({ status: 404, body: { code: 'PASSKEY_NOT_FOUND' } });

    expect((await browser.send('DELETE', path)).status).toBe(204);
    expect(await signIn()).toMatchObject(REFUSED);
    const trail = await api.sql<{ action: string }>(
      `SELECT action FROM audit WHERE object_type = 'passkey' AND person_id = $1 ORDER BY id`,
      [officer.personId],
    );
    expect(trail.map(({ action }) => action)).toEqual(['passkey.added', 'passkey.removed']);
  });

  it('stays with a person whose function demands a second factor, where it is the only one', async () => {
    const browser = await signedIn(await someone(['donor_approver']));
    await add(browser);
    const list = await browser.send('GET', '/passkeys');
    const answer = await browser.send('DELETE', `/passkeys/${list.body.items[0].id}`);
    expect(answer).toMatchObject({ status: 403, body: { code: 'SECOND_FACTOR_REQUIRED' } });
    expect((await signIn()).status).toBe(200);
  });

  it('once added ends the other sessions of its person', async () => {
    const elsewhere = await signedIn(officer);
    await add(await signedIn(officer));
    expect((await elsewhere.send('GET', '/session')).status).toBe(401);
  });

  it('cannot be added by a token, however much it allows', async () => {
    for (const [method, path] of [
      ['POST', '/passkeys/options'],
      ['POST', '/passkeys'],
      ['GET', '/passkeys'],
    ] as const)
      expect((await officer.api.send(method, path, method === 'GET' ? undefined : {}, {})).status).toBe(403);
  });

  it('is added within a quarter of an hour of signing in, no later', async () => {
    const browser = await signedIn(officer);
    await api.sql(`UPDATE sessions SET created_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      officer.personId,
    ]);
    const answer = await browser.post('/passkeys/options');
    expect(answer).toMatchObject({ status: 403, body: { code: 'FACTOR_TOO_OLD' } });
  });
});

describe('an answer that is refused', () => {
  const twists = [
    ['of a page elsewhere', { origin: 'https://tandem.example.evil.example' }],
    ['of a page on another port', { origin: 'https://tandem.example:8443' }],
    ['for another host', { rpId: 'example' }],
    ['of a device that did not verify the person', { unverified: true }],
  ] as const;

  it.each([
    ...twists,
    ['signed by another key', { forged: true }],
    ['for another person', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['to a challenge of its own making', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['of a copy, whose counter has not grown', { counter: 1 }],
  ] as const)('to sign in: %s', async (_, twist) => {
    await add(await signedIn(officer));
    // The first sign-in brings the counter to 1.
    expect((await signIn()).status).toBe(200);
    const answer = await signIn(new Browser(), twist);
    expect(answer).toMatchObject(REFUSED);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await signIn()).status).toBe(200);
  });

  it.each(twists)('to add a passkey: %s', async (_, twist) => {
    const browser = await signedIn(officer);
    expect(await add(browser, device, twist)).toMatchObject({ status: 400, body: { code: 'PASSKEY_NOT_ADDED' } });
    expect(await browser.send('GET', '/passkeys')).toMatchObject({ body: { items: [] } });
  });

  it('reads the same for a passkey that nobody has', async () => {
    await add(await signedIn(officer));
    const known = await signIn(new Browser(), { forged: true });
    device = new Authenticator(ORIGIN);
    const unknown = await signIn();
    expect(unknown).toMatchObject(REFUSED);
    const said = ({ body: { instance: _, requestId: __, ...rest } }: Answer) => rest;
    expect(said(unknown)).toEqual(said(known));
  });

  it('is one to add a passkey that somebody has already', async () => {
    await add(await signedIn(officer));
    const other = await signedIn(await someone(['national_endorser']));
    expect(await add(other)).toMatchObject({ status: 400, body: { code: 'PASSKEY_NOT_ADDED' } });
    const userHandle = Buffer.from(officer.personId).toString('base64url');
    const answer = await signIn(new Browser(), { userHandle });
    expect(answer).toMatchObject({ status: 200, body: { person: { id: officer.personId } } });
  });

  it('is one that is no answer at all', async () => {
    const text = Buffer.from('{"challenge":7}').toString('base64url');
    const answer = { id: 'AAAA', clientDataJSON: text, authenticatorData: 'AAAA', signature: 'AAAA' };
    expect(await new Browser().post('/session/passkey', answer)).toMatchObject(REFUSED);
    const malformed = await new Browser().post('/session/passkey', { ...answer, id: 'not base64url' });
    expect(malformed).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', errors: [{ pointer: '/id' }] } });
  });
});

describe('a challenge', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');

  beforeEach(async () => {
    await add(await signedIn(officer));
  });

  it('is answered once, also when two come at the same time', async () => {
    const options = await challenge();
    const answers = [device.get(options), device.get(options)];
    const statuses = await Promise.all(
      answers.map(async (answer) => (await new Browser().post('/session/passkey', answer)).status),
    );
    expect(statuses.sort()).toEqual([200, 401]);
    expect(await new Browser().post('/session/passkey', device.get(options))).toMatchObject(REFUSED);
  });

  it('is used up by an answer that is refused', async () => {
    const options = await challenge();
    await new Browser().post('/session/passkey', device.get(options, { forged: true }));
    expect(await new Browser().post('/session/passkey', device.get(options))).toMatchObject(REFUSED);
  });

  it('works for five minutes', async () => {
    const options = await challenge();
    const [stored] = await api.sql<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes
         FROM sign_in_challenges WHERE id_hash = $1`,
      [digest(options.challenge)],
    );
    expect(stored).toEqual({ minutes: 5 });
    await api.sql('UPDATE sign_in_challenges SET expires_at = now() WHERE id_hash = $1', [digest(options.challenge)]);
    expect(await new Browser().post('/session/passkey', device.get(options))).toMatchObject(REFUSED);
  });

  it('to add a passkey signs nobody in, and adds none to somebody else', async () => {
    const other = await signedIn(await someone(['national_endorser']));
    const { body: options } = await other.post('/passkeys/options');
    const answer = device.get({ challenge: options.challenge, rpId: options.rp.id });
    expect(await new Browser().post('/session/passkey', answer)).toMatchObject(REFUSED);

    const third = await signedIn(await someone(['national_endorser']));
    const credential = new Authenticator(ORIGIN).create(options);
    const stolen = await third.post('/passkeys', { name: 'x', credential });
    expect(stolen).toMatchObject({ status: 400, body: { code: 'PASSKEY_NOT_ADDED' } });
  });
});

describe('a passkey whose provider keeps no counter', () => {
  it('signs in again and again', async () => {
    await add(await signedIn(officer), device, { counter: 0 });
    for (let time = 0; time < 3; time++) expect((await signIn(new Browser(), { counter: 0 })).status).toBe(200);
  });
});
