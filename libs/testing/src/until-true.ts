import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until the condition gives something truthy, and returns that. A condition that throws counts as not yet met.
 *
 * @param options.within - milliseconds (default 10,000)
 * @throws Error when the time is over, with the condition's last error as its cause
 */
export async function untilTrue<T>(
  condition: () => T | Promise<T>,
  { within = 10_000, every = 20, what = 'the condition' }: { within?: number; every?: number; what?: string } = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + within;
  let cause: unknown;
  for (;;) {
    try {
      const result = await condition();
      if (result) return result;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`${what} was not met within ${within} ms`, { cause });
    await delay(every);
  }
}
