import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Answer } from '../../support/api-client.js';
import type { Twist } from '../../support/identity-provider.js';
import { ProviderScene } from '../../support/provider-scene.js';
import type { TravellingBrowser } from '../../support/travelling-browser.js';

// Providers are processes of their own; passwords cost a tenth of a second of work on purpose.
jest.setTimeout(60_000);

const REFUSED = { status: 401, body: { code: 'PROVIDER_ANSWER_REFUSED' } };
const SIGN_IN = '/identity-providers/a/sign-in';

let scene: ProviderScene;
/** Somebody with an account here, as provider `a` calls them. */
let sub: string;
let personId: string;
let browser: TravellingBrowser;

beforeAll(async () => {
  scene = await ProviderScene.open();
}, 120_000);
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.forgetTries();
  sub = randomUUID();
  await scene.a.tell({ sub });
  const officer = await scene.someone();
  personId = officer.personId;
  await scene.link(officer);
  browser = scene.browser();
});

/** Nobody came in. */
function expectRefused(answer: Answer): void {
  expect(answer).toMatchObject(REFUSED);
  expect(answer.headers.getSetCookie().filter((line) => line.startsWith('__Host-tandem='))).toEqual([]);
}

/** How often provider `a` was asked to exchange a code. */
const exchanges = (): number => scene.a.asked.filter((path) => path === '/token').length;

describe('an ID token that is refused', () => {
  const HOUR = 3_600;
  const then = () => Math.floor(Date.now() / 1_000) - HOUR;

  it.each<[string, () => Twist]>([
    ['of another issuer', () => ({ claims: { iss: scene.b.issuer } })],
    ['for another client', () => ({ claims: { aud: 'somebody-else' } })],
    [
      'for several clients, of which we are not the one it is for',
      () => ({ claims: { aud: ['tandem', 'x'], azp: 'x' } }),
    ],
    ['to another question', () => ({ claims: { nonce: 'another one' } })],
    ['without our question', () => ({ claims: { nonce: null } })],
    ['that has ended', () => ({ claims: { exp: then() } })],
    ['without a signature', () => ({ unsigned: true })],
    ['signed by another key', () => ({ byForeignKey: true })],
    ['of a sign-in too long ago', () => ({ claims: { auth_time: then() } })],
    ['of nobody', () => ({ claims: { sub: null } })],
    ['of somebody without a name', () => ({ claims: { sub: '' } })],
    ['of somebody whose name does not end', () => ({ claims: { sub: 'x'.repeat(256) } })],
    ['that does not tell when it was', () => ({ claims: { auth_time: null } })],
  ])('%s', async (_, twist) => {
    await scene.a.tell({ sub }, twist());
    const returned = await browser.travel(SIGN_IN);
    const before = exchanges();
    expectRefused(await browser.answer('a', returned));
    expect(exchanges()).toBe(before + 1);
    await scene.a.tell({ sub });
    expect((await scene.signIn()).status).toBe(200);
  });
});

describe('a browser that comes back', () => {
  it('is let in once by the same answer, also when it comes twice at the same time', async () => {
    const returned = await browser.travel(SIGN_IN);
    const before = exchanges();
    const answers = await Promise.all([browser.answer('a', returned), browser.answer('a', returned)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    // Its cookie is gone by then; somebody may have kept it.
    expectRefused(await browser.answer('a', returned));
    expect(exchanges()).toBe(before + 1);
  });

  it('is not let in by an answer that was meant for another browser', async () => {
    const attacker = scene.browser();
    const returned = await attacker.travel(SIGN_IN);
    const before = exchanges();
    expectRefused(await browser.answer('a', returned));
    await browser.travel(SIGN_IN);
    expectRefused(await browser.answer('a', returned));
    expect(exchanges()).toBe(before);
    expect((await attacker.answer('a', returned)).status).toBe(200);
  });

  it('links nothing by an answer that another began', async () => {
    const attackers = await browser.travel(SIGN_IN);
    const victim = await scene.signedIn(await scene.someone());
    await victim.travel('/identity-providers/a/link');
    expectRefused(await victim.answer('a', attackers));
    expect((await victim.get('/identities')).body).toEqual({ items: [] });
  });

  it('is not let in by an answer that it asked of another provider', async () => {
    const returned = await browser.travel(SIGN_IN);
    const before = scene.b.asked.length;
    expectRefused(await browser.answer('b', returned));
    expect(scene.b.asked.slice(before)).toEqual([]);
    expect((await browser.answer('a', returned)).status).toBe(200);
  });

  it.each<[string, () => string | undefined]>([
    ['names another provider', () => scene.b.issuer],
    ['names none, though this one always does', () => undefined],
  ])('gives its code to nobody where the answer %s', async (_, iss) => {
    const returned = await browser.travel(SIGN_IN);
    const before = exchanges();
    expectRefused(await browser.answer('a', { ...returned, iss: iss() }));
    expect(exchanges()).toBe(before);
  });

  it('has ten minutes', async () => {
    const returned = await browser.travel(SIGN_IN);
    const [flow] = await scene.api.sql<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM identity_flows
        WHERE used_at IS NULL ORDER BY expires_at DESC LIMIT 1`,
    );
    expect(flow).toEqual({ minutes: 10 });
    await scene.api.sql('UPDATE identity_flows SET expires_at = now()');
    const before = exchanges();
    expectRefused(await browser.answer('a', returned));
    expect(exchanges()).toBe(before);
  });

  it('with a code of somebody else’s sign-in is refused by the provider, which knows the verifier', async () => {
    const other = await scene.browser().travel(SIGN_IN);
    const own = await browser.travel(SIGN_IN);
    expectRefused(await browser.answer('a', { ...own, code: other.code }));
  });

  it('after saying no there is told to begin again', async () => {
    await scene.a.tell({ sub, refuses: true });
    const returned = await browser.travel(SIGN_IN);
    expect(returned).toMatchObject({ page: '/sign-in/with/a', error: 'access_denied' });
    expectRefused(await browser.answer('a', returned));
  });

  it('leaves in the trail why it was refused, and nothing of what it brought', async () => {
    const returned = await browser.travel(SIGN_IN);
    await scene.browser().answer('a', returned);
    const [row] = await scene.api.sql<{ text: string; after: unknown }>(
      `SELECT a::text AS text, after FROM audit a WHERE action = 'session.refused' ORDER BY id DESC LIMIT 1`,
    );
    expect(row!.after).toEqual({ method: 'oidc', provider: 'a', reason: 'PROVIDER_ANSWER_REFUSED' });
    for (const secret of [returned.state, returned.code!]) expect(row!.text).not.toContain(secret);
  });

  it('is sent to own pages only', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/%2f/evil.example', 'needs']) {
      const answer = await browser.post(SIGN_IN, { next });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/next', code: 'NOT_OWN_PAGE' }] } });
    }
  });

  it('ends the session that was there before', async () => {
    const first = await scene.signIn('a', browser);
    const old = browser.cookie('__Host-tandem');
    expect((await scene.signIn('a', browser)).status).toBe(200);
    expect(first.status).toBe(200);
    const thief = scene.browser();
    thief.take('__Host-tandem', old!);
    expect((await thief.get('/session')).status).toBe(401);
  });
});

describe('what is kept of a browser that was sent away', () => {
  it('says nothing that opens anything: digests and a sealed box', async () => {
    const begun = await browser.post(SIGN_IN, { next: '/needs/secret-place' });
    const state = new URL(begun.body.url).searchParams.get('state')!;
    const nonce = new URL(begun.body.url).searchParams.get('nonce')!;
    const rows = await scene.api.sql<{ text: string }>(
      `SELECT concat(f::text, encode(sealed, 'escape')) AS text FROM identity_flows f`,
    );
    const all = rows.map(({ text }) => text).join();
    for (const secret of [state, nonce, browser.cookie('__Host-tandem-oidc')!, 'secret-place'])
      expect(all).not.toContain(secret);
  });

  it('asks for the code by S256 and for no more of the person than is looked at', async () => {
    const { body } = await browser.post(SIGN_IN);
    const asked = Object.fromEntries(new URL(body.url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: 'https://tandem.example/sign-in/with/a',
      max_age: '900',
      acr_values: 'phishing-resistant',
    });
    const [cookie] = (await browser.post(SIGN_IN)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-tandem-oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });
});

describe('who tries too often', () => {
  it('waits, from whatever account', async () => {
    // Thirty at once, of which each begun and unfinished sign-in takes one.
    for (let time = 0; time < 30; time++) expect((await browser.post(SIGN_IN)).status).toBe(200);
    expect(await browser.post(SIGN_IN)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_TRIES' } });
    const [count] = await scene.api.sql<{ refused: number }>(
      `SELECT count(*)::int AS refused FROM sessions WHERE person_id = $1 AND method = 'oidc'`,
      [personId],
    );
    expect(count).toEqual({ refused: 0 });
  });
});

describe('a provider that does not answer', () => {
  it('is named as the trouble, and lets people in again once it does', async () => {
    const returned = await browser.travel(SIGN_IN);
    await scene.a.stop();
    const away = await browser.answer('a', returned);
    expect(away).toMatchObject({ status: 424, body: { code: 'PROVIDER_NOT_REACHED' } });
    await scene.a.start();
    await scene.a.tell({ sub });
    await scene.forgetTries();
    expect((await scene.signIn()).status).toBe(200);
  });

  it('is not believed where it calls itself by another name', async () => {
    const answer = await browser.post('/identity-providers/c/sign-in');
    expect(answer).toMatchObject({ status: 424, body: { code: 'PROVIDER_NOT_REACHED' } });
  });

  it('that is not set up is not found', async () => {
    expect(await browser.post('/identity-providers/d/sign-in')).toMatchObject({
      status: 404,
      body: { code: 'PROVIDER_NOT_FOUND' },
    });
  });
});
