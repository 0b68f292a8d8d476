import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

/** Any fixed number; all starters that migrate at once queue up behind it. */
const MIGRATION_LOCK = 5_240_915;

export interface SchemaState {
  /** `older`: migrations are pending; `newer`: the database knows migrations that this code does not. */
  state: 'empty' | 'current' | 'older' | 'newer';
  pending: string[];
  unknown: string[];
}

const open = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    // An owner that stands below row security still has to change every row.
    extra: { connectionTimeoutMillis: 10_000, options: '-c tandem.scope=service' },
  }).initialize();

/** Compares the database's list of migrations with the code's. Changes nothing. */
export async function schemaState(url: string): Promise<SchemaState> {
  const dataSource = await open(url);
  try {
    return await readState(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function readState(dataSource: DataSource): Promise<SchemaState> {
  const known: string[] = MIGRATIONS.map((migration) => new migration().name);
  const [table] = await dataSource.query<{ found: string | null }[]>("SELECT to_regclass('migrations') AS found");
  const rows = table?.found
    ? await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id')
    : [];
  const applied = rows.map((row) => row.name);
  const pending = known.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { state: 'newer', pending, unknown };
  if (applied.length === 0) return { state: 'empty', pending, unknown };
  return { state: pending.length > 0 ? 'older' : 'current', pending, unknown };
}

/**
 * Runs what is pending, one starter at a time (an advisory lock; TypeORM itself takes none).
 * @throws when the database is newer than the code.
 */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const dataSource = await open(url);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { state, unknown } = await readState(dataSource);
    if (state === 'newer') throw new Error(`The database is newer than this program: it knows ${unknown.join(', ')}.`);
    const applied = await dataSource.runMigrations();
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/** Takes back the newest `steps` migrations; for tests of reversibility and for operators with a backup in hand. */
export async function rollBack(url: string, steps: number): Promise<void> {
  const dataSource = await open(url);
  try {
    for (let step = 0; step < steps; step++) await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}
