import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openLink } from '@tandem/platform/mail-wanted';
import { KeyRing } from '@tandem/platform/sealing';
import type { Answer } from '../support/api-client.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { SessionClient } from '../support/session-client.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'a sentence is easy to remember';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let secretariat: Speaker;
let serial = 0;
let email: string;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());
beforeEach(() => {
  email = `awa${++serial}@interior.gov.example`;
});

interface Mail {
  kind: string;
  fact: string;
  to: { personId?: string; address?: string; language?: string };
  params: Record<string, string>;
  sealedLink?: string;
}

/** Mails wanted so far of a kind, in order. */
async function mails(kind: string): Promise<Mail[]> {
  const rows = await api.sql<{ payload: Mail }>(
    `SELECT payload FROM outbox WHERE topic = 'mail.wanted' AND payload ->> 'kind' = $1 ORDER BY seq`,
    [kind],
  );
  return rows.map(({ payload }) => payload);
}

/** The secret that only the mail holds. */
async function secretFor(invitation: string): Promise<string> {
  const mail = (await mails('invitation')).find(({ fact }) => fact === `invitation:${invitation}`)!;
  const path = await openLink(api.app.get(KeyRing, { strict: false }), mail.fact, mail.sealedLink!);
  return /^\/invitation\/([\w-]{43})$/.exec(path)![1]!;
}

const invite = (by: Speaker, role: string, change: object = {}, to = by): Promise<Answer> =>
  by.api.post(`/organisations/${to.organisationId}/invitations`, { email, role, ...change });

async function invited(by = gambia, role = 'national_drafter') {
  const answer = await invite(by, role);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return { id: answer.body.id as string, secret: await secretFor(answer.body.id as string) };
}

/** Signed in with a session, the terms accepted. */
const inPerson = async (address: string) => (await SessionClient.signIn(api.url, address, PASSWORD)).acceptTerms();
/** What the holder of a link sees and does, who is not signed in. */
const stranger = () => api.stranger();
const accept = (secret: string, name = 'Awa Jallow'): Promise<Answer> =>
  stranger().post(`/invitations/${secret}/accept`, { name, password: PASSWORD });
const revoke = (by: Speaker, id: string): Promise<Answer> =>
  by.api.send('DELETE', `/organisations/${gambia.organisationId}/invitations/${id}`, undefined, {});
const rolesOf = async (address: string) =>
  (
    await api.sql<{ role: string; organisation_id: string }>(
      `SELECT m.role, m.organisation_id FROM memberships m JOIN people p ON p.id = m.person_id WHERE p.email = $1`,
      [address],
    )
  ).map(({ role, organisation_id: id }) => `${role} of ${id}`);

describe('an invitation', () => {
  it('shows little, lets one person in once, in the function that was meant', async () => {
    const { secret } = await invited();
    const shown = await stranger().get(`/invitations/${secret}`);
    expect([shown.status, shown.body]).toEqual([
      200,
      {
        organisation: { name: 'The Gambia', kind: 'state', country: 'GMB' },
        role: 'national_drafter',
        maskedEmail: 'a…@interior.gov.example',
        invitedBy: 'Officer of The Gambia',
        expiresAt: expect.any(String),
        hasAccount: false,
      },
    ]);
    // Seven days, to the minute: the two clocks are those of one machine.
    const days = (Date.parse(shown.body.expiresAt as string) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);

    const accepted = await accept(secret);
    expect([accepted.status, accepted.body]).toEqual([200, { email }]);
    expect(await rolesOf(email)).toEqual([`national_drafter of ${gambia.organisationId}`]);
    const session = await stranger().post('/session', { email, password: PASSWORD });
    expect([session.status, session.body.person.name]).toEqual([200, 'Awa Jallow']);

    for (const again of [await stranger().get(`/invitations/${secret}`), await accept(secret)])
      expect([again.status, again.body.code]).toEqual([400, 'INVITATION_NOT_VALID']);
  });

  it('gives whoever accepts it mails in the language of the page it was accepted on', async () => {
    const { secret } = await invited();
    const answer = await fetch(`${api.url}/api/v1/invitations/${secret}/accept`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'zh' },
      body: JSON.stringify({ name: 'Awa Jallow', password: PASSWORD }),
    });
    expect(answer.status).toBe(200);
    expect(await api.sql('SELECT language FROM people WHERE email = $1', [email])).toEqual([{ language: 'zh' }]);
  });

  it('is accepted by one of many who try at once', async () => {
    const { secret } = await invited();
    const answers = await Promise.all([1, 2, 3].map((each) => accept(secret, `Awa ${each}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await rolesOf(email)).toHaveLength(1);
  });

  it('is refused alike when it has expired, was withdrawn, was replaced by a newer one, or never existed', async () => {
    const expired = await invited();
    await api.sql(`UPDATE invitations SET expires_at = now() WHERE id = $1`, [expired.id]);
    email = `b${email}`;
    const withdrawn = await invited();
    expect((await revoke(gambia, withdrawn.id)).status).toBe(204);
    email = `b${email}`;
    const replaced = await invited();
    const newer = await invited();
    const answers = [];
    for (const secret of [expired.secret, withdrawn.secret, replaced.secret, 'x'.repeat(43)]) {
      const at = `/invitations/${encodeURIComponent(secret)}`;
      for (const { status, body } of [await stranger().get(at), await accept(secret)])
        answers.push([status, body.code, body.title]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(answers[0]!.slice(0, 2)).toEqual([400, 'INVITATION_NOT_VALID']);
    expect((await accept(newer.secret)).status).toBe(200);
  });

  it('goes out in a mail whose link is sealed, and its secret stands nowhere', async () => {
    const { id, secret } = await invited();
    const [mail] = (await mails('invitation')).filter(({ fact }) => fact === `invitation:${id}`);
    expect(mail).toMatchObject({
      to: { address: email, language: 'en' },
      params: { organisation: 'The Gambia', invitedBy: 'Officer of The Gambia' },
    });
    const everything = await api.sql<{ row: string }>(
      `SELECT i::text AS row FROM invitations i UNION ALL SELECT o::text FROM outbox o
       UNION ALL SELECT a::text FROM audit a UNION ALL SELECT k::text FROM idempotency_keys k`,
    );
    expect(everything.length).toBeGreaterThan(4);
    expect(everything.filter(({ row }) => row.includes(secret))).toEqual([]);
    // The trail keeps no address: whoever never comes leaves nothing behind.
    expect(await api.sql(`SELECT FROM audit WHERE audit::text LIKE '%' || $1 || '%'`, [email])).toEqual([]);
  });

  it('of an address with an account is accepted by its holder, and by nobody else', async () => {
    await accept((await invited()).secret);
    const second = await invited(senegal, 'helper');
    const shown = await stranger().get(`/invitations/${second.secret}`);
    expect(shown.body.hasAccount).toBe(true);
    const anew = await accept(second.secret, 'Somebody else');
    expect([anew.status, anew.body.code]).toEqual([409, 'ACCOUNT_EXISTS']);

    const holder = await inPerson(email);
    const address = email;
    email = `other${serial}@interior.gov.example`;
    await accept((await invited()).secret);
    const other = await inPerson(email);
    const refused = await other.post(`/invitations/${second.secret}/join`);
    expect([refused.status, refused.body.code]).toEqual([400, 'INVITATION_NOT_VALID']);
    expect((await holder.post(`/invitations/${second.secret}/join`)).status).toBe(204);
    expect((await rolesOf(address)).sort()).toEqual(
      [`helper of ${senegal.organisationId}`, `national_drafter of ${gambia.organisationId}`].sort(),
    );
    expect((await holder.post(`/invitations/${second.secret}/join`)).status).toBe(400);
  });

  it('is not sent to a hundred people a day', async () => {
    const busy = await api.party({ name: 'Togo', kind: 'state', country: 'TGO', roles: ['national_endorser'] });
    await api.sql(
      `INSERT INTO invitations (token_hash, email, organisation_id, role, expires_at)
       SELECT 'digest ' || n, n || '@example.org', $1, 'observer', now() + interval '7 days' FROM generate_series(1, 50) n`,
      [busy.organisationId],
    );
    const refused = await invite(busy, 'observer');
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
  });

  it.each([
    ['no address', { email: null }, '/email', 'MISSING'],
    ['not an address', { email: 'awa at example' }, '/email', 'NOT_AN_ADDRESS'],
    ['two addresses', { email: 'a@example.org, b@example.org' }, '/email', 'NOT_AN_ADDRESS'],
    ['a header', { email: 'a@example.org\r\nBcc: b@example.org' }, '/email', 'NOT_AN_ADDRESS'],
    ['a long address', { email: `${'a'.repeat(250)}@example.org` }, '/email', 'TOO_LONG'],
    ['an unknown function', { role: 'king' }, '/role', 'UNKNOWN_CODE'],
    ['an unknown language', { language: 'tlh' }, '/language', 'UNKNOWN_CODE'],
    ['a strange field', { preauthorised: true }, '/preauthorised', 'UNKNOWN_FIELD'],
  ])('with %s is refused', async (_what, change, pointer, code) => {
    const answer = await invite(gambia, 'observer', change);
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer, code }]]);
  });

  it('takes a password that is hard to guess', async () => {
    const { secret } = await invited();
    const short = await stranger().post(`/invitations/${secret}/accept`, { name: 'Awa', password: 'fourteen chars' });
    expect(short.body.errors).toMatchObject([{ pointer: '/password', code: 'TOO_SHORT' }]);
    const own = { name: 'Awa Jallow', password: 'AwaJallowTheGambia' };
    const guessable = await stranger().post(`/invitations/${secret}/accept`, own);
    expect([guessable.status, guessable.body.code]).toEqual([400, 'PASSWORD_BLOCKED']);
    expect((await accept(secret)).status).toBe(200);
  });
});

describe('who may invite', () => {
  it('is whoever signs for the organisation, to functions of its own side; and the secretariat', async () => {
    const drafter = await api.colleague(gambia, ['national_drafter']);
    const observer = await api.colleague(gambia, ['observer']);
    const status = async (by: Speaker, role: string, to = gambia) => {
      const { status: code, body } = await invite(by, role, {}, to);
      return code === 201 ? 201 : body.code;
    };
    expect(await status(gambia, 'national_endorser')).toBe(201);
    expect(await status(gambia, 'helper')).toBe(201);
    // A point of contact does not appoint who commits the State's own money.
    expect(await status(gambia, 'donor_approver')).toBe('ROLE_NOT_YOURS');
    // No organisation makes its own secretariat.
    expect(await status(gambia, 'secretariat')).toBe('ROLE_NOT_FOR_KIND');
    expect(await status(secretariat, 'secretariat')).toBe('ROLE_NOT_FOR_KIND');
    expect(await status(secretariat, 'donor_approver')).toBe(201);
    expect(await status(senegal, 'observer')).toBe('ORGANISATION_NOT_YOURS');
    expect(await status(drafter, 'observer')).toBe('FORBIDDEN');
    expect(await status(observer, 'observer')).toBe('FORBIDDEN');
    const hidden = await api.party({ name: 'Nowhere', kind: 'ngo', roles: ['donor_approver'], unverified: true });
    expect(await status(senegal, 'observer', hidden)).toBe('ORGANISATION_NOT_FOUND');
  });

  it('sees what was sent and may withdraw it; nobody else does', async () => {
    const { id } = await invited();
    const list = await gambia.api.get(`/organisations/${gambia.organisationId}/invitations`);
    expect(list.body.items.find((item: any) => item.id === id)).toEqual({
      id,
      email,
      role: 'national_drafter',
      invitedBy: 'Officer of The Gambia',
      state: 'waiting',
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
    });
    const foreign = await senegal.api.get(`/organisations/${gambia.organisationId}/invitations`);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    const guessed = await revoke(senegal, '3f0f8a4e-0000-4000-8000-00000000dead');
    const forbidden = await revoke(senegal, id);
    const told = ({ status, body }: Answer) => [status, body.code, body.title, body.detail];
    expect(told(forbidden)).toEqual(told(guessed));
    expect(forbidden.status).toBe(404);
    expect((await revoke(gambia, id)).status).toBe(204);
    expect((await revoke(gambia, id)).body.code).toBe('INVITATION_NOT_VALID');
  });

  it('loses with the function what was sent in it', async () => {
    const second = await api.colleague(gambia, ['national_endorser']);
    const { secret } = await invited(second);
    const at = `/organisations/${gambia.organisationId}/members/${second.personId}/roles/national_endorser`;
    expect((await gambia.api.send('DELETE', at, undefined, {})).status).toBe(204);
    expect((await accept(secret)).body.code).toBe('INVITATION_NOT_VALID');
  });
});
