import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions, prepared, sqlState } from '@tandem/platform/database';
import { RatesModule } from '@tandem/rates';
import { openModule, type OpenModule } from '../support/open-module.js';

const ADD = 'INSERT INTO organisations (name, kind) VALUES ($1, $2) RETURNING name';

describe('a prepared statement', () => {
  let db: OpenModule;
  let transactions: Transactions;
  beforeEach(async () => {
    db = await openModule(RatesModule);
    transactions = db.get(Transactions);
  });
  afterEach(() => db.close());
  const names = () => db.sql('SELECT name FROM organisations ORDER BY name');

  it('is prepared once by a connection, whatever its values', async () => {
    await transactions.run(async (tx) => {
      expect(await prepared(tx, ADD, ['Rescue', 'ngo'])).toEqual([{ name: 'Rescue' }]);
      expect(await prepared(tx, ADD, ['Relief', 'ngo'])).toEqual([{ name: 'Relief' }]);
      const known = await tx.query('SELECT statement FROM pg_prepared_statements');
      expect(known).toEqual([{ statement: ADD }]);
    });
    expect(await names()).toEqual([{ name: 'Relief' }, { name: 'Rescue' }]);
  });

  it('belongs to the transaction of its manager, and to none without one', async () => {
    const failing = transactions.run(async (tx) => {
      await prepared(tx, ADD, ['Rescue', 'ngo']);
      await prepared(db.dataSource.manager, ADD, ['Relief', 'ngo']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names()).toEqual([{ name: 'Relief' }]);
  });

  it('says by code what the database refuses, and leaves the connection to others', async () => {
    // 22P02: no uuid.
    const refused = prepared(db.dataSource.manager, 'SELECT $1::uuid AS id', ['x']).catch(sqlState);
    expect(await refused).toBe('22P02');
    expect(await prepared(db.dataSource.manager, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
