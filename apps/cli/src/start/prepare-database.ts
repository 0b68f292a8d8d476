import { spawn } from 'node:child_process';
import { type Config, childEnvironment } from '@tandem/platform/config';
import { CommandFailure } from '../failure.js';
import type { Filling, Seed } from '../migrate/fill.js';
import { commandLine } from './plans.js';

/**
 * Runs `tandem migrate` in a process of its own, which keeps TypeORM and all entities out of the supervisor.
 *
 * @returns what was put into it
 * @throws CommandFailure when it fails; it has then said why
 */
export async function prepareDatabase(
  config: Config,
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string | undefined },
  seed: Seed,
  signal: AbortSignal,
): Promise<Filling> {
  const child = spawn(process.execPath, [commandLine, 'migrate', `--${seed}`, '--json'], {
    env: childEnvironment(config, { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: ownerUrl }),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0) throw new CommandFailure('Tandem did not start: the database could not be prepared.');
  return JSON.parse(said) as Filling;
}
