import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, untilTrue } from '@tandem/testing';
import pg from 'pg';
import { tandem } from '../support/command-line.js';

describe('tandem verify-audit', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-heads-'));
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    for (const number of [1, 2, 3])
      await client.query(`INSERT INTO audit (action, object_type, object_id) VALUES ('thing.made', 'thing', $1)`, [
        String(number),
      ]);
    await untilTrue(
      async () => {
        await client.query('SELECT seal_audit(10)');
        return (await client.query('SELECT FROM audit_seals')).rowCount === 3;
      },
      { within: 60_000, what: 'three seals' },
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says how far the trail is whole, and ends with 1 naming the first broken row', async () => {
    const whole = await tandem(database.url, ['verify-audit']);
    expect([whole.code, whole.out.trim()]).toEqual([0, 'The audit trail is whole: 3 rows are as they were sealed.']);

    await client.query(`SET session_replication_role = 'replica'`);
    await client.query(`UPDATE audit SET action = 'thing.unmade' WHERE object_id = '2'`);
    const broken = await tandem(database.url, ['verify-audit', '--json']);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, rows: 1, broken: { fault: 'changed', place: 2 } });
    expect(broken.err).toContain('(place 2) was changed after it was sealed');
  }, 60_000);

  it('refuses a file of heads that it cannot read', async () => {
    const file = join(folder, 'heads');
    await writeFile(file, '{"place": 1}\n');
    const ended = await tandem(database.url, ['verify-audit', '--heads', file]);
    expect([ended.code, ended.err.trim()]).toEqual([1, `${file}: line 1 is no head of the chain.`]);
  }, 60_000);
});
