import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TERMS_VERSION, hashPassword } from '@tandem/accounts';
import { minimalNeed } from '../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { SessionClient } from '../support/session-client.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'a sentence is easy to remember';
const ERASE = { sure: 'erase' };

let api: OpenApi;
let passwordHash: string;
let gambia: Speaker;
let serial = 0;
let email: string;
let name: string;
let person: Speaker;

beforeAll(async () => {
  api = await openApi();
  passwordHash = await hashPassword(PASSWORD);
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});
afterAll(() => api.close());
beforeEach(async () => {
  person = await api.colleague(gambia, ['national_endorser']);
  email = `awa.jallow${++serial}@interior.gov.example`;
  name = `Awa Jallow the ${serial}th`;
  await api.sql(`UPDATE people SET email = $2, name = $3, password_hash = $4 WHERE id = $1`, [
    person.personId,
    email,
    name,
    passwordHash,
  ]);
});

const signIn = (): Promise<SessionClient> => SessionClient.signIn(api.url, email, PASSWORD);

describe('the terms of use', () => {
  it('are accepted by a person before anything else, once', async () => {
    const awa = await signIn();
    expect((await awa.get('/session')).status).toBe(200);
    for (const path of [
      '/needs',
      '/organisations',
      '/notifications',
      `/organisations/${gambia.organisationId}/members`,
    ]) {
      const early = await awa.get(path);
      expect([path, early.status, early.body.code]).toEqual([path, 403, 'TERMS_NOT_ACCEPTED']);
    }
    expect((await awa.post('/needs', minimalNeed)).body.code).toBe('TERMS_NOT_ACCEPTED');
    expect((await awa.get('/terms')).body).toEqual({ version: TERMS_VERSION, accepted: false, acceptedAt: null });
    const old = await awa.post('/terms/accept', { version: '2001-07-21' });
    expect([old.status, old.body.code]).toEqual([403, 'TERMS_NOT_ACCEPTED']);
    expect((await awa.post('/terms/accept', { version: TERMS_VERSION })).body.accepted).toBe(true);
    await awa.acceptTerms();
    expect((await awa.get('/needs')).status).toBe(200);
    expect((await (await signIn()).get('/needs')).status).toBe(200);
    expect(
      await api.sql(`SELECT after FROM audit WHERE action = 'terms.accepted' AND person_id = $1`, [person.personId]),
    ).toEqual([{ after: { version: TERMS_VERSION } }]);
  });

  it('are asked for again when they change', async () => {
    await (await signIn()).acceptTerms();
    await api.sql(`UPDATE people SET terms_version = 'an older one' WHERE id = $1`, [person.personId]);
    expect((await (await signIn()).get('/terms')).body.accepted).toBe(false);
  });

  it('hold up no program: whoever made its token had accepted them', async () => {
    expect((await person.api.get('/needs')).status).toBe(200);
    // And no program accepts them for a person.
    expect((await person.api.post('/terms/accept', { version: TERMS_VERSION })).status).toBe(403);
  });
});

describe("a person's data", () => {
  it('are handed out as a whole, without secrets and without those of others', async () => {
    const awa = await (await signIn()).acceptTerms();
    await person.api.post('/needs', { ...minimalNeed, submit: false });
    const answer = await awa.get('/people/me/export');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="tandem-my-data.json"');
    const data = answer.body;
    expect(data.person).toMatchObject([{ email, name, termsVersion: TERMS_VERSION, hasPassword: true }]);
    expect(data.functions).toMatchObject([{ organisation: 'The Gambia', role: 'national_endorser' }]);
    expect(data.drafted).toMatchObject([{ type: 'need', status: 'draft' }]);
    expect(data.tokens).toMatchObject([{ scopes: ['all'] }]);
    expect(data.sessions).toHaveLength(1);
    expect(data.trail.map((row: any) => row.action)).toEqual(
      expect.arrayContaining(['session.opened', 'terms.accepted', 'need.drafted']),
    );
    const text = JSON.stringify(data);
    expect(text).not.toContain('argon2');
    expect(text).not.toMatch(/[0-9a-f]{64}/);
    expect(text).not.toContain(gambia.personId);
    // A program does not carry a person's data away.
    expect((await person.api.get('/people/me/export')).status).toBe(403);
  });

  it('are erased: name, address, functions and every way in; the trail stays as it was', async () => {
    const awa = await (await signIn()).acceptTerms();
    const { body: need } = await person.api.post('/needs', minimalNeed);
    const trail = () =>
      api.sql<{ id: string }>(`SELECT * FROM audit WHERE person_id = $1 ORDER BY id`, [person.personId]);
    const before = await trail();
    expect(before.length).toBeGreaterThan(3);

    expect((await awa.post('/people/me/erase', {})).body.errors).toMatchObject([{ pointer: '/sure', code: 'MISSING' }]);
    const erased = await awa.post('/people/me/erase', ERASE);
    expect(erased.status).toBe(204);
    expect((await awa.get('/session')).status).toBe(401);
    expect((await person.api.get('/needs')).status).toBe(401);
    await expect(signIn()).rejects.toThrow('could not sign in: 401');

    const after = await trail();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ action: 'person.erased', object_id: person.personId });
    expect((await gambia.api.get(`/needs/${need.id}`)).body.status).toBe('open');
    // Nothing says any more who it was, in any table.
    const tables = await api.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const table of tables.map((each) => each.name)) {
      const rows = await api.sql(
        `SELECT FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
        [email, name],
      );
      if (rows.length > 0) holding.push(table);
    }
    expect(holding).toEqual([]);
  });

  it('of the last who endorses are erased only when that is meant', async () => {
    await api.sql(`DELETE FROM memberships WHERE organisation_id = $1 AND person_id <> $2`, [
      gambia.organisationId,
      person.personId,
    ]);
    const awa = await (await signIn()).acceptTerms();
    const warned = await awa.post('/people/me/erase', ERASE);
    expect([warned.status, warned.body.code]).toEqual([409, 'LAST_ENDORSER']);
    expect((await awa.get('/session')).body.person.email).toBe(email);
    expect((await awa.post('/people/me/erase', { ...ERASE, confirm: true })).status).toBe(204);
    expect(
      await api.sql(`SELECT FROM organisations WHERE id = $1 AND endorser_missing_since IS NOT NULL`, [
        gambia.organisationId,
      ]),
    ).toHaveLength(1);
  });

  it('of the people of the sample data stay', async () => {
    await api.sql(`UPDATE people SET demo = true WHERE id = $1`, [person.personId]);
    const demo = await signIn();
    const refused = await demo.post('/people/me/erase', ERASE);
    expect([refused.status, refused.body.code]).toEqual([409, 'DEMO_PERSON']);
  });
});
