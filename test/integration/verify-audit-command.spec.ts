import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NOTED_HEADS, writtenHead } from '@tandem/platform/audit';
import { KeyRing, ensureKeys, readKeys, replaceKeys, withNewKey } from '@tandem/platform/sealing';
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
    const whole = await tandem(database.url, ['verify-audit'], { TANDEM_HOME: folder });
    expect([whole.code, whole.out.trim()]).toEqual([0, 'The audit trail is whole: 3 rows are as they were sealed.']);

    await client.query(`SET session_replication_role = 'replica'`);
    await client.query(`UPDATE audit SET action = 'thing.unmade' WHERE object_id = '2'`);
    const broken = await tandem(database.url, ['verify-audit', '--json'], { TANDEM_HOME: folder });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, rows: 1, broken: { fault: 'changed', place: 2 } });
    expect(broken.err).toContain('(place 2) was changed after it was sealed');
  }, 60_000);

  it('finds by the heads that a worker noted that the whole chain was written anew', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const keyFile = join(home, 'keys.json');
    const log = join(home, 'audit-heads.log');
    const settings = { TANDEM_HOME: home, TANDEM_KEY_FILE: keyFile };
    const verify = () => tandem(database.url, ['verify-audit'], settings);
    ensureKeys(keyFile);
    const keys = new KeyRing({ path: keyFile, create: false });
    const codeOf = (text: string) => keys.authenticate(NOTED_HEADS, text);
    const head = async () => {
      const { rows } = await client.query<{ place: number; hash: string }>(
        `SELECT place::int, encode(hash, 'hex') AS hash FROM audit_seals ORDER BY place DESC LIMIT 1`,
      );
      return { ...rows[0]!, sealedAt: new Date() };
    };
    // As whoever owns the database: other rows, and a chain that fits them.
    const rewrite = async (action: string) => {
      await client.query(`SET session_replication_role = 'replica'`);
      await client.query(`UPDATE audit SET action = $1 WHERE object_id = '2'`, [action]);
      await client.query('TRUNCATE audit_seals');
      await client.query(`SET session_replication_role = 'origin'`);
      await untilTrue(
        async () => {
          await client.query('SELECT seal_audit(10)');
          return (await client.query('SELECT FROM audit_seals')).rowCount === 3;
        },
        { within: 60_000, what: 'three seals' },
      );
    };
    await rewrite('thing.made');
    const genuine = writtenHead(await head(), codeOf);
    await writeFile(log, `${genuine}\n`);
    expect((await verify()).out).toContain('It leads through the heads that were noted: 1.');

    // A key that was rotated away takes nothing from what was noted under it.
    const { keys: all, ...others } = withNewKey(readKeys(keyFile));
    replaceKeys(keyFile, { ...others, keys: { k2: all.k2! } });
    expect((await verify()).code).toBe(0);

    await rewrite('thing.unmade');
    const found = await verify();
    expect(found.code).toBe(1);
    expect(found.err).toContain('(place 3) does not lead to a head that was noted');

    // The head of the new chain, noted without the key: with no code, with the old one's, under another key.
    const forged = await head();
    const { mac } = JSON.parse(genuine) as { mac: string };
    for (const line of [
      JSON.stringify(forged),
      JSON.stringify({ ...forged, mac }),
      writtenHead(forged, (text) => createHmac('sha256', 'guessed').update(text).digest('hex')),
    ]) {
      await writeFile(log, `${line}\n`);
      const ended = await verify();
      expect([ended.code, ended.err.trim()]).toEqual([
        1,
        `${log}: line 1 was not noted by this installation: its code does not fit the key file.`,
      ]);
    }
  }, 120_000);

  it('refuses a file of heads that it cannot read', async () => {
    const file = join(folder, 'heads');
    await writeFile(file, '{"place": 1}\n');
    const ended = await tandem(database.url, ['verify-audit', '--heads', file], { TANDEM_HOME: folder });
    expect([ended.code, ended.err.trim()]).toEqual([1, `${file}: line 1 is no head of the chain.`]);
  }, 60_000);
});
