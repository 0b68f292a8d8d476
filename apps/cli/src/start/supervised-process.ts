import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { NODE_FLAGS } from '@tandem/platform/config';

export interface ProcessPlan {
  readonly name: string;
  /** Absolute path of its main. */
  readonly main: string;
  readonly environment: Record<string, string>;
  /** File to which its output is appended. */
  readonly log: string;
}

const firstPause = 250;
const longestPause = 10_000;
/** One that lived this long has recovered: its next pause is short again. */
const settledAfter = 30_000;
const graceToStop = 10_000;
const largestLog = 10 * 1024 * 1024;

/** A process that is started again when it ends without having been told to. */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private pause = firstPause;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /**
   * @param tell - takes one line about each end that was not asked for
   */
  constructor(
    private readonly plan: ProcessPlan,
    private readonly tell: (line: string) => void,
  ) {}

  start(): void {
    const { main, environment, log } = this.plan;
    const output = openLog(log);
    const startedAt = Date.now();
    // A group of its own: Ctrl-C reaches the supervisor alone, which then stops each once. The ipc channel ends the
    // process when the supervisor is gone (platform/lifecycle).
    const child = spawn(process.execPath, [...NODE_FLAGS, main], {
      env: environment,
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    this.child = child;
    child.once('error', (error) => {
      this.restart(error.message, startedAt);
    });
    child.once('exit', (code, signal) => {
      this.restart(signal ?? `exit code ${code ?? '?'}`, startedAt);
    });
  }

  /** Asks the process to end, and after ten seconds makes it end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), graceToStop);
    await ended;
    clearTimeout(impatience);
  }

  private restart(reason: string, startedAt: number): void {
    this.child = undefined;
    if (this.stopped) return;
    if (Date.now() - startedAt > settledAfter) this.pause = firstPause;
    this.tell(
      `${this.plan.name} ended (${reason}) and starts again in ${this.pause / 1000} s; its log is ${this.plan.log}`,
    );
    this.timer = setTimeout(() => {
      this.start();
    }, this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
