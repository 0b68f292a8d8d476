import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { RequestCount, RequestCountsRepository } from './request-counts.repository.js';

/** Requests a minute. */
export interface Limits {
  readonly personReads: number;
  readonly personWrites: number;
  /** Of one network address, over all who sit behind it. */
  readonly address: number;
}

export const PRODUCTION_LIMITS: Limits = { personReads: 600, personWrites: 120, address: 1_200 };

/** Trials and loads run from one machine, in one person's name. */
export const TRIAL_LIMITS: Limits = { personReads: 600_000, personWrites: 600_000, address: 6_000_000 };

const SYNC_EVERY = 1_000;
const MINUTE = 60_000;

interface Count {
  /** As far as this process knows, of all processes. */
  known: number;
  /** Seen here, and not yet told to the database. */
  fresh: number;
}

/**
 * Counts requests by minute. Decided in memory, so that no request waits for it; told to the database each second, so
 * that a restart forgets nothing and several processes learn of each other.
 */
export class RequestLimits implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(RequestLimits.name);
  private minute: number;
  private counts = new Map<string, Count>();
  private timer: NodeJS.Timeout | undefined;
  private syncing: Promise<void> = Promise.resolve();

  constructor(
    private readonly repository: RequestCountsRepository,
    readonly limits: Limits,
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {
    this.minute = this.thisMinute();
  }

  async onModuleInit(): Promise<void> {
    this.learn(await this.repository.since(this.minute));
    this.timer = setInterval(() => {
      this.syncing = this.syncing.then(() => this.sync());
    }, SYNC_EVERY).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.syncing;
    await this.sync();
  }

  /** @returns seconds to wait when there were already `limit` requests of this key in this minute, else null */
  take(key: string, limit: number): number | null {
    this.turn();
    const count = this.counts.get(key) ?? { known: 0, fresh: 0 };
    if (count.known + count.fresh >= limit) return Math.ceil(((this.minute + 1) * MINUTE - this.now()) / 1_000);
    count.fresh++;
    this.counts.set(key, count);
    return null;
  }

  /** What was not told by the end of a minute limits nobody any more. */
  private turn(): void {
    const minute = this.thisMinute();
    if (minute === this.minute) return;
    this.minute = minute;
    this.counts = new Map();
  }

  /** Tells the database what is new, and learns what other processes have seen. */
  async sync(): Promise<void> {
    this.turn();
    const { minute } = this;
    const fresh = [...this.counts].filter(([, count]) => count.fresh > 0);
    const told: RequestCount[] = fresh.map(([key, count]) => ({ key, minute, count: count.fresh }));
    if (told.length === 0) return;
    for (const [, count] of fresh) {
      count.known += count.fresh;
      count.fresh = 0;
    }
    try {
      this.learn(await this.repository.add(told));
      await this.repository.forgetBefore(minute - 1);
    } catch (error) {
      this.logger.warn(`Request counts could not be stored: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  private learn(rows: readonly RequestCount[]): void {
    for (const { key, minute, count } of rows) {
      if (minute !== this.minute) continue;
      const mine = this.counts.get(key);
      if (mine) mine.known = Math.max(mine.known, count);
      else this.counts.set(key, { known: count, fresh: 0 });
    }
  }

  private thisMinute(): number {
    return Math.floor(this.now() / MINUTE);
  }
}
