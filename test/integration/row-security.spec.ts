import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions, type RowScope } from '@tandem/platform/database';
import pg from 'pg';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty, type Party } from '../support/parties.js';

@Module({})
class Nothing {}

let open: OpenModule;
let transactions: Transactions;
let [owner, other]: Party[] = [];
/** Serves another organisation, and was named a holder of the owner's annex. */
let holder: Party;

const SEALED = ['sealed_annexes', 'sealed_looks', 'attachment_contents'];
const PERSONAL = ['totp_factors', 'recovery_codes'];
const scope = ({ personId, organisationId }: Party): RowScope => ({
  person: personId,
  organisations: [organisationId],
});
const count = `SELECT count(*)::int AS rows FROM `;
const seen = (as: RowScope, table: string) =>
  transactions.scoped(as, async (tx) => (await tx.query<{ rows: number }[]>(count + table))[0]?.rows);

beforeAll(async () => {
  open = await openModule(Nothing);
  transactions = open.get(Transactions);
  const party = (name: string) => addParty(open.ownerUrl, { name, kind: 'ngo', roles: ['donor_officer'] });
  [owner, other, holder] = [await party('Ghana'), await party('Benin'), await party('Togo')] as [Party, Party, Party];
  const [annex, attachment, need] = [randomUUID(), randomUUID(), randomUUID()];
  await open.sql(
    `INSERT INTO sealed_annexes (id, object_type, object_id, organisation_id, box, digest, created_by)
     VALUES ($1, 'need', $2, $3, 'box', 'digest', $4)`,
    [annex, need, owner.organisationId, owner.personId],
  );
  for (const { personId } of [owner, holder])
    await open.sql(
      `INSERT INTO sealed_holders (annex_id, object_type, object_id, person_id, granted_by) VALUES ($1, 'need', $2, $3, $4)`,
      [annex, need, personId, owner.personId],
    );
  await open.sql(`INSERT INTO sealed_looks (annex_id, annex_version, person_id, via) VALUES ($1, 1, $2, 'session')`, [
    annex,
    owner.personId,
  ]);
  await open.sql(
    `INSERT INTO attachments (id, object_type, object_id, organisation_id, name, media_type, size, digest, sealed, created_by)
     VALUES ($1, 'need', $2, $3, 'plan.txt', 'text/plain', 3, 'digest', true, $4)`,
    [attachment, need, owner.organisationId, owner.personId],
  );
  await open.sql(`INSERT INTO attachment_contents VALUES ($1, 'box')`, [attachment]);
  await open.sql(`INSERT INTO totp_factors (id, person_id, secret) VALUES (gen_random_uuid(), $1, 'secret')`, [
    owner.personId,
  ]);
  await open.sql(`INSERT INTO recovery_codes (person_id, code_hash) VALUES ($1, 'hash')`, [owner.personId]);
});

afterAll(() => open.close());

describe.each([...SEALED, ...PERSONAL])('%s', (table) => {
  it('shows nothing to a query without scope', async () => {
    expect(await open.dataSource.query(count + table)).toEqual([{ rows: 0 }]);
    expect((await open.sql<{ rows: number }>(count + table))[0]?.rows).toBeGreaterThan(0);
  });

  it('shows to each only what is theirs', async () => {
    expect(await seen(scope(owner!), table)).toBe(1);
    expect(await seen(scope(other!), table)).toBe(0);
    // A holder elsewhere sees the annex, not who looked.
    expect(await seen(scope(holder), table)).toBe(table === 'sealed_annexes' ? 1 : 0);
    expect(await seen('service', table)).toBe(1);
  });

  it('holds its owner too, unless that role stands above row security', async () => {
    const [row] = await open.sql(
      `SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced FROM pg_class WHERE relname = $1`,
      [table],
    );
    expect(row).toEqual({ enabled: true, forced: true });
  });
});

describe('what is written under row security', () => {
  it.each([
    ['sealed_annexes', 'digest'],
    ['attachment_contents', 'bytes'],
    ['totp_factors', 'secret'],
    ['recovery_codes', 'used_at'],
  ])('in %s is not for others to change or to delete', async (table, column) => {
    for (const statement of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`]) {
      const [, changed] = await transactions.scoped(scope(other!), (tx) => tx.query<[unknown, number]>(statement));
      expect(changed).toBe(0);
    }
  });

  it.each([
    [`INSERT INTO totp_factors (id, person_id, secret) VALUES (gen_random_uuid(), $1, 'secret')`],
    [`INSERT INTO recovery_codes (person_id, code_hash) VALUES ($1, 'another')`],
    [
      `INSERT INTO sealed_looks (annex_id, annex_version, person_id, via) SELECT annex_id, 1, $1, 'session' FROM
       (SELECT gen_random_uuid() AS annex_id) AS no_annex`,
    ],
    [
      `INSERT INTO sealed_annexes (object_type, object_id, organisation_id, box, digest, created_by)
       SELECT 'need', gen_random_uuid(), organisation_id, 'box', 'digest', $1 FROM memberships WHERE person_id = $1`,
    ],
  ])('is not in the name of another: %s', async (insert) => {
    const forged = transactions.scoped(scope(other!), (tx) => tx.query(insert, [owner!.personId]));
    await expect(forged).rejects.toThrow('violates row-level security policy');
  });
});

describe('a scope', () => {
  const rows = async (query: pg.Pool | pg.PoolClient) =>
    (await query.query<{ rows: number; pid: number }>(`${count}sealed_annexes, pg_backend_pid() AS pid`)).rows[0]?.rows;

  it.each(['COMMIT', 'ROLLBACK'])('is gone from a pooled connection after %s', async (end) => {
    const pool = new pg.Pool({ connectionString: (open.dataSource.options as { url: string }).url, max: 1 });
    const one = await pool.connect();
    const pid = (await one.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;
    await one.query('BEGIN');
    await one.query(`SELECT set_config('tandem.organisations', $1, true)`, [`{${owner!.organisationId}}`]);
    expect(await rows(one)).toBe(1);
    await one.query(end);
    one.release();
    expect(await rows(pool)).toBe(0);
    expect((await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid).toBe(pid);
    await pool.end();
  });

  it('ends with its work, also within a longer transaction, and gives way to an inner one', async () => {
    const inside: (number | undefined)[] = [];
    await transactions.run(async (tx) => {
      const look = async () => inside.push((await tx.query<{ rows: number }[]>(`${count}sealed_annexes`))[0]?.rows);
      await look();
      await transactions.scoped(scope(owner!), async () => {
        await look();
        await transactions.scoped(scope(other!), look);
        await look();
        const failing = transactions.scoped(scope(other!), () => Promise.reject(new Error('as told')));
        await expect(failing).rejects.toThrow('as told');
        await look();
      });
      await look();
      await transactions.scoped(scope(owner!), () =>
        transactions.apart(() =>
          transactions.run(async (apart) => {
            inside.push((await apart.query<{ rows: number }[]>(`${count}sealed_annexes`))[0]?.rows);
          }),
        ),
      );
    });
    expect(inside).toEqual([0, 1, 0, 1, 1, 0, 0]);
  });

  it.each(['ends well', 'fails'])('leaves nothing on the connections of the pool when its work %s', async (how) => {
    await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        transactions.scoped(scope(owner!), (tx) => tx.query(how === 'fails' ? 'SELECT 1 / 0' : 'SELECT 1')),
      ),
    );
    const after = Array.from({ length: 20 }, () => open.dataSource.query(`${count}sealed_annexes`));
    expect(await Promise.all(after)).toEqual(Array(20).fill([{ rows: 0 }]));
  });

  it('is read anew in each transaction of the same connection', async () => {
    // More than the pool has connections, so that each is used again.
    const both = Array.from({ length: 30 }, (_, at) => seen(scope((at % 2 === 0 ? owner : other)!), 'sealed_annexes'));
    expect(await Promise.all(both)).toEqual(Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? 1 : 0)));
  });
});
