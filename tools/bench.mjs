// `npm run bench [-- <part>] [-- --quick]`: measures. The sources are translated beforehand, so that no loader counts.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

await ensureInstalled();
// Every run has its own, within the project, where imports find node_modules.
const folder = join(root, '.tandem', 'bench', String(process.pid));
try {
  await translate();
  process.exitCode = await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function translate() {
  const { transform } = await import('@swc/core');
  const { jsc, module } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const options = { swcrc: false, configFile: false, jsc: { ...jsc, baseUrl: root }, module, sourceMaps: 'inline' };
  for (const file of ['bench', 'libs'].flatMap(filesBelow)) {
    const to = join(folder, file);
    mkdirSync(dirname(to), { recursive: true });
    if (file.endsWith('.ts')) {
      const filename = join(root, file);
      const { code } = await transform(readFileSync(filename, 'utf8'), { ...options, filename });
      writeFileSync(to.replace(/ts$/, 'js'), code);
    } else cpSync(join(root, file), to);
  }
}

function filesBelow(top) {
  return readdirSync(join(root, top), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/\.spec\.ts$|\.md$|^libs\/testing\/|\/test\/|\/facts\/.*\.yaml$/.test(file));
}

/** The exit code of the bench; a signal to this process ends it too, and with it what it started. */
async function measure() {
  const main = join(folder, 'bench/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const stop = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
