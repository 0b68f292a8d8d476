import { randomBytes } from 'node:crypto';
import { testServices } from '@tandem/platform/config';
import { createDatabase, databaseUrl, dropDatabase } from '@tandem/platform/embedded';

/** A database of one test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, and cuts the connections that are left. */
  drop(): Promise<void>;
}

/** A new, migrated, empty database: a copy of the template that global set-up made (about 55 ms). */
export function freshDatabase(): Promise<TestDatabase> {
  return newDatabase(testServices().template);
}

/** A new database without any table, for tests of migrations. */
export function emptyDatabase(): Promise<TestDatabase> {
  return newDatabase(undefined);
}

async function newDatabase(template: string | undefined): Promise<TestDatabase> {
  const { serverUrl } = testServices();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(serverUrl, name, template);
  return { url: databaseUrl(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}
