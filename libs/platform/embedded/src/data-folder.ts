import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  readFile,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, canEnter } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Role that owns everything in the embedded server. */
export const role = 'tandem';
/** Role of the application, which owns nothing. */
export const appRole = 'tandem_app';

const passwordFile = 'tandem-password';
const appPasswordFile = 'tandem-app-password';
/** Data and programs of a root that works in folders only root may enter. */
export const rootsFolder = '/var/lib/tandem';

/**
 * The folder in which the data really lies. If the account cannot reach the wanted place (a checkout below /root), root
 * keeps the data in /var/lib/tandem and leaves a link to it.
 */
export async function reachableFolder(wanted: string, account: Account): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  const parent = await realpath(dirname(wanted));
  const folder = join(parent, basename(wanted));
  const linked = await readlink(folder).catch(() => undefined);
  if (linked !== undefined) {
    await mkdir(dirname(resolve(parent, linked)), { recursive: true });
    return resolve(parent, linked);
  }
  if (canEnter(account, parent)) return folder;
  if ((await stat(folder).catch(() => undefined)) !== undefined) {
    throw new EmbeddedPostgresError(
      `${folder} can no longer be reached by the account that runs PostgreSQL: a parent folder is closed to it. Open it, or set TANDEM_HOME.`,
    );
  }

  const place = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const actual = join(rootsFolder, place, basename(folder));
  await openFolder(dirname(actual));
  // For who finds it there one day.
  await writeFile(join(dirname(actual), 'belongs-to'), `${folder}\n`);
  await symlink(actual, folder);
  return actual;
}

/** Makes a folder below `rootsFolder` that everybody may enter, whatever the umask. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(rootsFolder, 0o755);
  await chmod(folder, 0o755);
}

/**
 * Makes the data folder if there is none. It is built beside its place and renamed when complete: an initdb that was
 * killed leaves a folder that looks like a finished one.
 *
 * @throws EmbeddedPostgresError when the folder belongs to another version of PostgreSQL, or initdb fails
 */
export async function ensureDataFolder(folder: string, account: Account, binaries: Binaries): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined) {
    if (version.trim() === '18') return;
    throw new EmbeddedPostgresError(
      `The data in ${folder} was made by PostgreSQL ${version.trim()}; this is PostgreSQL 18.`,
    );
  }
  await removeUnfinished(folder);

  const unfinished = `${folder}.new-${process.pid}`;
  const pwfile = `${unfinished}.password`;
  const password = randomBytes(24).toString('base64url');
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(pwfile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(unfinished, account.uid, account.gid);
    await chown(pwfile, account.uid, account.gid);
  }
  const { status, stderr } = spawnSync(
    binaries.initdb,
    [
      '-D',
      unfinished,
      '-U',
      role,
      '-A',
      'scram-sha-256',
      `--pwfile=${pwfile}`,
      '-E',
      'UTF8',
      '--no-sync',
      '--no-instructions',
    ].concat('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'),
    { ...account, cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new EmbeddedPostgresError(`initdb failed: ${stderr.trim()}`);
  await rename(pwfile, join(unfinished, passwordFile));
  await rename(unfinished, folder);
}

/** Password of the embedded server's role. */
export async function readPassword(folder: string): Promise<string> {
  return readFile(join(folder, passwordFile), 'utf8');
}

/** Password of the application's role; made where there is none, as in a folder from before that role. */
export async function ensureAppPassword(folder: string, account: Account): Promise<string> {
  const file = join(folder, appPasswordFile);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known !== '') return known;
  const password = randomBytes(24).toString('base64url');
  // Renamed into place, so that a start that is killed here leaves no half of it.
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) await chown(`${file}.new`, account.uid, account.gid);
  await rename(`${file}.new`, file);
  return password;
}

async function removeUnfinished(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.new-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
