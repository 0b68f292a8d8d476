import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Config, loadConfig } from '@tandem/platform/config';
import { startPostgres } from '@tandem/platform/embedded';
import { CommandFailure } from '../failure.js';
import { type Claim, claimHome, runningInstance } from '../start/instance.js';

const patienceWithStarters = 30_000;

/**
 * Gives a command its database: DATABASE_URL, else that of the instance running on TANDEM_HOME, else the embedded one,
 * started for the length of the work.
 *
 * @param work - gets the address for reading and writing, and the one for migrations
 */
export async function withDatabase<T>(
  work: (url: string, ownerUrl: string) => Promise<T>,
  config: Config = loadConfig(),
): Promise<T> {
  if (config.databaseUrl !== undefined)
    return work(config.databaseUrl, config.migrationDatabaseUrl ?? config.databaseUrl);

  const deadline = Date.now() + patienceWithStarters;
  while (Date.now() < deadline) {
    const running = runningInstance(config.home);
    if (running?.databaseUrl !== undefined)
      return work(running.databaseUrl, running.ownerDatabaseUrl ?? running.databaseUrl);
    const claim = running === undefined ? claimHome(config.home, { purpose: 'command' }) : undefined;
    if (claim !== undefined) {
      try {
        return await withEmbedded(config.home, claim, work);
      } finally {
        claim.release();
      }
    }
    // Another one is starting: its database will do.
    await delay(100);
  }
  throw new CommandFailure(`The instance that is starting on ${config.home} has no database yet. Try again later.`);
}

async function withEmbedded<T>(
  home: string,
  claim: Claim,
  work: (url: string, ownerUrl: string) => Promise<T>,
): Promise<T> {
  mkdirSync(home, { recursive: true });
  const server = await startPostgres({ dataFolder: join(home, 'postgres') });
  try {
    claim.update({ databaseUrl: server.appUrl, ownerDatabaseUrl: server.url });
    return await work(server.appUrl, server.url);
  } finally {
    await server.stop();
  }
}
