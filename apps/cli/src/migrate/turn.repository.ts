import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CommandFailure } from '../failure.js';

/** The right to change the tables of a database, which one process has at a time. */
export interface Turn {
  /**
   * Copies the database beside itself.
   *
   * @throws DatabaseError 55006 when others are connected to it, 42501 when this role may not
   */
  copyDatabase(name: string): Promise<void>;
}

/** Any fixed number. PostgreSQL keeps such locks by database. */
const turnLock = 5_240_916;
const pauseBetweenTries = 250;

/**
 * Does the work when no other process is at it, so that nobody takes a database that is just being migrated for an old
 * one.
 *
 * @throws CommandFailure when the database does not answer
 */
export async function inTurn<T>(url: string, work: (turn: Turn) => Promise<T>): Promise<T> {
  for (;;) {
    const client = await connect(url);
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [turnLock]);
      if (rows[0]?.mine) return await work({ copyDatabase: (name) => copy(client, name) });
    } finally {
      // Who waits does so without a connection: one would keep the other from copying the database.
      await client.end();
    }
    await delay(pauseBetweenTries);
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`The database at ${new URL(url).host} cannot be used: ${reason}.`);
  }
}

async function copy(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const original = rows[0]?.name ?? '';
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(original)}`);
}
