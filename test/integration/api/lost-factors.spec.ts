import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LostFactors, SecondFactors } from '@tandem/sign-in';
import { CookieClient } from '../../support/cookie-client.js';
import { wantedMails } from '../../support/mail-links.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { CodeApp, enrol, signInByLink } from '../../support/second-factor.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'three goats cross a river';
const UNKNOWN = '3f0f8a4e-0000-4000-8000-00000000dead';

let api: OpenApi;
let germany: Speaker;
let secretariat: Speaker;
/** Somebody of the secretariat, who has shown a second factor a moment ago. */
let office: CookieClient;
let officeApp: CodeApp;
let member: Speaker;
let email: string;
let browser: CookieClient;
let recoveryCodes: string[];
beforeAll(async () => {
  api = await openApi();
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_approver'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());
beforeEach(async () => {
  office = new CookieClient(api);
  await signInByLink(api, office, secretariat.personId, PASSWORD);
  if ((await office.get('/session/second-factor')).body.ways.length > 0)
    await office.post('/session/second-factor', { code: await officeApp.code() });
  else ({ app: officeApp } = await enrol(api, office));
  await officeApp.wait();
  member = await api.colleague(germany, ['donor_approver']);
  browser = new CookieClient(api);
  ({ email } = await signInByLink(api, browser, member.personId, PASSWORD));
  ({ recoveryCodes } = await enrol(api, browser));
  await addPasskey(member);
});

const addPasskey = ({ personId }: Speaker) =>
  api.sql(
    `INSERT INTO passkeys (person_id, credential_id, public_key, counter, name, backed_up)
     VALUES ($1, $2, '\\x00', 0, 'Phone', false)`,
    [personId, crypto.randomUUID()],
  );
const reset = (id = member.personId, by = office) => by.post(`/people/${id}/second-factor-reset`);
const signIn = async () => {
  const own = new CookieClient(api);
  return { own, session: (await own.post('/session', { email, password: PASSWORD })).body };
};
const waysOf = ({ personId }: Speaker) => api.app.get(SecondFactors, { strict: false }).ways(personId);

describe('a lost second factor', () => {
  it('is reset by the secretariat: app, recovery codes, passkeys and sessions are gone, and the person is told', async () => {
    expect(await waysOf(member)).toEqual(['totp', 'passkey', 'recovery']);
    expect((await reset()).status).toBe(204);
    expect(await waysOf(member)).toEqual([]);
    for (const table of ['totp_factors', 'recovery_codes', 'passkeys', 'sessions'])
      expect(await api.sql(`SELECT FROM ${table} WHERE person_id = $1`, [member.personId])).toEqual([]);
    expect((await browser.get('/session')).status).toBe(401);
    const mails = (await wantedMails(api)).filter(({ to }) => to.personId === member.personId);
    expect(mails).toMatchObject([{ kind: 'second_factor_reset', path: null, params: { at: expect.any(String) } }]);
    expect(
      await api.sql(
        `SELECT person_id, before, after FROM audit WHERE action = 'person.second_factor_reset' AND object_id = $1`,
        [member.personId],
      ),
    ).toEqual([{ person_id: secretariat.personId, before: { ways: ['totp', 'passkey', 'recovery'] }, after: null }]);
  });

  it('has to be set up anew at the next sign-in, before anything else opens', async () => {
    await reset();
    const { own, session } = await signIn();
    expect(session).toMatchObject({ next: 'enrol', ways: [], memberships: [] });
    expect((await own.get('/offers')).body.code).toBe('SECOND_FACTOR_REQUIRED');
    expect((await own.post('/session/second-factor', { code: recoveryCodes[0] })).status).toBe(401);
    await enrol(api, own);
    expect((await own.get('/offers')).status).toBe(200);
    expect((await signIn()).session).toMatchObject({ next: 'second_factor', ways: ['totp', 'recovery'] });
  });

  it('has to be set up anew also by who need not have one; that once done, it may be taken away again', async () => {
    await api.sql(`UPDATE memberships SET role = 'donor_officer' WHERE person_id = $1`, [member.personId]);
    await reset();
    const { own, session } = await signIn();
    expect(session.next).toBe('enrol');
    expect((await own.get('/offers')).status).toBe(403);
    await enrol(api, own);
    expect((await own.get('/offers')).status).toBe(200);
    expect((await own.send('DELETE', '/session/totp')).status).toBe(204);
    expect((await signIn()).session.next).toBeNull();
  });

  it('is reset by nobody else: not by a colleague who signs, not by an auditor, not by a program', async () => {
    const auditor = await api.colleague(secretariat, ['auditor']);
    const auditing = new CookieClient(api);
    await signInByLink(api, auditing, auditor.personId, PASSWORD);
    const colleague = new CookieClient(api);
    await signInByLink(api, colleague, germany.personId, PASSWORD);
    if ((await colleague.get('/session/second-factor')).body.ways.length === 0) await enrol(api, colleague);
    for (const [who, id] of [
      [auditing, member.personId],
      [colleague, member.personId],
      [browser, member.personId],
      [colleague, UNKNOWN],
    ] as const)
      expect(await reset(id, who)).toMatchObject({ status: 403, body: { code: 'FACTOR_RESET_NOT_YOURS' } });
    expect((await secretariat.api.post(`/people/${member.personId}/second-factor-reset`, {})).status).toBe(403);
    expect((await reset(member.personId, new CookieClient(api))).status).toBe(401);
    expect(await waysOf(member)).toEqual(['totp', 'passkey', 'recovery']);
  });

  it('takes two: nobody of the secretariat resets their own', async () => {
    expect(await reset(secretariat.personId)).toMatchObject({ status: 403, body: { code: 'OWN_FACTOR_RESET' } });
    expect(await waysOf(secretariat)).toContain('totp');
    const colleague = await api.colleague(secretariat, ['secretariat']);
    await addPasskey(colleague);
    expect((await reset(colleague.personId)).status).toBe(204);
    expect(await waysOf(colleague)).toEqual([]);
  });

  it('is reset only by somebody who proved a short while ago who sits there', async () => {
    await api.sql(`UPDATE sessions SET second_factor_at = now() - interval '16 minutes' WHERE person_id = $1`, [
      secretariat.personId,
    ]);
    expect(await reset()).toMatchObject({ status: 403, body: { code: 'FACTOR_TOO_OLD' } });
    expect(await waysOf(member)).toContain('passkey');
  });

  it('is not one of nobody, nor of people of the sample data', async () => {
    const missing = { status: 404, body: { code: 'PERSON_NOT_FOUND' } };
    expect(await reset(UNKNOWN)).toMatchObject(missing);
    await api.sql('UPDATE people SET demo = true WHERE id = $1', [member.personId]);
    expect(await reset()).toMatchObject(missing);
    await api.sql('UPDATE people SET demo = false WHERE id = $1', [member.personId]);
  });

  it('does not come back by an app that is being confirmed at the same moment', async () => {
    const begun = await browser.post('/session/totp');
    const code = await new CodeApp(api, begun.body.secret).code();
    await Promise.all([reset(), browser.post('/session/totp/confirm', { code })]);
    expect(await waysOf(member)).toEqual([]);
    expect(await api.sql('SELECT FROM sessions WHERE person_id = $1', [member.personId])).toEqual([]);
  });
});

it('the operator resets it where nobody of the secretariat can, and the trail says so', async () => {
  await api.app.get(LostFactors, { strict: false }).resetByOperator(email.toUpperCase());
  expect(await waysOf(member)).toEqual([]);
  expect(
    await api.sql(`SELECT person_id, after FROM audit WHERE action = 'person.second_factor_reset' AND object_id = $1`, [
      member.personId,
    ]),
  ).toEqual([{ person_id: null, after: { by: 'operator, at the command line' } }]);
  await expect(
    api.app.get(LostFactors, { strict: false }).resetByOperator('nobody@test.example'),
  ).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
});
