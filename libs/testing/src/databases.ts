import { randomBytes } from 'node:crypto';
import { testServices } from '@tandem/platform/config';
import { createDatabase, databaseUrl, dropDatabase } from '@tandem/platform/embedded';

/** A database of one test's own. */
export interface TestDatabase {
  /** In the role of the application. */
  readonly url: string;
  /** In the role that owns everything: for scenes that the application itself could not set. */
  readonly ownerUrl: string;
  /** Removes it, and cuts the connections that are left. */
  drop(): Promise<void>;
}

/** A new, migrated, empty database: a copy of the template that global set-up made (about 55 ms). */
export function freshDatabase(): Promise<TestDatabase> {
  return newDatabase(testServices().template);
}

/** A new database without any table, for tests of migrations; both addresses are the owner's. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const database = await newDatabase(undefined);
  return { ...database, url: database.ownerUrl };
}

async function newDatabase(template: string | undefined): Promise<TestDatabase> {
  const { serverUrl, appUrl } = testServices();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(serverUrl, name, template);
  return {
    url: databaseUrl(appUrl, name),
    ownerUrl: databaseUrl(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  };
}
