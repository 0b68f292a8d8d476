import { testServices } from '@tandem/platform/config';
import { databaseUrl as onServer } from '@tandem/platform/embedded';
import pg from 'pg';

/**
 * The system's clock of a test's database reads this from now on, or up to a second later, never earlier: stories have
 * dates, and must not grow old.
 */
export async function setClock(databaseUrl: string, now: string): Promise<void> {
  // The application itself may not set it.
  const name = new URL(databaseUrl).pathname.slice(1);
  const client = new pg.Client({ connectionString: onServer(testServices().serverUrl, name) });
  await client.connect();
  try {
    await client.query(`UPDATE clock_offset SET seconds = ceil(extract(epoch FROM $1::timestamptz - now()))::bigint`, [
      now,
    ]);
  } finally {
    await client.end();
  }
}
