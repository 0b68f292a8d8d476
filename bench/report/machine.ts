import { spawnSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';

/** Where and of what something was measured. */
export interface Machine {
  processor: string;
  cores: number;
  /** Bytes. */
  memory: number;
  system: string;
  node: string;
  /** The commit that is checked out, `+` where files differ from it; empty outside a checkout. */
  commit: string;
}

export function machine(): Machine {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'libs', 'bench') !== '';
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    system: type(),
    node: process.versions.node,
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`,
  };
}
