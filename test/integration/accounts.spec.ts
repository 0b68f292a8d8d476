import { Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AccountsRepository, AccountsService, FirstAdministratorService, mayCall } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Sessions, SignIn, SignInModule, Tokens } from '@tandem/sign-in';
import { untilTrue } from '@tandem/testing';
import { openModule, type OpenModule } from '../support/open-module.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(30_000);

@Module({ imports: [AuditModule, SignInModule] })
class Accounts {}

/** No address: nothing is counted by network. */
const HERE = { address: null, userAgent: null };
const PASSWORD = 'a sentence is easy to remember';

let db: OpenModule;
let accounts: AccountsService;
let signIn: SignIn;
let sessions: Sessions;
let tokens: Tokens;
let serial = 0;
let email: string;
let organisationId: string;
beforeAll(async () => {
  db = await openModule(Accounts);
  accounts = db.get(AccountsService);
  signIn = db.get(SignIn);
  sessions = db.get(Sessions);
  tokens = db.get(Tokens);
});
afterAll(() => db.close());
beforeEach(async () => {
  email = `person${++serial}@example.org`;
  const { id } = await accounts.createOrganisation({
    name: 'Ghana',
    kind: 'state',
    country: 'GHA',
    verifiedAt: new Date(),
  });
  organisationId = id;
});

const invite = () => accounts.createPerson({ email, name: 'Ama' }, { organisationId, role: 'national_endorser' });

async function join() {
  const { person, link } = await invite();
  return { person, ...(await signIn.withLink(link, PASSWORD, HERE)) };
}

describe('signing in', () => {
  it('tells who the person is and where she serves, in whatever case the address is typed', async () => {
    const { person } = await join();
    const { id: other } = await accounts.createOrganisation({ name: 'A charity', kind: 'ngo', country: null });
    await db
      .get(Transactions)
      .run((tx) => db.get(AccountsRepository).addMembership(tx, person.id, other, 'donor_officer'));
    const { viewer } = await signIn.withPassword(email.toUpperCase(), PASSWORD, HERE);
    expect(viewer).toEqual({
      personId: person.id,
      name: 'Ama',
      email,
      demo: false,
      scopes: null,
      session: { id: expect.any(String), openedAt: expect.any(Date), secondFactorAt: null, next: null },
      memberships: [
        {
          organisationId,
          name: 'Ghana',
          kind: 'state',
          country: 'GHA',
          verified: true,
          accredited: true,
          preauthorised: false,
          role: 'national_endorser',
        },
        {
          organisationId: other,
          name: 'A charity',
          kind: 'ngo',
          country: null,
          verified: false,
          accredited: false,
          preauthorised: false,
          role: 'donor_officer',
        },
      ],
    });
  });

  it('is refused alike for a wrong password, an unknown address and a person without a password', async () => {
    await join();
    const invited = `invited-${email}`;
    await accounts.createPerson({ email: invited, name: 'Kofi' }, null);
    const refusal = { code: 'SIGN_IN_REFUSED', message: 'The address or the password is not right.' };
    await expect(signIn.withPassword(email, `${PASSWORD}.`, HERE)).rejects.toMatchObject(refusal);
    await expect(signIn.withPassword('nobody@example.org', PASSWORD, HERE)).rejects.toMatchObject(refusal);
    await expect(signIn.withPassword(invited, PASSWORD, HERE)).rejects.toMatchObject(refusal);
    await expect(signIn.withPassword(invited, '', HERE)).rejects.toMatchObject(refusal);
  });

  it('lasts until signing out or until the session expires', async () => {
    const { secret } = await join();
    const second = await signIn.withPassword(email, PASSWORD, HERE);
    expect((await sessions.viewer(secret))?.email).toBe(email);
    await sessions.signOut(secret);
    expect(await sessions.viewer(secret)).toBeNull();
    expect((await sessions.viewer(second.secret))?.email).toBe(email);
    await db.sql('UPDATE sessions SET expires_at = now() WHERE person_id = $1', [second.viewer.personId]);
    expect(await sessions.viewer(second.secret)).toBeNull();
    expect(await sessions.viewer('made up')).toBeNull();
  });
});

describe('a one-time link', () => {
  it('works once, and the second try changes no password', async () => {
    const { link } = await invite();
    const { viewer } = await signIn.withLink(link, PASSWORD, HERE);
    expect(viewer.email).toBe(email);
    await expect(signIn.withLink(link, 'another sentence altogether', HERE)).rejects.toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    expect((await signIn.withPassword(email, PASSWORD, HERE)).viewer.personId).toBe(viewer.personId);
  });

  it('works for one of two who use it at the same moment', async () => {
    const { link } = await invite();
    const tries = await Promise.allSettled([
      signIn.withLink(link, PASSWORD, HERE),
      signIn.withLink(link, `${PASSWORD}!`, HERE),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends with its day', async () => {
    const { person, link } = await invite();
    const [row] = await db.sql<{ hours: number }>(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours FROM sign_in_links WHERE person_id = $1`,
      [person.id],
    );
    expect(row).toEqual({ hours: 24 });
    await db.sql('UPDATE sign_in_links SET expires_at = now() WHERE person_id = $1', [person.id]);
    await expect(signIn.withLink(link, PASSWORD, HERE)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
  });
});

describe('a token for programs', () => {
  it('does what its scopes name and its person may, and nothing else', async () => {
    await join();
    const may = async (...scopes: string[]) => {
      const viewer = await tokens.viewer(await tokens.makeFor(email, scopes), null);
      expect(viewer).toMatchObject({ email, scopes });
      return (['needs:read', 'needs:write', 'offers:read', 'offers:write'] as const).filter(
        (permission) => viewer && mayCall(viewer, permission),
      );
    };
    expect(await may('needs:write')).toEqual(['needs:write']);
    expect(await may('needs:read', 'offers:read')).toEqual(['needs:read', 'offers:read']);
    // She speaks for a State: offers are not hers to post, whatever the token says.
    expect(await may('all')).toEqual(['needs:read', 'needs:write', 'offers:read']);
    expect(await may('offers:write')).toEqual([]);
  });

  it('ends when it expires or is revoked', async () => {
    const { person } = await join();
    const made = [await tokens.makeFor(email, ['all'], 1), await tokens.makeFor(email, ['all'])] as const;
    const works = () => Promise.all(made.map(async (token) => (await tokens.viewer(token, null)) !== null));
    expect(await works()).toEqual([true, true]);
    // 25 hours later the first one's day is over.
    await db.sql(`UPDATE api_tokens SET expires_at = expires_at - interval '25 hours' WHERE person_id = $1`, [
      person.id,
    ]);
    expect(await works()).toEqual([false, true]);
    await db.sql('UPDATE api_tokens SET revoked_at = now() WHERE person_id = $1', [person.id]);
    expect(await works()).toEqual([false, false]);
    expect(await tokens.viewer('tdm_made-up', null)).toBeNull();
  });

  it('is refused for a scope or a person that does not exist', async () => {
    await join();
    await expect(tokens.makeFor(email, ['needs:write', 'needs:delete'])).rejects.toMatchObject({
      code: 'UNKNOWN_SCOPE',
    });
    await expect(tokens.makeFor(email, [])).rejects.toMatchObject({ code: 'UNKNOWN_SCOPE' });
    await expect(tokens.makeFor('nobody@example.org', ['all'])).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });
});

it('a person needs an address of her own, and a refused one leaves nothing behind', async () => {
  await join();
  const count = () => db.sql('SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM audit) AS steps');
  const before = await count();
  await expect(
    accounts.createPerson({ email: email.toUpperCase(), name: 'Esi' }, { organisationId, role: 'helper' }),
  ).rejects.toMatchObject({ code: 'PERSON_EXISTS' });
  expect(await count()).toEqual(before);
});

it('no password, session, token or link is stored in clear', async () => {
  const { person, link } = await invite();
  const { secret } = await signIn.withLink(link, PASSWORD, HERE);
  const token = await tokens.makeFor(email, ['all']);
  let stored = '';
  for (const table of ['people', 'sessions', 'api_tokens', 'sign_in_links', 'audit'])
    stored += JSON.stringify(await db.sql(`SELECT r::text AS row FROM ${table} r`));
  expect(stored).toContain(person.id);
  expect(stored).toContain('$argon2id$');
  for (const clear of [PASSWORD, link, secret, token]) expect(stored).not.toContain(clear);
});

it('every step leaves its audit row', async () => {
  const { person } = await join();
  await tokens.makeFor(email, ['all']);
  const steps = await db.sql<{ action: string }>('SELECT action FROM audit WHERE object_id = ANY ($1) ORDER BY id', [
    [person.id, organisationId],
  ]);
  expect(steps.map(({ action }) => action)).toEqual([
    'organisation.created',
    'person.created',
    'person.link_created',
    'person.password_set',
    'token.created',
  ]);
});

describe('the first administrator', () => {
  let fresh: OpenModule;
  beforeAll(async () => {
    fresh = await openModule(Accounts);
  });
  afterAll(() => fresh.close());

  /** Starts both while nobody can be added, and lets them go on when both have come as far as they can. */
  async function atOnce<T>(one: () => Promise<T>, two: () => Promise<T>): Promise<[T, T]> {
    const gate = fresh.dataSource.createQueryRunner();
    await gate.startTransaction();
    await gate.query('LOCK TABLE people IN SHARE MODE');
    const both = Promise.all([one(), two()]);
    const waiting = `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                      WHERE d.datname = current_database() AND NOT l.granted`;
    await untilTrue(async () => (await fresh.sql<{ waiting: number }>(waiting))[0]?.waiting === 2);
    await gate.commitTransaction();
    await gate.release();
    return both;
  }

  it('is made once, gets new links until one is used, and none after', async () => {
    const letIn = () => fresh.get(FirstAdministratorService).letIn();
    const [one, two] = await atOnce(letIn, letIn);
    expect([one?.email, two?.email]).toEqual(['administrator@localhost', 'administrator@localhost']);
    const people = await fresh.sql(
      `SELECT p.email, m.role, o.name, o.kind FROM people p JOIN memberships m ON m.person_id = p.id
         JOIN organisations o ON o.id = m.organisation_id`,
    );
    expect(people).toEqual([
      { email: 'administrator@localhost', role: 'secretariat', name: 'Tandem secretariat', kind: 'secretariat' },
    ]);
    const { viewer } = await fresh.get(SignIn).withLink(two?.link ?? '', PASSWORD, HERE);
    expect(mayCall(viewer, 'audit:read')).toBe(true);
    expect(await letIn()).toBeNull();
  });
});
