import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type } from 'node:os';

/** Where and of what something was measured. */
export interface Machine {
  processor: string;
  cores: number;
  /** Bytes. */
  memory: number;
  system: string;
  node: string;
  /** Programs that ran, on average of the minute before. */
  load: number;
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
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`,
  };
}
