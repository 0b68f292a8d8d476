import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root, run } from './install.mjs';
import { withLock } from './lock.mjs';

const dist = join(root, 'dist');
const marker = join(dist, '.built');
// Where tsconfig.build.json has the builder put what then replaces dist: a build that fails leaves the last good one.
const fresh = join(root, '.tandem', 'build');
const server = ['apps/api', 'apps/worker', 'apps/cli', 'apps/web/server', 'libs'];
const settings = [
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  '.swcrc',
  'tools/build.mjs',
];
// Written by the builds themselves.
const generated = /(^|\/)(metadata\.ts|[^/]+\.module\.css\.d\.ts)$/;

/** Builds into dist unless what lies there was built from the same sources. What the builders say goes to stderr. */
export async function ensureBuilt() {
  const isCurrent = () => existsSync(marker) && readFileSync(marker, 'utf8') === hashOfSources();
  if (isCurrent()) return;
  await withLock(join(root, '.tandem', 'build.lock'), 'building', async () => {
    if (isCurrent()) return;
    console.error('Building Tandem.');
    await build();
  });
}

async function build() {
  const hash = hashOfSources();
  const program = (path) => join('node_modules', path);
  // The build replaces this by the descriptions for the API document, but checks types before: an old one could name
  // what is gone.
  const metadata = join(root, 'apps/api/src/metadata.ts');
  if (existsSync(dirname(metadata))) writeFileSync(metadata, 'export default async () => ({});\n');
  await run(process.execPath, [program('@nestjs/cli/bin/nest.js'), 'build', 'api'], { quiet: true });
  copyOtherFiles();
  if (existsSync(join(root, 'apps/web/vite.config.ts'))) {
    const vite = [program('vite/bin/vite.js'), 'build', 'apps/web', '--outDir', join(fresh, 'web'), '--emptyOutDir'];
    await run(process.execPath, vite, { quiet: true });
  }
  writeFileSync(join(fresh, '.built'), hash);
  const old = join(root, '.tandem', 'build.old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Data and templates beside the sources; the builder takes TypeScript only. */
function copyOtherFiles() {
  for (const file of server.flatMap(filesBelow)) {
    if (/\.(ts|tsx|md)$|tsconfig\.json$/.test(file)) continue;
    mkdirSync(dirname(join(fresh, file)), { recursive: true });
    cpSync(join(root, file), join(fresh, file));
  }
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.node);
  const sources = ['apps', 'libs']
    .flatMap(filesBelow)
    .filter((file) => !generated.test(file) && !file.endsWith('.spec.ts'));
  for (const file of [...settings, ...sources]) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await ensureBuilt();
}
