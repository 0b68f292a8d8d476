import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ServiceConfig } from '@tandem/platform/config';
import { OutboxBell, OutboxRelay } from '@tandem/platform/outbox';
import { Repetition } from '../repetition.js';
import { WORKER_CONFIG } from '../worker.tokens.js';

const POLL_MS = 1_000;

/** Moves events into the queues as soon as their transaction commits, and looks every second in case a ring is missed. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly moving: Repetition;
  private readonly bell: OutboxBell;

  constructor(@Inject(WORKER_CONFIG) config: ServiceConfig, relay: OutboxRelay) {
    this.moving = new Repetition(POLL_MS, new Logger(RelayLoop.name), async () => {
      if (await relay.moveDue()) this.moving.wake();
    });
    this.bell = new OutboxBell(config.databaseUrl, () => {
      this.moving.wake();
    });
  }

  onApplicationBootstrap(): void {
    void this.bell.listen();
    this.moving.wake();
  }

  /** Before the queues close. */
  async onModuleDestroy(): Promise<void> {
    await this.bell.close();
    await this.moving.stop();
  }
}
