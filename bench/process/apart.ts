import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process of its own came to. */
export interface Apart<T> {
  result: T;
  /** The most memory that process held at any time, in bytes. */
  peak: number;
}

/**
 * Runs `run(task)` of a module in a process of its own, so that its memory and its compiled code are its own.
 *
 * @throws Error with what the module threw
 */
export async function apart<T>(module: URL, task: unknown): Promise<Apart<T>> {
  const child = fork(fileURLToPath(new URL('child.js', import.meta.url)), [module.href], {
    execArgv: ['--enable-source-maps', '--expose-gc'],
    serialization: 'advanced',
  });
  // Deep in work it would not notice that nobody waits for it any more.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.send(task as object);
  return new Promise((resolve, reject) => {
    let answer: (Apart<T> & { error?: string }) | undefined;
    child.once('message', (message) => (answer = message as Apart<T>));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (answer?.error === undefined && answer) resolve(answer);
      else reject(new Error(answer?.error ?? `A measuring process ended with ${code ?? 'a signal'}`));
    });
  });
}
