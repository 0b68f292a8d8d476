import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DeadlineTick } from '@tandem/platform/deadlines';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 1_000;

/** Announces deadlines as they pass. Any number of workers may do so at the same time. */
@Injectable()
export class DeadlineRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ticking: Repetition;

  constructor(deadlines: DeadlineTick) {
    this.ticking = new Repetition(LOOK_EVERY_MS, new Logger(DeadlineRounds.name), async () => {
      if (await deadlines.tick()) this.ticking.wake();
    });
  }

  onApplicationBootstrap(): void {
    this.ticking.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ticking.stop();
  }
}
