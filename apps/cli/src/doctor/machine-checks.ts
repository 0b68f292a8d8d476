import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, failed } from './check.js';

const oldest = { major: 20, minor: 19 };

/** Whether this Node.js is new enough. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > oldest.major || (major === oldest.major && minor >= oldest.minor);
  return {
    name: 'Node.js',
    ok,
    detail: ok ? version : `${version}; Tandem needs ${oldest.major}.${oldest.minor} or newer`,
  };
}

/** Whether TANDEM_HOME can be written to. */
export function checkHome(home: string): Check {
  const probe = join(home, `.doctor-${process.pid}`);
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return { name: 'TANDEM_HOME', ok: true, detail: `${home} can be written to` };
  } catch (error) {
    return failed('TANDEM_HOME', error);
  }
}
