import { type Config, loadConfig } from '@tandem/platform/config';
import { type SchemaState, migrate, schemaState } from '@tandem/platform/database';
import { migrateQueue } from '@tandem/platform/queue';
import { withDatabase } from '../database/with-database.js';
import { CommandFailure } from '../failure.js';
import { administratorLine, oneTimeLink } from '../one-time-link.js';
import { backUp } from './back-up.js';
import { type Filling, type Seed, fill } from './fill.js';

interface Wish {
  readonly seed: Seed | undefined;
  readonly backup: boolean;
  readonly json: boolean;
}

/**
 * Brings the database to this version's schema.
 *
 * @throws CommandFailure when it is newer than this version, or older and cannot be backed up
 */
export async function runMigrate({ seed, backup, json }: Wish): Promise<void> {
  const config = loadConfig();
  await withDatabase(async (url, ownerUrl) => {
    const before = await schemaState(ownerUrl);
    const backedUp = await backUpIfNeeded(before, ownerUrl, backup, config);
    const { applied } = await migrate(ownerUrl);
    if (config.redisUrl === undefined) await migrateQueue(ownerUrl);
    if (applied.length > 0) console.error(`The database is up to date (migrations: ${applied.length}).`);
    const filling = seed && linked(await fill(url, seed), config);
    if (filling?.sample) tellLoaded(filling.sample);
    if (json) console.log(JSON.stringify({ before: before.state, applied, backup: backedUp ?? null, ...filling }));
    else if (filling?.administrator) console.log(administratorLine(filling.administrator));
  }, config);
}

function tellLoaded({ needs, offers }: NonNullable<Filling['sample']>): void {
  console.error(`The sample data are loaded (needs: ${needs}, offers: ${offers}).`);
}

/** The filling with the whole address in the place of the link's secret. */
function linked({ sample, administrator }: Filling, config: Config): Filling {
  return {
    sample,
    administrator: administrator && { ...administrator, link: oneTimeLink(administrator.link, config) },
  };
}

async function backUpIfNeeded(
  before: SchemaState,
  url: string,
  wanted: boolean,
  config: Config,
): Promise<string | undefined> {
  if (before.state === 'newer') {
    throw new CommandFailure(
      `The database is newer than this Tandem: it knows ${before.unknown.join(', ')}. Install the version that wrote it, or restore a backup made before.`,
    );
  }
  if (before.state !== 'older' || !wanted) return undefined;
  const backup = await backUp(url, config);
  console.error(`The database was made by an older Tandem; its backup is ${backup}.`);
  return backup;
}
