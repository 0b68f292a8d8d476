import type { Config } from '@tandem/platform/config';
import { type SchemaState, grantTo, migrate, schemaState } from '@tandem/platform/database';
import { migrateQueue } from '@tandem/platform/queue';
import { CommandFailure } from '../failure.js';
import { backUp } from './back-up.js';
import { type Turn, inTurn } from './turn.repository.js';

/** What was done to a database. */
export interface Outcome {
  readonly before: SchemaState['state'];
  /** Names of the migrations that ran. */
  readonly applied: string[];
  /** What was made first of an older database, in words; null when there was no need. */
  readonly backup: string | null;
}

/**
 * Brings the tables to this version's schema. Safe to call from several processes at once.
 *
 * @param addresses - the database in the role that owns the tables, and in the application's, which gets its rights
 * @throws CommandFailure when the database is newer than this version, or older and cannot be backed up
 */
export async function bringUpToDate(
  { ownerUrl: url, applicationUrl }: { ownerUrl: string; applicationUrl: string },
  backup: boolean,
  config: Config,
): Promise<Outcome> {
  return inTurn(url, async (turn) => {
    const before = await schemaState(url);
    if (before.state === 'newer') {
      throw new CommandFailure(
        `The database is newer than this Tandem: it knows ${before.unknown.join(', ')}. ` +
          'Install the version that wrote it, or restore a backup made before.',
      );
    }
    const backedUp = before.state === 'older' && backup ? await backUpFirst(turn, url, config) : null;
    const { applied } = await migrate(url);
    if (config.redisUrl === undefined) await migrateQueue(url);
    await grantTo(url, applicationUrl);
    return { before: before.state, applied, backup: backedUp };
  });
}

async function backUpFirst(turn: Turn, url: string, config: Config): Promise<string> {
  const backup = await backUp(turn, url, config);
  console.error(`The database was made by an older Tandem; its backup is ${backup}.`);
  return backup;
}
