import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Speaker } from '../../support/open-api.js';
import { DOMAIN, ProviderScene } from '../../support/provider-scene.js';
import { enrol } from '../../support/second-factor.js';
import type { CookieClient } from '../../support/cookie-client.js';

// Providers are processes of their own; passwords cost a tenth of a second of work on purpose.
jest.setTimeout(60_000);

let scene: ProviderScene;
let officer: Speaker & { email: string };
/** Another person at the provider for each test. */
let sub: string;

beforeAll(async () => {
  scene = await ProviderScene.open();
}, 120_000);
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.forgetTries();
  officer = await scene.someone();
  sub = randomUUID();
  await scene.a.tell({ sub });
});

const sql: ProviderScene['api']['sql'] = (query, parameters) => scene.api.sql(query, parameters);

const mailsOf = async (personId: string): Promise<string[]> => {
  const rows = await sql<{ kind: string }>(
    `SELECT payload->>'kind' AS kind FROM outbox WHERE topic = 'mail.wanted' AND payload->'to'->>'personId' = $1
      ORDER BY seq`,
    [personId],
  );
  return rows.map(({ kind }) => kind);
};

describe("an organisation's own sign-in", () => {
  it('is offered by name, and nothing else of it is told', async () => {
    const answer = await scene.browser().get('/identity-providers');
    expect(answer.body).toEqual({
      items: [
        { id: 'a', name: 'Ministry of the Interior' },
        { id: 'b', name: 'Treasury' },
        { id: 'c', name: 'Misnamed' },
      ],
    });
  });

  it('is linked by its person while signed in, and opens the account from then on', async () => {
    const browser = await scene.link(officer);
    const list = await browser.get('/identities');
    expect(list).toMatchObject({
      status: 200,
      body: { items: [{ provider: 'Ministry of the Interior', providerId: 'a', lastUsedAt: null }] },
    });

    const elsewhere = scene.browser();
    const route = '/identity-providers/a/sign-in';
    const answer = await elsewhere.answer('a', await elsewhere.travel(route, { next: '/needs?status=open' }));
    expect(answer).toMatchObject({
      status: 200,
      body: { next: '/needs?status=open', session: { next: null, person: { id: officer.personId } } },
    });
    expect(elsewhere.cookie('__Host-tandem-oidc')).toBeUndefined();
    expect((await elsewhere.get('/session')).status).toBe(200);
    const [session] = await sql(
      `SELECT method, second_factor_at FROM sessions WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [officer.personId],
    );
    expect(session).toEqual({ method: 'oidc', second_factor_at: null });
  });

  it('leaves in the trail that it was linked, and tells its person by mail; neither says what the provider calls them', async () => {
    await scene.link(officer);
    const trail = await sql<{ action: string; after: unknown }>(
      `SELECT action, after FROM audit WHERE object_type = 'identity' AND person_id = $1`,
      [officer.personId],
    );
    expect(trail).toEqual([{ action: 'identity.linked', after: { issuer: scene.a.issuer } }]);
    expect(await mailsOf(officer.personId)).toEqual(['identity_linked']);
    const told = await sql('SELECT FROM audit a, outbox o WHERE concat(a::text, o::text) LIKE $1', [`%${sub}%`]);
    expect(told).toEqual([]);
  });

  it('that nobody has linked opens nothing, and says the same where somebody has its confirmed address', async () => {
    await scene.a.tell({ sub, email: officer.email, emailVerified: true });
    const known = await scene.signIn();
    await scene.a.tell({ sub: randomUUID(), email: 'nobody@nowhere.example', emailVerified: true });
    const unknown = await scene.signIn();
    const said = ({ body: { requestId: _, ...rest } }: typeof known) => rest;
    expect(known).toMatchObject({ status: 403, body: { code: 'IDENTITY_NOT_LINKED' } });
    expect(said(unknown)).toEqual(said(known));
    for (const { headers } of [known, unknown])
      expect(headers.getSetCookie().filter((line) => line.startsWith('__Host-tandem='))).toEqual([]);
    expect(await sql('SELECT FROM identities WHERE subject = $1', [sub])).toEqual([]);
    expect(await sql('SELECT FROM people WHERE email = $1', ['nobody@nowhere.example'])).toEqual([]);
  });

  it('opens nothing through another provider that calls somebody the same', async () => {
    await scene.link(officer);
    await scene.b.tell({ sub, email: `awa@${DOMAIN}`, emailVerified: true });
    expect(await scene.signIn('b')).toMatchObject({ status: 403, body: { code: 'IDENTITY_NOT_LINKED' } });
    expect((await scene.signIn('a')).status).toBe(200);
  });

  it('hands no token of the provider to the browser, and none is kept', async () => {
    await scene.link(officer);
    const answer = await scene.signIn();
    // Every JSON web token begins with the base64url of {".
    expect(`${JSON.stringify(answer.body)} ${answer.headers.getSetCookie().join()}`).not.toContain('eyJ');
    for (const table of ['identities', 'identity_flows', 'sessions', 'audit', 'outbox'])
      expect(await sql(`SELECT FROM ${table} t WHERE t::text LIKE '%eyJ%'`)).toEqual([]);
  });

  it('belongs to one person only, and a person has one of each provider', async () => {
    await scene.link(officer);
    const other = await scene.signedIn(await scene.someone());
    const second = await other.answer('a', await other.travel('/identity-providers/a/link'));
    expect(second).toMatchObject({ status: 409, body: { code: 'IDENTITY_TAKEN' } });
    await scene.a.tell({ sub: randomUUID() });
    const same = await scene.signedIn(officer);
    const another = await same.answer('a', await same.travel('/identity-providers/a/link'));
    expect(another).toMatchObject({ status: 409, body: { code: 'IDENTITY_TAKEN' } });
  });

  it('is unlinked by its person alone, and opens nothing from then on', async () => {
    const browser = await scene.link(officer);
    const { body } = await browser.get('/identities');
    const path = `/identities/${body.items[0].id}`;
    const other = await scene.signedIn(await scene.someone());
    expect(await other.send('DELETE', path)).toMatchObject({ status: 404, body: { code: 'IDENTITY_NOT_FOUND' } });
    expect((await scene.signIn()).status).toBe(200);
    expect((await browser.send('DELETE', path)).status).toBe(204);
    expect(await scene.signIn()).toMatchObject({ status: 403, body: { code: 'IDENTITY_NOT_LINKED' } });
    expect(await mailsOf(officer.personId)).toEqual(['identity_linked', 'identity_unlinked']);
  });

  it('goes with the account when its person is erased, and stands in what its person exports', async () => {
    const browser = await scene.link(officer);
    const exported = await browser.get('/people/me/export');
    expect(exported.body.identities).toMatchObject([{ issuer: scene.a.issuer, subject: sub }]);
    expect((await browser.post('/people/me/erase', { sure: 'erase', confirm: true })).status).toBe(204);
    expect(await sql('SELECT FROM identities WHERE subject = $1', [sub])).toEqual([]);
  });
});

describe('linking', () => {
  it('asks for a person who proved a moment ago who sits there', async () => {
    expect((await scene.browser().post('/identity-providers/a/link')).status).toBe(401);
    expect((await officer.api.post('/identity-providers/a/link')).status).toBe(403);
    const browser = await scene.signedIn(officer);
    await sql(`UPDATE sessions SET created_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      officer.personId,
    ]);
    const answer = await browser.post('/identity-providers/a/link');
    expect(answer).toMatchObject({ status: 403, body: { code: 'FACTOR_TOO_OLD' } });
  });

  it('ends in the session in which it began', async () => {
    const browser = await scene.signedIn(officer);
    const returned = await browser.travel('/identity-providers/a/link');
    const other = await scene.someone();
    const stranger = await scene.signedIn(other);
    stranger.take('__Host-tandem-oidc', browser.cookie('__Host-tandem-oidc')!);
    expect(await stranger.answer('a', returned)).toMatchObject({
      status: 401,
      body: { code: 'PROVIDER_ANSWER_REFUSED' },
    });
    expect((await stranger.get('/identities')).body).toEqual({ items: [] });
  });

  it('is not for people of the sample data, who belong to everybody', async () => {
    const browser = await scene.signedIn(officer);
    await sql('UPDATE people SET demo = true WHERE id = $1', [officer.personId]);
    const answer = await browser.post('/identity-providers/a/link');
    await sql('UPDATE people SET demo = false WHERE id = $1', [officer.personId]);
    expect(answer).toMatchObject({ status: 403, body: { code: 'DEMO_NOT_LINKED' } });
  });
});

describe('an invitation', () => {
  const invite = async (email: string): Promise<string> => {
    const token = randomUUID();
    await sql(
      `INSERT INTO invitations (token_hash, email, organisation_id, role, expires_at)
       VALUES (encode(sha256($1::bytea), 'hex'), $2, $3, 'national_drafter', now() + interval '1 day')`,
      [token, email, officer.organisationId],
    );
    return token;
  };
  const route = '/identity-providers/a/invitation';

  it('is accepted with the sign-in of the organisation, without a password', async () => {
    const email = `${sub}@${DOMAIN}`;
    const token = await invite(email);
    const browser = scene.browser();
    const answer = await browser.answer('a', await browser.travel(route, { token, name: 'Awa Jallow' }));
    expect(answer).toMatchObject({
      status: 200,
      body: { next: '/', session: { person: { name: 'Awa Jallow', email } } },
    });
    const [person] = await sql('SELECT password_hash FROM people WHERE email = $1', [email]);
    expect(person).toEqual({ password_hash: null });
    expect(await scene.signIn()).toMatchObject({ status: 200, body: { session: { person: { email } } } });
    const again = await browser.post(route, { token, name: 'Awa Jallow' });
    expect(again).toMatchObject({ status: 400, body: { code: 'INVITATION_NOT_VALID' } });
  });

  it('waits on where the identity is somebody else’s, and is not for an address that has an account', async () => {
    await scene.link(officer);
    const token = await invite(`${sub}@${DOMAIN}`);
    const browser = scene.browser();
    const taken = await browser.answer('a', await browser.travel(route, { token, name: 'Awa Jallow' }));
    expect(taken).toMatchObject({ status: 409, body: { code: 'IDENTITY_TAKEN' } });
    expect((await browser.get(`/invitations/${token}`)).status).toBe(200);
    const known = await browser.post(route, { token: await invite(officer.email), name: 'Awa Jallow' });
    expect(known).toMatchObject({ status: 409, body: { code: 'ACCOUNT_EXISTS' } });
  });
});

describe('a second factor that was shown there', () => {
  const signedInAs = async (account: { acr?: string; amr?: string[] }) => {
    await scene.a.tell({ sub, ...account });
    return (await scene.signIn()).body.session.next;
  };

  it.each([
    ['acr', { acr: 'phishing-resistant' }],
    ['amr', { amr: ['pwd', 'hwk'] }],
  ])('counts where the operator trusts the provider’s word for it: %s', async (_, account) => {
    const approver = await scene.someone(['national_endorser']);
    await scene.link(approver);
    await sql(`UPDATE memberships SET role = 'donor_approver' WHERE person_id = $1`, [approver.personId]);
    await sql(`UPDATE organisations SET kind = 'un_entity' WHERE id = $1`, [approver.organisationId]);
    expect(await signedInAs(account)).toBeNull();
  });

  it('does not count in other words, or in none', async () => {
    const approver = await scene.someone(['national_endorser']);
    await scene.link(approver);
    await sql(`UPDATE memberships SET role = 'donor_approver' WHERE person_id = $1`, [approver.personId]);
    await sql(`UPDATE organisations SET kind = 'un_entity' WHERE id = $1`, [approver.organisationId]);
    expect(await signedInAs({})).toBe('enrol');
    expect(await signedInAs({ amr: ['pwd', 'sms'] })).toBe('enrol');
  });

  it('is asked for here, where the person has one and the provider showed none', async () => {
    const browser = await scene.link(officer);
    await enrol(scene.api, browser as unknown as CookieClient);
    expect(await signedInAs({})).toBe('second_factor');
    expect(await signedInAs({ amr: ['hwk'] })).toBeNull();
  });
});

describe('a provider that may speak for one domain', () => {
  it.each([
    ['an address that it has not confirmed', { email: `awa@${DOMAIN}`, emailVerified: false }],
    ['an address of another domain', { email: 'awa@gov.example', emailVerified: true }],
    ['a domain below it', { email: `awa@sub.${DOMAIN}`, emailVerified: true }],
    ['a domain that ends alike', { email: `awa@not${DOMAIN}`, emailVerified: true }],
    ['no address', {}],
  ])('links nobody with %s', async (_, account) => {
    await scene.b.tell({ sub, ...account });
    const browser = await scene.signedIn(officer);
    const answer = await browser.answer('b', await browser.travel('/identity-providers/b/link'));
    expect(answer).toMatchObject({ status: 403, body: { code: 'IDENTITY_NOT_ALLOWED' } });
    expect((await browser.get('/identities')).body).toEqual({ items: [] });
  });

  it('links and signs in whom it may speak for, until the address is another', async () => {
    await scene.b.tell({ sub, email: `Awa@${DOMAIN.toUpperCase()}`, emailVerified: true });
    const browser = await scene.signedIn(officer);
    expect((await browser.answer('b', await browser.travel('/identity-providers/b/link'))).status).toBe(200);
    expect((await scene.signIn('b')).status).toBe(200);
    await scene.b.tell({ sub, email: 'awa@gov.example', emailVerified: true });
    expect(await scene.signIn('b')).toMatchObject({ status: 403, body: { code: 'IDENTITY_NOT_ALLOWED' } });
  });
});
