import { type SchemaState, schemaState } from '@tandem/platform/database';
import { type Check, failed } from './check.js';
import { type RoleFacts, readRole, readServer } from './server.repository.js';

const oldestMajor = 16;
const largestSkew = 2_000;

/**
 * Whether the database answers, is new enough, has this version's schema, agrees on the time, and lets the application do
 * what it must and no more.
 *
 * @param strict - whether one role for everything counts as wrong
 */
export async function databaseChecks(url: string, ownerUrl: string, strict: boolean): Promise<Check[]> {
  try {
    const { version, skew } = await readServer(ownerUrl);
    return [
      { name: 'database', ok: true, detail: `answers at ${new URL(url).host}` },
      versionCheck(version),
      skewCheck(skew),
      schemaCheck(await schemaState(ownerUrl)),
      roleCheck(await readRole(url), strict || url !== ownerUrl),
    ];
  } catch (error) {
    return [failed('database', error)];
  }
}

/** The application's role must not own the tables, stand above row security, or rewrite the audit trail. */
export function roleCheck(role: RoleFacts | undefined, strict: boolean): Check {
  const name = 'database role';
  if (!role) return { name, ok: true, detail: 'no tables yet' };
  const faults = [
    ...(role.mighty ? ['is above row security'] : []),
    ...(role.owns ? ['owns the tables'] : []),
    ...(role.rewrites ? ['may rewrite the audit trail'] : []),
  ];
  if (faults.length === 0)
    return { name, ok: true, detail: `${role.name} owns nothing and only adds to the audit trail` };
  const advice = 'give DATABASE_URL a role of its own and MIGRATION_DATABASE_URL the owner, then run tandem migrate';
  return { name, ok: !strict, detail: `${role.name} ${faults.join(', ')}; ${advice}` };
}

/** @param version - PostgreSQL's `server_version_num`, such as 180004 */
export function versionCheck(version: number): Check {
  const shown = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
  const ok = version >= oldestMajor * 10_000;
  return { name: 'database version', ok, detail: ok ? shown : `${shown}; Tandem needs ${oldestMajor} or newer` };
}

/** @param skew - milliseconds by which the database's clock is ahead of this machine's */
export function skewCheck(skew: number): Check {
  const ok = Math.abs(skew) <= largestSkew;
  const direction = skew < 0 ? 'behind' : 'ahead of';
  return { name: 'clock', ok, detail: `the database's is ${Math.abs(skew)} ms ${direction} this machine's` };
}

/** A database that `tandem migrate` has yet to bring up to date is no error of the machine, but nothing can run on it. */
export function schemaCheck({ state, pending, unknown }: SchemaState): Check {
  const details = {
    current: 'up to date',
    empty: 'no tables yet; npm start or tandem migrate makes them',
    older: `${pending.length} migrations are pending; run tandem migrate`,
    newer: `newer than this Tandem: it knows ${unknown.join(', ')}`,
  };
  return { name: 'schema', ok: state === 'current' || state === 'empty', detail: details[state] };
}
