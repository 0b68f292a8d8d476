import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationRoleMissing, grantTo, migrate } from '@tandem/platform/database';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@tandem/testing';
import pg from 'pg';

let database: TestDatabase;
let application: pg.Client;

const connected = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};
const as = (url: string, username: string) => Object.assign(new URL(url), { username, password: 'of one test' }).href;

beforeAll(async () => {
  database = await freshDatabase();
  application = await connected(database.url);
});

afterAll(async () => {
  await application.end();
  await database.drop();
});

describe('the role of the application', () => {
  it.each([
    ['audit', 'action'],
    ['audit_seals', 'hash'],
    ['sealed_looks', 'via'],
  ])('takes nothing back from %s', async (trail, column) => {
    for (const statement of [`UPDATE ${trail} SET ${column} = ${column}`, `DELETE FROM ${trail}`, `TRUNCATE ${trail}`])
      await expect(application.query(statement)).rejects.toThrow(`permission denied for table ${trail}`);
    await expect(application.query(`ALTER TABLE ${trail} DISABLE TRIGGER ALL`)).rejects.toThrow('must be owner');
  });

  it.each([
    ['CREATE TABLE mine (id int)', 'permission denied for schema public'],
    ['CREATE TABLE bullmq.mine (id int)', 'permission denied for schema bullmq'],
    ['CREATE SCHEMA mine', 'permission denied for database'],
    ['ALTER TABLE needs ADD mine int', 'must be owner of table needs'],
    ['DROP TABLE needs', 'must be owner of table needs'],
    ['TRUNCATE needs CASCADE', 'permission denied for table'],
    ['ALTER TABLE sealed_annexes DISABLE ROW LEVEL SECURITY', 'must be owner of table sealed_annexes'],
    [
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      'denied',
    ],
    ["SET session_replication_role = 'replica'", 'permission denied to set parameter "session_replication_role"'],
    ['SET ROLE tandem', 'permission denied to set role "tandem"'],
    ['GRANT tandem TO tandem_app', 'permission denied to grant role "tandem"'],
    ['ALTER ROLE tandem_app BYPASSRLS', 'permission denied to alter role'],
    ['CREATE ROLE mine', 'permission denied to create role'],
    ['CREATE DATABASE mine', 'permission denied to create database'],
    ['SELECT * FROM pg_authid', 'permission denied for table pg_authid'],
    ["SELECT pg_read_file('PG_VERSION')", 'permission denied for function pg_read_file'],
    ["COPY people TO PROGRAM 'cat'", 'permission denied to COPY to or from an external program'],
    ['UPDATE clock_offset SET seconds = 1', 'permission denied for table clock_offset'],
    ['DELETE FROM migrations', 'permission denied for table migrations'],
    ['DELETE FROM consents', 'permission denied for table consents'],
  ])('may not: %s', async (statement, refusal) => {
    await expect(application.query(statement)).rejects.toThrow(refusal);
  });

  it('owns nothing at all', async () => {
    const { rows } = await application.query(
      `SELECT relname FROM pg_class WHERE relowner = current_user::regrole
       UNION ALL SELECT proname FROM pg_proc WHERE proowner = current_user::regrole`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the rights of the application', () => {
  it('reach a role that did not exist, and tables that are made later', async () => {
    const empty = await emptyDatabase();
    const owner = await connected(empty.ownerUrl);
    const url = as(empty.ownerUrl, `app_${crypto.randomUUID().slice(0, 8)}`);
    await migrate(empty.ownerUrl);
    await grantTo(empty.ownerUrl, url);
    const made = await connected(url);
    expect((await made.query('SELECT count(*)::int AS people FROM people')).rows).toEqual([{ people: 0 }]);
    await owner.query('CREATE TABLE added (id int)');
    await expect(made.query('INSERT INTO added VALUES (1)')).rejects.toThrow('permission denied');
    await grantTo(empty.ownerUrl, url);
    await made.query('INSERT INTO added VALUES (1)');
    await Promise.all([made.end(), owner.end()]);
    await empty.drop();
  });

  it('ask for the role where the owner of the tables may not make it', async () => {
    const empty = await emptyDatabase();
    const [owner, role] = [await connected(empty.ownerUrl), `owner_${crypto.randomUUID().slice(0, 8)}`];
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of one test'`);
    await owner.query(`GRANT ALL ON DATABASE ${pg.escapeIdentifier(new URL(empty.url).pathname.slice(1))} TO ${role}`);
    await owner.query(`GRANT ALL ON SCHEMA public TO ${role}`);
    const ownerUrl = as(empty.ownerUrl, role);
    await migrate(ownerUrl);
    const missing = grantTo(ownerUrl, as(empty.ownerUrl, 'app_not_there'));
    await expect(missing).rejects.toThrow(ApplicationRoleMissing);
    await expect(missing).rejects.toThrow(/CREATE ROLE "app_not_there" LOGIN/);
    await owner.end();
    await empty.drop();
  });
});
