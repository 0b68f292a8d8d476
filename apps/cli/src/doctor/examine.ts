import { loadConfig } from '@tandem/platform/config';
import { withDatabase } from '../database/with-database.js';
import { CommandFailure } from '../failure.js';
import { type Check, failed } from './check.js';
import { databaseChecks } from './database-checks.js';
import { checkHome, checkNode } from './machine-checks.js';
import { demoPeopleCheck, productionSettings } from './production-checks.js';
import { redisChecks } from './redis-checks.js';
import { scannerCheck } from './scanner-checks.js';
import { countDemoPeople } from './server.repository.js';

/**
 * Makes all checks and prints them, one a line or as JSON `{ok, checks: [{name, ok, detail}]}`; with `production` also
 * what that mode would refuse, whatever mode this is.
 *
 * @throws CommandFailure when a check fails
 */
export async function examine({ json, production }: { json: boolean; production: boolean }): Promise<void> {
  const config = loadConfig();
  const checks: Check[] = [checkNode(process.versions.node), checkHome(config.home)];
  const strict = production || config.environment === 'production';
  if (strict) checks.push(...productionSettings());
  const ofDatabase = withDatabase(async (url, ownerUrl) => {
    const found = await databaseChecks(url, ownerUrl, strict);
    const isUsable = found.some(({ name, ok }) => name === 'schema' && ok);
    return strict && isUsable ? [...found, demoPeopleCheck(await countDemoPeople(ownerUrl))] : found;
  }, config);
  checks.push(...(await ofDatabase.catch((error: unknown) => [failed('database', error)])));
  if (config.redisUrl !== undefined) checks.push(...(await redisChecks(config.redisUrl)));
  if (strict || config.clamdUrl !== undefined) checks.push(await scannerCheck(config.clamdUrl));

  const wrong = checks.filter((check) => !check.ok).length;
  if (json) console.log(JSON.stringify({ ok: wrong === 0, checks }, null, 2));
  else
    for (const { name, ok, detail } of checks)
      console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)}  ${detail}`);
  if (wrong > 0) throw new CommandFailure(wrong === 1 ? 'One check failed.' : `${wrong} checks failed.`);
}
