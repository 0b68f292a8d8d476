import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** `tandem …` in a process of its own, as it was built, over a database. */
export function startTandem(
  databaseUrl: string,
  args: string[],
  settings: NodeJS.ProcessEnv = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
  return { child, ended };
}

export const tandem = (databaseUrl: string, args: string[], settings: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  startTandem(databaseUrl, args, settings).ended;
