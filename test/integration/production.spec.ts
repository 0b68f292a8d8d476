import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProductionSafeguards } from '@tandem/platform/database';
import { freshDatabase } from '@tandem/testing';
import { DataSource } from 'typeorm';

const role = `app_${crypto.randomUUID().slice(0, 8)}`;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: DataSource;
let application: DataSource;

const connected = (url: string) => new DataSource({ type: 'postgres', url }).initialize();
const complaints = (db: DataSource): Promise<string[]> =>
  new ProductionSafeguards(db).check('production').then(
    () => [],
    (error: unknown) => (error as { problems: string[] }).problems.map((problem) => problem.slice(17)),
  );

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connected(database.ownerUrl);
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of one test'`);
  await owner.query(`GRANT SELECT ON people TO ${role}`);
  const url = new URL(database.url);
  Object.assign(url, { username: role, password: 'of one test' });
  application = await connected(url.href);
});

afterAll(async () => {
  await application.destroy();
  await owner.query(`DROP OWNED BY ${role}`);
  await owner.query(`DROP ROLE ${role}`);
  await owner.destroy();
  await database.drop();
});

describe('production mode', () => {
  it('takes an application that is held by the rules of its database', async () => {
    expect(await complaints(application)).toEqual([]);
  });

  it('refuses an application that owns its tables', async () => {
    expect((await complaints(owner)).join()).toMatch(/superuser.*BYPASSRLS.*owns the tables/);
    const [{ owner: before }] = await owner.query(`SELECT relowner::regrole::text AS owner FROM pg_class
      WHERE oid = 'needs'::regclass`);
    await owner.query(`ALTER TABLE needs OWNER TO ${role}`);
    expect((await complaints(application)).join()).toMatch(/^the role of DATABASE_URL owns the tables/);
    await owner.query(`ALTER TABLE needs OWNER TO ${before}`);
  });

  it('refuses an application that row security does not hold', async () => {
    await owner.query(`ALTER ROLE ${role} BYPASSRLS`);
    expect((await complaints(application)).join()).toMatch(/BYPASSRLS/);
    await owner.query(`ALTER ROLE ${role} NOBYPASSRLS`);
  });

  it('refuses the demo people of the sample data', async () => {
    await owner.query(`INSERT INTO people (email, name, demo) VALUES ('demo@test.example', 'Demo', true)`);
    expect((await complaints(application)).join()).toMatch(/demo people/);
    await new ProductionSafeguards(application).check('development');
  });
});
