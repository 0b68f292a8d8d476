import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `npm ci` unless node_modules holds what package-lock.json asks for. What npm says goes to stderr. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(join(root, '.tandem', 'install.lock'), 'installing', async (hold) => {
    if (isInstalled()) return;
    console.error('Installing what Tandem needs (npm ci). This takes about a minute.');
    await run('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'], {
      hold,
    });
  });
}

/**
 * npm writes node_modules/.package-lock.json when it has finished, so it tells an interrupted installation from a
 * complete one, and unlike file times it survives a checkout.
 */
export function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const found = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined || found === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = found[path];
    return there === undefined ? Boolean(entry.optional ?? entry.devOptional) : there.version === entry.version;
  });
}

function readPackages(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Runs a program in the project's folder with its output on stderr; rejects when it fails. */
export async function run(program, args, { hold, quiet = false } = {}) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2] });
  if (child.pid !== undefined) hold?.(child.pid);
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const stop = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  }).finally(() => {
    for (const name of signals) process.off(name, stop);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`${program} ${args.join(' ')} failed (${signal ?? `exit code ${code}`}).`);
}
