import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

/** Runs Tandem's command line in this process, from sources that are installed and built first if need be. */
export async function launch(args) {
  // A packaged Tandem has no sources, and nothing to install or build.
  if (existsSync(join(root, 'apps'))) {
    try {
      await ensureInstalled();
      await ensureBuilt();
    } catch (error) {
      console.error(error.message);
      process.exit(1);
    }
  }
  const main = join(root, 'dist/apps/cli/src/main.js');
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
