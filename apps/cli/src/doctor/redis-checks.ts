import { Redis } from 'ioredis';
import { type Check, failed } from './check.js';

/** What Redis must be set to, lest it forgets jobs. */
const wanted = { 'maxmemory-policy': 'noeviction', appendonly: 'yes' };

/** Whether Redis answers and keeps what it is given. */
export async function redisChecks(url: string): Promise<Check[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    const checks: Check[] = [{ name: 'Redis', ok: true, detail: `answers at ${new URL(url).host}` }];
    for (const [name, value] of Object.entries(wanted)) checks.push(await settingCheck(redis, name, value));
    return checks;
  } catch (error) {
    return [failed('Redis', error)];
  } finally {
    redis.disconnect();
  }
}

async function settingCheck(redis: Redis, name: string, value: string): Promise<Check> {
  const shown = `Redis ${name}`;
  try {
    const [, found] = (await redis.config('GET', name)) as string[];
    return {
      name: shown,
      ok: found === value,
      detail: found === value ? value : `${found ?? 'unknown'}; it must be ${value}`,
    };
  } catch (error) {
    // Managed services may keep CONFIG to themselves.
    return failed(shown, error);
  }
}
