import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openLink } from '@tandem/platform/mail-wanted';
import { KeyRing } from '@tandem/platform/sealing';
import { CookieClient } from '../../support/cookie-client.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { signInByLink } from '../../support/second-factor.js';

jest.setTimeout(30_000);

const PASSWORD = 'three goats cross a river';
const OTHER = 'a boat without a sail';

let api: OpenApi;
let gambia: Speaker;
beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});
afterAll(() => api.close());

let personId: string;
let browser: CookieClient;
let email: string;
beforeEach(async () => {
  // Each test is a person of its own; that they all sit at one address is not what is tried here.
  await api.sql('DELETE FROM rate_limits');
  ({ personId } = await api.colleague(gambia, ['national_endorser']));
  browser = new CookieClient(api);
  ({ email } = await signInByLink(api, browser, personId, PASSWORD));
});

const signIn = async (password = PASSWORD) => {
  const client = new CookieClient(api);
  const answer = await client.post('/session', { email, password });
  return { client, answer };
};

describe('a session', () => {
  it('that was stolen opens nothing after signing out', async () => {
    const thief = browser.stolen();
    expect((await thief.get('/needs')).status).toBe(200);
    expect((await browser.send('DELETE', '/session')).status).toBe(204);
    for (const path of ['/needs', '/session', '/sessions']) expect((await thief.get(path)).status).toBe(401);
    expect((await thief.post('/session/second-factor', { code: '123456' })).status).toBe(401);
  });

  it('takes nothing over from the one before: a secret that was planted opens nothing', async () => {
    const planted = browser.stolen();
    expect((await browser.post('/session', { email, password: PASSWORD })).status).toBe(200);
    expect(browser.cookie).not.toBe(planted.cookie);
    expect((await planted.get('/session')).status).toBe(401);
    // A secret that nobody has given out is not taken up either.
    const made = new CookieClient(api);
    made.cookie = `__Host-tandem=${'A'.repeat(43)}`;
    const chosen = made.cookie;
    await made.post('/session', { email, password: PASSWORD });
    expect(made.cookie).not.toBe(chosen);
  });

  it('sends mails from then on in the language of the page', async () => {
    for (const [asked, language] of [
      ['fr;q=0.9', 'fr'],
      ['zh-Hans', 'zh'],
    ]) {
      const answer = await fetch(`${api.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': asked! },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      expect(answer.status).toBe(200);
      expect(await api.sql('SELECT language FROM people WHERE id = $1', [personId])).toEqual([{ language }]);
    }
  });

  it('is set in a cookie that only this host gets, over https, and no script reads', async () => {
    const { answer } = await signIn();
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-tandem=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });

  it('is seen by its person, who can end it from another one', async () => {
    const { client } = await signIn();
    const { items } = (await browser.get('/sessions')).body as { items: { id: string; current: boolean }[] };
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = items.find(({ current }) => !current)!;
    expect((await client.get('/session')).status).toBe(200);
    expect((await browser.send('DELETE', `/sessions/${other.id}`)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await browser.send('DELETE', `/sessions/${other.id}`)).status).toBe(404);
  });

  it('of somebody else cannot be ended, nor told from one that does not exist', async () => {
    const { items } = (await browser.get('/sessions')).body as { items: { id: string }[] };
    const neighbour = new CookieClient(api);
    await signInByLink(api, neighbour, (await api.colleague(gambia, ['national_endorser'])).personId, PASSWORD);
    const answers = await Promise.all(
      [items[0]!.id, crypto.randomUUID(), 'x'].map((id) => neighbour.send('DELETE', `/sessions/${id}`)),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
    }
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('ends with all others at once', async () => {
    const others = [await signIn(), await signIn()];
    expect((await browser.send('DELETE', '/sessions')).status).toBe(204);
    for (const { client } of others) expect((await client.get('/session')).status).toBe(401);
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('stays when the password is changed in it, and the others end', async () => {
    const { client } = await signIn();
    const change = (current: string, password: string) =>
      browser.send('PUT', '/session/password', { current, password });
    expect((await change('not the password', OTHER)).status).toBe(401);
    expect((await change(PASSWORD, 'tandem tandem 2026')).body.code).toBe('PASSWORD_BLOCKED');
    expect((await change(PASSWORD, 'too short')).body.errors[0]).toMatchObject({ code: 'TOO_SHORT' });
    expect((await change(PASSWORD, OTHER)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await browser.get('/session')).status).toBe(200);
    expect((await signIn(PASSWORD)).answer.status).toBe(401);
    expect((await signIn(OTHER)).answer.status).toBe(200);
  });
});

describe('guessing', () => {
  it('a password costs: after five tries the answer is 429 with a time to wait, known or not', async () => {
    for (const address of [email, 'nobody@example.org']) {
      const guess = () => new CookieClient(api).post('/session', { email: address, password: 'x' });
      for (let count = 0; count < 5; count++) expect((await guess()).status).toBe(401);
      const slowed = await guess();
      expect([slowed.status, slowed.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
      expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});

describe('a forgotten password', () => {
  const ask = (address: string) => new CookieClient(api).post('/session/forgotten', { email: address });

  /** The links that wait to be mailed to the person, the oldest first. */
  async function links(): Promise<string[]> {
    await api.settle();
    const mails = await api.sql<{ payload: { fact: string; sealedLink: string; kind: string } }>(
      `SELECT payload FROM outbox WHERE topic = 'mail.wanted' AND payload->'to'->>'personId' = $1
          AND payload->>'kind' = 'password_reset' ORDER BY seq`,
      [personId],
    );
    const keys = api.app.get(KeyRing, { strict: false });
    return Promise.all(mails.map(({ payload: { fact, sealedLink } }) => openLink(keys, fact, sealedLink)));
  }
  const redeem = (path: string, password: string) =>
    new CookieClient(api).post('/session/link', { token: path.replace('/link/', ''), password });

  it('is answered alike whether or not anybody has the address, and nothing is looked up for it', async () => {
    const answers = [await ask(email), await ask('nobody@example.org')];
    for (const { status, body, headers } of answers) {
      expect([status, body]).toEqual([202, null]);
      expect([...headers.keys()].sort()).toEqual([...answers[0]!.headers.keys()].sort());
    }
    const events = await api.sql<{ payload: object }>(
      `SELECT payload FROM outbox WHERE topic = 'password.forgotten' ORDER BY seq DESC LIMIT 2`,
    );
    expect(events.map(({ payload }) => Object.keys(payload).sort())).toEqual([
      ['email', 'id'],
      ['email', 'id'],
    ]);
    expect(JSON.stringify(events)).not.toContain('example');
  });

  it('leads to a link by mail that works once, and ends what was open', async () => {
    await ask(email.toUpperCase());
    const [link] = await links();
    expect(link).toMatch(/^\/link\/[\w-]{43}$/);
    expect((await redeem(link!, OTHER)).status).toBe(200);
    expect((await browser.get('/session')).status).toBe(401);
    const again = await redeem(link!, PASSWORD);
    expect([again.status, again.body.code]).toEqual([400, 'LINK_NOT_VALID']);
    expect((await signIn(OTHER)).answer.status).toBe(200);
    const stored = JSON.stringify(
      await api.sql('SELECT l::text FROM sign_in_links l UNION ALL SELECT o::text FROM outbox o'),
    );
    expect(stored).not.toContain(link!.replace('/link/', ''));
  });

  it('a stale link opens nothing: an hour old, or followed by a newer one that was used', async () => {
    await ask(email);
    await ask(email);
    const [one, two] = await links();
    await api.sql(`UPDATE sign_in_links SET expires_at = expires_at - interval '1 hour' WHERE person_id = $1`, [
      personId,
    ]);
    for (const link of [one, two]) expect((await redeem(link!, OTHER)).body.code).toBe('LINK_NOT_VALID');
    await api.sql(`UPDATE sign_in_links SET expires_at = expires_at + interval '1 hour' WHERE person_id = $1`, [
      personId,
    ]);
    expect((await redeem(two!, OTHER)).status).toBe(200);
    expect((await redeem(one!, PASSWORD)).body.code).toBe('LINK_NOT_VALID');
  });

  it('sends no more than three mails in a short while, and answers as before', async () => {
    for (let count = 0; count < 5; count++) expect((await ask(email)).status).toBe(202);
    expect(await links()).toHaveLength(3);
  });

  it('sends nothing to demonstration people or to nobody', async () => {
    await api.sql('UPDATE people SET demo = true WHERE id = $1', [personId]);
    await ask(email);
    await ask('nobody@example.org');
    expect(await links()).toEqual([]);
  });
});
