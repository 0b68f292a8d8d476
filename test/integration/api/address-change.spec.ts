import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CookieClient } from '../../support/cookie-client.js';
import { wantedMails, type WantedMail } from '../../support/mail-links.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { signInByLink } from '../../support/second-factor.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'three goats cross a river';

let api: OpenApi;
let gambia: Speaker;
let serial = 0;
/** The address that the person would like to have. */
let wanted: string;
let person: Speaker;
let old: string;
let browser: CookieClient;
beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});
afterAll(() => api.close());
beforeEach(async () => {
  // Each person's mails are looked at by address; tries are those of this test alone.
  await api.sql('DELETE FROM rate_limits');
  wanted = `New.Address${++serial}@Interior.example`;
  ({ person, browser, email: old } = await somebody());
});

async function somebody(): Promise<{ person: Speaker; browser: CookieClient; email: string }> {
  const one = await api.colleague(gambia, ['national_drafter']);
  const own = new CookieClient(api);
  const { email } = await signInByLink(api, own, one.personId, PASSWORD);
  return { person: one, browser: own, email };
}

const ask = (email = wanted, by = browser) => by.post('/people/me/address', { email });
const confirm = (token: string, by = browser) => by.post('/people/me/address/confirm', { token });
const stop = (token: string) => new CookieClient(api).post('/address-changes/stop', { token });
const addressOf = async ({ personId }: Speaker): Promise<string> =>
  (await api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [personId]))[0]!.email;
const notValid = { status: 400, body: { code: 'LINK_NOT_VALID' } };

async function mailTo(address: string, kind: string): Promise<WantedMail | undefined> {
  await api.settle();
  return (await wantedMails(api)).findLast((mail) => mail.kind === kind && mail.to.address === address);
}

/** The secret in the newest mail of the kind to an address. */
async function secretIn(address: string, kind: string): Promise<string> {
  const mail = await mailTo(address, kind);
  return mail!.path!.replace(/^\/(address|address-stop)\//, '');
}

const linkToNew = (address = wanted) => secretIn(address.toLowerCase(), 'address_change');
const linkToOld = (address = old) => secretIn(address, 'address_change_asked');

describe('another address', () => {
  it('is asked for, confirmed by a link that was sent there, and signed in with from then on', async () => {
    const elsewhere = new CookieClient(api);
    await elsewhere.post('/session', { email: old, password: PASSWORD });
    await api.sql(`UPDATE people SET language = 'fr' WHERE id = $1`, [person.personId]);

    expect((await ask()).status).toBe(202);
    const shown = (await browser.get('/people/me/address')).body;
    expect(shown).toEqual({ address: old, waiting: { address: wanted.toLowerCase(), until: expect.any(String) } });
    // 24 hours from now, give or take a minute.
    expect(Math.abs(Date.parse(shown.waiting.until) - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);

    const toNew = await mailTo(wanted.toLowerCase(), 'address_change');
    expect(toNew).toMatchObject({
      to: { address: wanted.toLowerCase(), language: 'fr' },
      path: expect.stringMatching(/^\/address\/[\w-]{43}$/),
    });
    expect(await mailTo(old, 'address_change_asked')).toMatchObject({
      to: { language: 'fr' },
      path: expect.stringMatching(/^\/address-stop\/[\w-]{43}$/),
    });
    expect(await addressOf(person)).toBe(old);

    expect((await confirm(await linkToNew())).status).toBe(204);
    expect((await browser.get('/session')).body.person.email).toBe(wanted.toLowerCase());
    expect((await browser.get('/people/me/address')).body).toEqual({ address: wanted.toLowerCase(), waiting: null });
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await new CookieClient(api).post('/session', { email: wanted, password: PASSWORD })).status).toBe(200);
    expect((await new CookieClient(api).post('/session', { email: old, password: PASSWORD })).status).toBe(401);
    expect(await mailTo(old, 'address_changed')).toMatchObject({
      path: expect.stringMatching(/^\/address-stop\/[\w-]{43}$/),
    });
  });

  it('is confirmed once, within its day, by the person who asked and nobody else', async () => {
    await ask();
    const link = await linkToNew();
    const other = await somebody();
    expect((await confirm(link, new CookieClient(api))).status).toBe(401);
    expect(await confirm(link, other.browser)).toMatchObject(notValid);
    expect(await confirm('x'.repeat(43))).toMatchObject(notValid);
    await api.sql(`UPDATE address_changes SET confirm_until = now() - interval '1 second' WHERE person_id = $1`, [
      person.personId,
    ]);
    expect((await browser.get('/people/me/address')).body.waiting).toBeNull();
    expect(await confirm(link)).toMatchObject(notValid);
    await api.sql(`UPDATE address_changes SET confirm_until = now() + interval '1 minute' WHERE person_id = $1`, [
      person.personId,
    ]);
    const both = await Promise.all([confirm(link), confirm(link)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect(await confirm(link)).toMatchObject(notValid);
    expect([await addressOf(person), await addressOf(other.person)]).toEqual([wanted.toLowerCase(), other.email]);
  });

  it('is not given again by a link that was used, also once the old one is back', async () => {
    await ask();
    const used = await linkToNew();
    await confirm(used);
    await ask(old);
    expect((await confirm(await linkToNew(old))).status).toBe(204);
    expect(await confirm(used)).toMatchObject(notValid);
    expect(await addressOf(person)).toBe(old);
  });

  it('can be taken back, and a second one takes the place of the first', async () => {
    await ask();
    const first = await linkToNew();
    const later = `later${serial}@interior.example`;
    await ask(later);
    expect(await confirm(first)).toMatchObject(notValid);
    const second = await linkToNew(later);
    expect((await browser.send('DELETE', '/people/me/address')).status).toBe(204);
    expect((await browser.get('/people/me/address')).body.waiting).toBeNull();
    expect(await confirm(second)).toMatchObject(notValid);
    expect(await addressOf(person)).toBe(old);
  });

  it('that two ask for at once is given to one of them', async () => {
    const other = await somebody();
    await Promise.all([ask(), ask(wanted, other.browser)]);
    await api.settle();
    const paths = (await wantedMails(api))
      .filter(({ kind, to }) => kind === 'address_change' && to.address === wanted.toLowerCase())
      .map(({ path }) => path!.replace('/address/', ''));
    expect(paths).toHaveLength(2);
    // Whose link is whose does not matter: each tries both.
    const tries = paths.flatMap((link) => [confirm(link), confirm(link, other.browser)]);
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400]);
    const [mine, theirs] = [await addressOf(person), await addressOf(other.person)];
    expect([
      [wanted.toLowerCase(), other.email],
      [old, wanted.toLowerCase()],
    ]).toContainEqual([mine, theirs]);
  });

  it('that somebody has already is asked for with the same answers, and its owner is told', async () => {
    const owner = await somebody();
    const [free, used] = [await ask(), await ask(owner.email, (await somebody()).browser)];
    expect([used.status, used.body]).toEqual([free.status, free.body]);
    const asker = await somebody();
    await ask(owner.email, asker.browser);
    expect((await asker.browser.get('/people/me/address')).body.waiting).toEqual({
      address: owner.email,
      until: expect.any(String),
    });
    await api.settle();
    const mails = (await wantedMails(api)).filter(
      ({ to }) => to.address === asker.email || to.address === owner.email || to.personId === owner.person.personId,
    );
    // The old address is told as always; the owner twice, once for each who asked; no link is sent.
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['address_change_asked', 'address_taken', 'address_taken']);
    expect(mails.find(({ kind }) => kind === 'address_taken')).toMatchObject({
      to: { personId: owner.person.personId },
      path: null,
    });
  });

  it('is asked for only by somebody who proved a short while ago who sits there', async () => {
    await api.sql(`UPDATE sessions SET created_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      person.personId,
    ]);
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'FACTOR_TOO_OLD' } });
    expect((await browser.get('/people/me/address')).body.waiting).toBeNull();
  });

  it('is asked for five times a day, and three times for one address', async () => {
    for (let count = 0; count < 5; count++) expect((await ask(`${count}${wanted}`)).status).toBe(202);
    expect(await ask(`5${wanted}`)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_TRIES' } });
    const others = await Promise.all([somebody(), somebody(), somebody()]);
    for (const other of others.slice(0, 2)) expect((await ask(`0${wanted}`, other.browser)).status).toBe(202);
    expect((await ask(`0${wanted}`, others[2].browser)).status).toBe(429);
  });

  it.each(['', 'nobody', 'a b@c.example', 'a@b', `${'a'.repeat(250)}@b.example`])(
    'is an address: not %j',
    async (email) => {
      const refused = await ask(email);
      expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/email']);
    },
  );

  it('is not for people of the sample data', async () => {
    await api.sql('UPDATE people SET demo = true WHERE id = $1', [person.personId]);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'DEMO_PERSON' } });
    await api.sql('UPDATE people SET demo = false WHERE id = $1', [person.personId]);
  });

  it('ends links that were sent to the old one', async () => {
    await new CookieClient(api).post('/session/forgotten', { email: old });
    await ask();
    await api.settle();
    const reset = (await wantedMails(api)).findLast(({ kind }) => kind === 'password_reset')!.path!;
    expect((await confirm(await linkToNew())).status).toBe(204);
    const answer = await new CookieClient(api).post('/session/link', {
      token: reset.replace('/link/', ''),
      password: 'a boat without a sail',
    });
    expect(answer).toMatchObject(notValid);
  });
});

describe('"this was not me"', () => {
  it('stops the change and ends every session, once', async () => {
    await ask();
    const [toNew, toOld] = [await linkToNew(), await linkToOld()];
    expect((await stop(toOld)).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    await browser.post('/session', { email: old, password: PASSWORD });
    expect(await confirm(toNew)).toMatchObject(notValid);
    expect(await stop(toOld)).toMatchObject(notValid);
    expect((await browser.get('/session')).status).toBe(200);
    expect(await addressOf(person)).toBe(old);
  });

  it('gives the old address back within a week, also after further changes, and ends links sent meanwhile', async () => {
    await ask();
    const notice = await linkToOld();
    await confirm(await linkToNew());
    const third = `third${serial}@interior.example`;
    await ask(third);
    const laterNotice = await linkToOld(wanted.toLowerCase());
    await confirm(await linkToNew(third));
    expect(await addressOf(person)).toBe(third);
    await new CookieClient(api).post('/session/forgotten', { email: third });
    await api.settle();
    const reset = (await wantedMails(api)).findLast(({ kind }) => kind === 'password_reset')!.path!;

    expect((await stop(notice)).status).toBe(204);
    expect(await addressOf(person)).toBe(old);
    expect((await browser.get('/session')).status).toBe(401);
    // Whoever had the address in between cannot take it back.
    expect(await stop(laterNotice)).toMatchObject(notValid);
    expect(await stop(await secretIn(wanted.toLowerCase(), 'address_changed'))).toMatchObject(notValid);
    const answer = await new CookieClient(api).post('/session/link', {
      token: reset.replace('/link/', ''),
      password: 'a boat without a sail',
    });
    expect(answer).toMatchObject(notValid);
  });

  it('works by the mail that follows the change, too, and for a week', async () => {
    await ask();
    await confirm(await linkToNew());
    const undo = await secretIn(old, 'address_changed');
    const until = (interval: string) =>
      api.sql(`UPDATE address_changes SET stop_until = now() + $2::interval WHERE person_id = $1`, [
        person.personId,
        interval,
      ]);
    await until('-1 second');
    expect(await stop(undo)).toMatchObject(notValid);
    await until('1 minute');
    expect((await stop(undo)).status).toBe(204);
    expect(await addressOf(person)).toBe(old);
  });

  it('ends the sessions also where somebody else has the old address by now', async () => {
    await ask();
    await confirm(await linkToNew());
    const other = await somebody();
    await api.sql('UPDATE people SET email = $2 WHERE id = $1', [other.person.personId, old]);
    expect((await stop(await secretIn(old, 'address_changed'))).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await other.browser.get('/session')).status).toBe(200);
    expect(await addressOf(person)).toBe(wanted.toLowerCase());
  });
});

describe('what is kept of a change', () => {
  it('is in the trail without an address or a secret, and elsewhere as digests', async () => {
    await ask();
    const secrets = [await linkToNew(), await linkToOld()];
    await confirm(secrets[0]!);
    await stop(secrets[1]!);
    const trail = await api.sql<{ action: string; row: string }>(
      `SELECT action, a::text AS row FROM audit a WHERE person_id = $1 AND action LIKE 'person.address%' ORDER BY id`,
      [person.personId],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'person.address_change_asked',
      'person.address_changed',
      'person.address_change_stopped',
    ]);
    const rows = JSON.stringify(trail);
    for (const address of [old, wanted.toLowerCase()]) expect(rows).not.toContain(address);
    const stored = JSON.stringify(
      await api.sql(`SELECT c::text FROM address_changes c UNION ALL SELECT o::text FROM outbox o
                     UNION ALL SELECT i::text FROM idempotency_keys i`),
    );
    for (const secret of secrets) expect(stored).not.toContain(secret);
  });

  it('is handed out to the person, and goes with the person', async () => {
    await ask();
    await api.settle();
    const { body } = await browser.get('/people/me/export');
    expect(body.addressChanges).toMatchObject([{ from: old, to: wanted.toLowerCase(), confirmedAt: null }]);
    await api.sql(
      `INSERT INTO mails (message_id, kind, fact, address, language, params)
       VALUES ($1, 'address_change', $1, $2, 'en', '{}')`,
      [`mail-${serial}`, wanted.toLowerCase()],
    );
    expect((await browser.post('/people/me/erase', { sure: 'erase', confirm: true })).status).toBe(204);
    expect(await api.sql('SELECT FROM address_changes WHERE person_id = $1', [person.personId])).toEqual([]);
    expect(await api.sql('SELECT FROM mails WHERE address = $1', [wanted.toLowerCase()])).toEqual([]);
  });
});
