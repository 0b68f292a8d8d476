import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import { RateLimitsRepository } from './rate-limits.repository.js';
import { TooManyTries } from './sign-in.errors.js';

/** So many tries at once, and so many more for each minute that passes. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

/** Limits that slow down and never lock, shared by all processes, and that a restart does not lift. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly repository: RateLimitsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Takes one try, which stays taken whatever becomes of the surrounding transaction. @throws TooManyTries */
  take(key: string, limit: RateLimit): Promise<void> {
    return this.transactions.apart(async () => {
      const perSecond = limit.perMinute / 60;
      if (await this.repository.take(key, limit.burst, perSecond)) return;
      throw new TooManyTries(await this.repository.secondsLeft(key, perSecond));
    });
  }

  /** Gives back a try that turned out to be a right one. */
  giveBack(key: string, limit: RateLimit): Promise<void> {
    return this.transactions.apart(() => this.repository.giveBack(key, limit.burst));
  }

  /** Forgets the tries of a key. */
  clear(key: string): Promise<void> {
    return this.transactions.apart(() => this.repository.empty(key));
  }
}
