import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, childEnvironment } from '@tandem/platform/config';
import { CommandFailure } from '../failure.js';
import type { Turn } from './turn.repository.js';

/** PostgreSQL's codes for: others are connected to it; this role may not. */
const inUse = '55006';
const notAllowed = '42501';

/**
 * Copies the database beside itself (needs CREATEDB and no other connection), else writes a file with pg_dump.
 *
 * A file goes to `TANDEM_HOME/backups`.
 *
 * @returns what was made, in words for the operator
 * @throws CommandFailure when neither is possible
 */
export async function backUp(turn: Turn, url: string, config: Config): Promise<string> {
  const name = `tandem_backup_${new Date().toISOString().replace(/[-:.]/g, '')}`;
  try {
    await turn.copyDatabase(name);
    return `the database ${name}`;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== inUse && code !== notAllowed) throw error;
    const file = join(config.home, 'backups', `${name}.dump`);
    const problem = await dump(url, file, config);
    if (problem === undefined) return file;
    const reason = code === inUse ? 'other programs are connected to it' : 'this role may not create databases';
    throw new CommandFailure(
      `The database was made by an older Tandem and cannot be backed up: ${reason}, and pg_dump ${problem}. ` +
        'Remedy one of these, or make a backup yourself and use --without-backup.',
    );
  }
}

/** @returns what went wrong, if anything */
async function dump(url: string, file: string, config: Config): Promise<string | undefined> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  // Not among the arguments, which every user of the machine can read.
  address.password = '';
  // An owner below row security gets every row too, in the scope of the system itself.
  const child = spawn('pg_dump', ['--format=custom', '--enable-row-security', `--file=${file}`, address.href], {
    env: { ...childEnvironment(config, {}), PGPASSWORD: password, PGOPTIONS: '-c tandem.scope=service' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve('is not installed');
    });
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : `failed (${Buffer.concat(said).toString().trim()})`);
    });
  });
}
