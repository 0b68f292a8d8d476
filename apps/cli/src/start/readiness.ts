import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '@tandem/platform/config';
import { CommandFailure } from '../failure.js';

const longestWait = 90_000;

/** The address of the web process as seen from this machine. */
export function localAddress({ host, port }: Pick<Config, 'host' | 'port'>): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Waits until the web process, and through it the api, says that it is ready.
 *
 * @throws CommandFailure when that takes too long
 */
export async function untilReady(config: Config, signal: AbortSignal, logs: string): Promise<void> {
  const deadline = Date.now() + longestWait;
  const address = `${localAddress(config)}/health/ready`;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
      if (response.ok) return;
      last = await response.text();
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await delay(50, undefined, { signal });
  }
  throw new CommandFailure(
    `Tandem did not become ready within ${longestWait / 1000} s (${last}). The logs in ${logs} tell why.`,
  );
}
