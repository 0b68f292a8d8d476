import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Something outside the project that a test needs and that may be absent. */
export interface Requirement {
  readonly available: boolean;
  /** Why the test is skipped when it is absent. */
  readonly otherwise: string;
}

/** Redis, which npm does not carry. */
export const redisServer: Requirement = program('redis-server');

/** The browser of the end-to-end tests, with its path. */
export const chromium: Requirement & { readonly path: string } = browser();

/** A file or folder beside the project's own folder, such as `shared/data/reference`. */
export function beside(path: string): Requirement & { readonly path: string } {
  const absolute = fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  return { available: existsSync(absolute), otherwise: `../${path} is not here`, path: absolute };
}

/** A `describe` whose tests are skipped, with the reason in their title, where the requirement is not met. */
export function describeWith({ available, otherwise }: Requirement, title: string, tests: () => void): void {
  if (available) describe(title, tests);
  else describe.skip(`${title} [skipped: ${otherwise}]`, tests);
}

function program(name: string): Requirement {
  const { status } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  return { available: status === 0, otherwise: `${name} is not installed` };
}

function browser(): Requirement & { readonly path: string } {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  );
  return { available: path !== undefined, otherwise: 'chromium is not installed', path: path ?? '' };
}
