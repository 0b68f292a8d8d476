// `npm run setup:test`: installs what only tests need and npm does not carry. Debian and its relatives only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Debian package → a file that tells that it, or something as good, is there. */
const wanted = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  'redis-server': ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'],
  'fonts-noto-core': ['/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf', '/System/Library/Fonts'],
  'fonts-wqy-zenhei': ['/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', '/System/Library/Fonts'],
};

/** Names of the packages that are missing. */
export function missingPackages() {
  return Object.keys(wanted).filter((name) => !wanted[name].some((file) => existsSync(file)));
}

/** Installs what is missing; throws when that is not possible. */
export function installMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.error(`Installing ${missing.join(', ')} (apt-get).`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
  const still = missingPackages();
  if (still.length > 0) throw new Error(`Could not install ${still.join(', ')}.`);
}

function apt(...args) {
  const command = ['apt-get', '-q', ...args];
  if (process.getuid?.() !== 0) command.unshift('sudo', '-n');
  const { error } = spawnSync(command[0], command.slice(1), {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) throw new Error(`Could not run ${command.slice(0, 3).join(' ')}: ${error.message}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    installMissing();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
