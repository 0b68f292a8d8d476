import { type Config, loadConfig } from '@tandem/platform/config';
import { withDatabase } from '../database/with-database.js';
import { administratorLine, oneTimeLink } from '../one-time-link.js';
import { bringUpToDate } from './bring-up-to-date.js';
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
    const outcome = await bringUpToDate({ ownerUrl, applicationUrl: url }, backup, config);
    if (outcome.applied.length > 0)
      console.error(`The database is up to date (migrations: ${outcome.applied.length}).`);
    const filling = seed && linked(await fill(url, seed), config);
    if (filling?.sample) tellLoaded(filling.sample);
    if (json) console.log(JSON.stringify({ ...outcome, ...filling }));
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
