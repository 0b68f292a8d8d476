import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/**
 * Finds PostgreSQL's programs for this platform and makes them usable for the account that will run them.
 *
 * @param spare - folder in which a copy may be kept if the account cannot read the installed ones
 * @throws EmbeddedPostgresError when there is no package for this platform
 */
export async function findBinaries(account: Account, spare: string, native = installedNative()): Promise<Binaries> {
  const usable = (await isUsable(native, account)) ? native : await copyOf(native, spare, account);
  const program = (name: string) => join(usable, 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), pg_ctl: program('pg_ctl') };
}

/** Folder `native` of the installed platform package. */
export function installedNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} ${process.arch}: install PostgreSQL 16 or newer and set DATABASE_URL.`,
    );
  }
}

async function isUsable(native: string, account: Account): Promise<boolean> {
  try {
    await linkLibraries(native);
  } catch {
    return false;
  }
  return canEnter(account, join(native, 'bin'));
}

/** npm packages cannot hold symbolic links, and the package's install script, which would make these, does not run. */
async function linkLibraries(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // Both paths start with `native/` and lie in one folder.
    const path = join(native, '..', target);
    await symlink(source.slice(source.lastIndexOf('/') + 1), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

async function copyOf(native: string, spare: string, account: Account): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(spare, `postgresql-${version}-${process.arch}`, 'native');
  if ((await stat(copy).catch(() => undefined)) !== undefined) return copy;

  const unfinished = `${dirname(copy)}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // Whatever the umask, the account has to get in.
  for (const folder of account.uid === undefined ? [] : [spare, unfinished]) await chmod(folder, 0o755);
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(join(unfinished, 'native'));
  // Another start may have been faster: its copy is as good.
  await rename(unfinished, dirname(copy)).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}
