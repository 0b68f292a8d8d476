import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, Audit, AuditModule, AuditSeals } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { untilTrue } from '@tandem/testing';
import { openModule, type OpenModule } from '../support/open-module.js';

const ORIGIN = {
  via: 'session',
  address: '2001:db8::7',
  sessionId: '11111111-0000-4000-8000-000000000001',
  requestId: '22222222-0000-4000-8000-000000000002',
} as const;

describe('the audit chain', () => {
  let open: OpenModule;
  let seals: AuditSeals;
  let transactions: Transactions;
  let written = 0;

  const entry = (number: number) => ({
    personId: null,
    organisationId: null,
    action: 'thing.made',
    objectType: 'thing',
    objectId: String(number),
    after: { number, words: 'ünï "quoted"' },
  });
  const write = (count: number): Promise<void> =>
    transactions.run((tx) =>
      open.get(Audit).recordAll(
        tx,
        Array.from({ length: count }, () => entry(++written)),
      ),
    );
  /** Other databases of the server hold back what counts as ended. */
  const sealAll = () =>
    untilTrue(
      async () => {
        while ((await seals.seal()) > 0);
        return (await seals.state()).unsealed === 0;
      },
      { within: 60_000, what: 'all rows sealed' },
    );
  /** As somebody with the owner's rights would, who also knows of the triggers. */
  const tamper = (...statements: string[]) =>
    open.sql(['BEGIN', "SET LOCAL session_replication_role = 'replica'", ...statements, 'COMMIT'].join(';\n'));
  const verified = () => seals.verify();

  beforeAll(async () => {
    open = await openModule(AuditModule);
    seals = open.get(AuditSeals);
    transactions = open.get(Transactions);
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    await tamper('TRUNCATE audit, audit_seals RESTART IDENTITY');
    written = 0;
    await write(4);
    await write(2);
    await sealAll();
  });

  it('chains what was committed, and is whole', async () => {
    expect(await verified()).toEqual({ rows: 6, broken: null });
    const { head, unsealed } = await seals.state();
    expect([head?.place, unsealed]).toEqual([6, 0]);
    await write(1);
    await sealAll();
    expect(await verified()).toEqual({ rows: 7, broken: null });
  });

  it('says from where each row came', async () => {
    await Actor.run(ORIGIN, async () => {
      await Promise.resolve();
      await write(1);
    });
    await write(1);
    const rows = await open.sql(
      'SELECT via, host(address) AS address, session_id, request_id FROM audit ORDER BY id DESC LIMIT 2',
    );
    expect(rows).toEqual([
      { via: 'system', address: null, session_id: null, request_id: null },
      { via: 'session', address: ORIGIN.address, session_id: ORIGIN.sessionId, request_id: ORIGIN.requestId },
    ]);
  });

  it('leaves out what a transaction has yet to commit, also behind rows that came later, and seals it afterwards', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const slow = transactions.run(async (tx) => {
      await open.get(Audit).record(tx, entry(100));
      begun();
      await finished;
    });
    await hasBegun;
    await write(3);
    // The slow one began first: as long as it may still commit, nothing behind it is sealed.
    expect(await seals.seal()).toBe(0);
    expect((await seals.state()).unsealed).toBe(3);
    finish();
    await slow;
    await sealAll();
    expect(await verified()).toEqual({ rows: 10, broken: null });
    const order = await open.sql<{ object_id: string }>(
      'SELECT a.object_id FROM audit_seals s JOIN audit a ON a.id = s.audit_id WHERE s.place > 6 ORDER BY s.place',
    );
    expect(order.map(({ object_id }) => object_id)).toEqual(['100', '7', '8', '9']);
  });

  it('is the same whoever seals: several at once leave no gap and seal nothing twice', async () => {
    await write(50);
    await Promise.all(Array.from({ length: 5 }, () => seals.seal()));
    await sealAll();
    expect(await verified()).toEqual({ rows: 56, broken: null });
  });

  it.each([
    ['its content', `UPDATE audit SET after = '{"number": 30}' WHERE id = 3`],
    ['who it was', `UPDATE audit SET person_id = gen_random_uuid() WHERE id = 3`],
    ['when it was', `UPDATE audit SET at = at + interval '1 microsecond' WHERE id = 3`],
    ['from where it came', `UPDATE audit SET address = '192.0.2.1' WHERE id = 3`],
    ['its seal', `UPDATE audit_seals SET hash = sha256('x') WHERE place = 3`],
  ])('names a row of which somebody changed %s', async (_what, statement) => {
    await tamper(statement);
    expect(await verified()).toEqual({ rows: 2, broken: { fault: 'changed', auditId: '3', place: 3 } });
  });

  it('names the first of several', async () => {
    await tamper(`UPDATE audit SET action = 'other' WHERE id IN (5, 2)`, 'DELETE FROM audit WHERE id = 4');
    expect((await verified()).broken).toEqual({ fault: 'changed', auditId: '2', place: 2 });
  });

  it('names a row that is missing, the last one too', async () => {
    await tamper('DELETE FROM audit WHERE id = 6');
    expect((await verified()).broken).toEqual({ fault: 'missing', auditId: '6', place: 6 });
    await tamper('DELETE FROM audit WHERE id = 2');
    expect((await verified()).broken).toEqual({ fault: 'missing', auditId: '2', place: 2 });
  });

  it('misses a row that is gone together with its seal', async () => {
    await tamper('DELETE FROM audit WHERE id = 4', 'DELETE FROM audit_seals WHERE place = 4');
    expect(await verified()).toEqual({ rows: 3, broken: { fault: 'missing', auditId: null, place: 4 } });
  });

  it('names a row that was put in behind the seals, and does not seal it', async () => {
    await tamper(
      `INSERT INTO audit (id, action, object_type, object_id, written_in) OVERRIDING SYSTEM VALUE
       SELECT 90, 'thing.forged', 'thing', 'x', written_in FROM audit WHERE id = 2`,
    );
    await write(1);
    await sealAll();
    // Written in the transaction of row 2 with a greater id: behind rows 1 to 4 of that transaction, before row 5.
    expect(await verified()).toEqual({ rows: 4, broken: { fault: 'inserted', auditId: '90', place: 5 } });
  });

  it('names a row that stands elsewhere now: contents exchanged, seals exchanged', async () => {
    const reordered = { rows: 1, broken: { fault: 'reordered', auditId: '2', place: 2 } };
    const exchange = `UPDATE audit a SET at = b.at, object_id = b.object_id, after = b.after
       FROM audit b WHERE (a.id, b.id) IN ((2, 3), (3, 2))`;
    await tamper(exchange);
    expect(await verified()).toEqual(reordered);
    await tamper(exchange);
    expect((await verified()).broken).toBeNull();

    await tamper(
      'UPDATE audit_seals SET audit_id = 99 WHERE place = 2',
      'UPDATE audit_seals SET audit_id = 2 WHERE place = 3',
      'UPDATE audit_seals SET audit_id = 3 WHERE place = 2',
    );
    expect(await verified()).toEqual({ rows: 1, broken: { fault: 'reordered', auditId: '3', place: 2 } });
  });

  it('shows by a noted head that the chain was written anew, or cut', async () => {
    const { head } = await seals.state();
    expect((await seals.verify([head!])).broken).toBeNull();
    await tamper(`UPDATE audit SET action = 'other' WHERE id = 5`, 'TRUNCATE audit_seals');
    await sealAll();
    expect((await verified()).broken).toBeNull();
    expect(await seals.verify([head!])).toEqual({ rows: 5, broken: { fault: 'cut', auditId: '6', place: 6 } });

    await tamper('DELETE FROM audit WHERE id = 6', 'DELETE FROM audit_seals WHERE place = 6');
    expect((await verified()).broken).toBeNull();
    expect(await seals.verify([head!])).toEqual({ rows: 5, broken: { fault: 'cut', auditId: null, place: 6 } });
  });

  it('goes on in a new epoch when the database was restored into a server whose transactions count from the start', async () => {
    // As seen from there, all that stands here was written by transactions to come; row 6 had no seal yet.
    await tamper(
      'TRUNCATE audit_seals',
      `UPDATE audit SET written_in = (written_in::text::bigint + 1000000000)::text::xid8`,
    );
    await sealAll();
    await write(2);
    await sealAll();
    const seen = await open.sql('SELECT place::int, epoch, audit_id::int FROM audit_seals ORDER BY place');
    expect(seen.map(({ place, epoch, audit_id }) => [place, epoch, audit_id])).toEqual([
      [1, 0, 1],
      [2, 0, 2],
      [3, 0, 3],
      [4, 0, 4],
      [5, 0, 5],
      [6, 0, 6],
      [7, 1, 7],
      [8, 1, 8],
    ]);
    expect(await verified()).toEqual({ rows: 8, broken: null });
  });

  it('refuses changes of the trail and of the chain, to the application by its rights and to the owner by a trigger', async () => {
    for (const statement of [
      `UPDATE audit SET action = 'x'`,
      'DELETE FROM audit',
      'TRUNCATE audit',
      `UPDATE audit_seals SET place = 0`,
      'DELETE FROM audit_seals',
      'TRUNCATE audit_seals',
    ]) {
      await expect(open.dataSource.query(statement)).rejects.toThrow('permission denied');
      await expect(open.sql(statement)).rejects.toThrow('append-only');
    }
    const forged = `INSERT INTO audit_seals SELECT place + 1, 99, written_in, epoch, after_id, hash FROM audit_seals`;
    await expect(open.dataSource.query(forged)).rejects.toThrow('permission denied');
  });
});
