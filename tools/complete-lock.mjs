// Completes package-lock.json: npm leaves out optional packages of other platforms when its registry does not answer for
// them, and `npm ci` then refuses the lock. Run it after every install or upgrade: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries({ ...lock.packages })) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    if (platform === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...platform,
    };
    added.push(`${name}@${version}`);
  }
}

const [root, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock was complete.' : `Added to the lock:\n${added.join('\n')}`);

/** A package is found in its dependent's own node_modules or in that of any folder above. */
function isLocked(dependent, name) {
  const above = dependent.split(/(?:^|\/)node_modules\//).slice(1);
  return [...above.keys(), above.length].some((depth) => {
    const folder = above.slice(0, depth).map((part) => `node_modules/${part}/`);
    return `${folder.join('')}node_modules/${name}` in lock.packages;
  });
}

/** `@swc/core-linux-arm64-musl` is for Linux on arm64 with musl. */
function platformOf(name) {
  const parts = name.split(/[/-]/);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (os === undefined) return undefined;
  const libc = os === 'linux' ? parts.map(libcOf).find(Boolean) : undefined;
  return { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

function libcOf(part) {
  if (part.startsWith('musl')) return 'musl';
  return part.startsWith('gnu') ? 'glibc' : undefined;
}
