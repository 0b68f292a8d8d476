import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AccountsService } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { SignIn, SignInModule, Tokens } from '@tandem/sign-in';
import { childEnvironment } from '@tandem/platform/config';
import { openModule, type OpenModule } from '../support/open-module.js';

// Every command is a process of its own.
jest.setTimeout(60_000);

@Module({ imports: [AuditModule, SignInModule] })
class Accounts {}

const commandLine = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
const HERE = { address: null, userAgent: null };
const PASSWORD = 'a sentence is easy to remember';
const PUBLIC_URL = 'https://tandem.example.org';

let db: OpenModule;
let home: string;
beforeAll(async () => {
  db = await openModule(Accounts);
  home = await mkdtemp(join(tmpdir(), 'tandem-home-'));
});
afterAll(async () => {
  await db.close();
  await rm(home, { recursive: true, force: true });
});

async function tandem(...args: string[]) {
  const { url } = db.dataSource.options as { url: string };
  const child = spawn(process.execPath, [commandLine, ...args], {
    env: childEnvironment({ home }, { DATABASE_URL: url, MIGRATION_DATABASE_URL: db.ownerUrl, PUBLIC_URL }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...said };
}

const newUser = (email: string, ...more: string[]) => {
  const who = ['--email', email, '--name', 'Ama Mensah', '--role', 'national_endorser', '--organisation', 'Ghana'];
  return tandem('user', 'create', ...who, ...more);
};

describe('tandem migrate', () => {
  it('gives the first administrator a link with --empty, until it is used', async () => {
    const { out } = await tandem('migrate', '--empty');
    const line =
      /^One-time link for the first administrator \(administrator@localhost\), valid for a day: https:\/\/tandem\.example\.org\/link\/([\w-]{43})\n$/;
    const { viewer } = await db.get(SignIn).withLink(line.exec(out)?.[1] ?? '', PASSWORD, HERE);
    expect(viewer.memberships).toMatchObject([
      { name: 'Tandem secretariat', kind: 'secretariat', role: 'secretariat' },
    ]);
    const again = await tandem('migrate', '--empty', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ applied: [], sample: null, administrator: null });
  });

  it('adds no sample data to a database that is in use', async () => {
    await db.get(AccountsService).createOrganisation({ name: 'Benin', kind: 'state', country: 'BEN' });
    const { out, err } = await tandem('migrate', '--sample', '--json');
    expect([JSON.parse(out), err]).toMatchObject([{ sample: null }, '']);
    expect(await db.sql('SELECT FROM organisations WHERE sample_key IS NOT NULL')).toEqual([]);
  });
});

describe('tandem user reset-factor', () => {
  it('takes every second factor from a person, and writes down that the operator did', async () => {
    const { person } = await db.get(AccountsService).createPerson({ email: 'lost@example.org', name: 'Lost' }, null);
    await db.sql(
      `INSERT INTO passkeys (person_id, credential_id, public_key, counter, name, backed_up)
       VALUES ($1, 'a-credential', '\\x00', 0, 'Phone', false)`,
      [person.id],
    );
    await db.sql(`INSERT INTO recovery_codes (person_id, code_hash) VALUES ($1, 'a digest')`, [person.id]);
    const { code, out, err } = await tandem('user', 'reset-factor', '--email', 'Lost@example.org', '--json');
    expect([code, JSON.parse(out), err]).toEqual([0, { email: 'Lost@example.org', reset: true }, '']);
    for (const table of ['passkeys', 'recovery_codes'])
      expect(await db.sql(`SELECT FROM ${table} WHERE person_id = $1`, [person.id])).toEqual([]);
    expect(await db.sql('SELECT enrol_due FROM people WHERE id = $1', [person.id])).toEqual([{ enrol_due: true }]);
    expect(
      await db.sql(`SELECT action, person_id, after, via FROM audit WHERE object_id = $1 ORDER BY id DESC LIMIT 1`, [
        person.id,
      ]),
    ).toEqual([
      {
        action: 'person.second_factor_reset',
        person_id: null,
        after: { by: 'operator, at the command line' },
        via: 'command',
      },
    ]);
    const nobody = await tandem('user', 'reset-factor', '--email', 'nobody@example.org');
    expect(nobody).toEqual({ code: 1, out: '', err: 'Nobody has the address nobody@example.org.\n' });
  });
});

describe('a command that fails as nobody expects', () => {
  it('says what and where, and not what it was given', async () => {
    await db.sql(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN RAISE EXCEPTION 'not today' USING ERRCODE = 'P0001', DETAIL = NEW::text; END $$`);
    await db.sql('CREATE TRIGGER refuse BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION refuse()');
    try {
      const { code, out, err } = await newUser('whispered@example.org', '--kind', 'state', '--country', 'MLI');
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^QueryFailedError: not today \(code P0001.*\)\n\s+at /);
      expect(err).not.toMatch(/whispered|Ama Mensah|INSERT|parameters/);
    } finally {
      await db.sql('DROP TRIGGER refuse ON people');
    }
  });
});

describe('tandem user and tandem token', () => {
  it('let a State, its people and their programs in', async () => {
    const tokens = db.get(Tokens);
    const first = await newUser('ama@example.org', '--kind', 'state', '--country', 'GHA', '--verified');
    expect(first).toMatchObject({ code: 0, err: '' });
    const secret = /^https:\/\/tandem\.example\.org\/link\/([\w-]{43})\n$/.exec(first.out)?.[1] ?? '';
    const { viewer } = await db.get(SignIn).withLink(secret, PASSWORD, HERE);
    expect(viewer.memberships).toMatchObject([
      { name: 'Ghana', kind: 'state', country: 'GHA', accredited: true, role: 'national_endorser' },
    ]);

    const organisation = { id: viewer.memberships[0]?.organisationId, name: 'Ghana' };
    expect(
      await db.sql('SELECT action, after FROM audit WHERE object_id = $1 ORDER BY id', [organisation.id]),
    ).toMatchObject([
      { action: 'organisation.created' },
      { action: 'organisation.verified', after: { by: 'operator, at the command line' } },
    ]);

    const byName = await newUser('esi@example.org', '--organisation', 'gHANA', '--json');
    expect(JSON.parse(byName.out)).toMatchObject({ email: 'esi@example.org', role: 'national_endorser', organisation });
    const byId = await newUser('kofi@example.org', '--organisation', organisation.id ?? '', '--json');
    expect(JSON.parse(byId.out)).toMatchObject({ organisation });

    const plain = await tandem('token', 'create', '--user', 'ama@example.org', '--scopes', 'needs:write, offers:read');
    expect(await tokens.viewer(plain.out.trimEnd(), null)).toMatchObject({
      email: 'ama@example.org',
      scopes: ['needs:write', 'offers:read'],
    });
    const forADay = ['--scopes', 'all', '--days', '1', '--json'];
    const json = await tandem('token', 'create', '--user', 'esi@example.org', ...forADay);
    const { token } = JSON.parse(json.out) as { token: string };
    expect(await tokens.viewer(token, null)).toMatchObject({ email: 'esi@example.org', scopes: ['all'] });
    const [lasting] = await db.sql(
      `SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM api_tokens WHERE scopes = '{all}'`,
    );
    expect(lasting).toEqual({ seconds: 86_400 });
  });

  it('leave it to the secretariat to verify an organisation, unless the operator vouches for it', async () => {
    const { code, out } = await newUser(
      'yao@example.org',
      '--organisation',
      'Aid',
      '--kind',
      'ngo',
      '--role',
      'observer',
      '--json',
    );
    expect(code).toBe(0);
    const { organisation } = JSON.parse(out) as { organisation: { id: string } };
    expect(await db.sql('SELECT verified_at FROM organisations WHERE id = $1', [organisation.id])).toEqual([
      { verified_at: null },
    ]);
  });

  it('say in one line what is wrong, and change nothing', async () => {
    const everything = () =>
      db.sql(`SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM organisations) AS organisations,
                     (SELECT count(*) FROM api_tokens) AS tokens, (SELECT count(*) FROM audit) AS audit`);
    await db.get(AccountsService).createOrganisation({ name: 'Togo', kind: 'state', country: 'TGO' });
    await db.get(AccountsService).createPerson({ email: 'afi@example.org', name: 'Afi' }, null);
    const before = await everything();

    const togo = ['--organisation', 'Togo'];
    const state = ['--organisation', 'Atlantis', '--kind', 'state'];
    const token = (...args: string[]) => tandem('token', 'create', ...args);
    const results = await Promise.all([
      newUser('not an address', ...togo),
      newUser('x@example.org', ...togo, '--role', 'king'),
      newUser('x@example.org', '--organisation', 'Atlantis', '--kind', 'island'),
      newUser('x@example.org', ...state),
      newUser('x@example.org', ...state, '--country', 'ATL'),
      newUser('x@example.org', ...togo, '--country', 'TGO'),
      newUser('x@example.org', ...togo, '--verified'),
      token('--user', 'afi@example.org', '--scopes', 'needs:delete'),
      token('--user', 'afi@example.org', '--scopes', 'all', '--days', '0'),
      token('--scopes', 'all'),
      newUser('x@example.org', '--organisation', 'Atlantis'),
      newUser('x@example.org', ...togo, '--kind', 'state', '--country', 'TGO'),
      newUser('AFI@example.org', '--organisation', 'New body', '--kind', 'ngo', '--role', 'observer'),
      newUser('x@example.org', ...togo, '--role', 'secretariat'),
      token('--user', 'nobody@example.org', '--scopes', 'all'),
    ]);
    expect(results.map(({ code, err }) => [code, err.split('\n')[0]])).toEqual([
      [2, '--email: "not an address" is not an e-mail address.'],
      [2, expect.stringMatching(/^--role: "king" is not one of national_drafter, /)],
      [2, expect.stringMatching(/^--kind: "island" is not one of state, /)],
      [2, '--kind state needs --country, and no other kind takes it.'],
      [2, '--country: "ATL" is not an ISO 3166-1 alpha-3 code.'],
      [2, '--country goes with --kind state.'],
      [2, '--verified goes with --kind: it is for an organisation that is made.'],
      [2, expect.stringMatching(/^There is no scope "needs:delete"; there are all, needs:read, /)],
      [2, expect.stringContaining('It must be a whole number from 1 to 366.')],
      [2, "error: required option '--user <address>' not specified"],
      [1, 'There is no organisation "Atlantis"; --kind makes one.'],
      [1, 'There is already an organisation "Togo"; leave out --kind to add to it.'],
      [1, 'There is already a person with the address AFI@example.org.'],
      [1, 'There is no secretariat in an organisation of the kind state.'],
      [1, 'Nobody has the address nobody@example.org.'],
    ]);
    expect(results.map(({ out }) => out).join('')).toBe('');
    expect(await everything()).toEqual(before);
  });
});
