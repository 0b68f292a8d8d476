import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { FullRuns } from '@tandem/matching';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 60_000;

/** Has matches found anew when the day, the rates or the embargoes have changed. Any number of workers may do so. */
@Injectable()
export class Freshness implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looking: Repetition;

  constructor(runs: FullRuns) {
    const log = new Logger(Freshness.name);
    this.looking = new Repetition(LOOK_EVERY_MS, log, async () => {
      const run = await runs.ensureFresh();
      if (run) log.log(`${run.records} records are matched anew (${run.reason})`);
    });
  }

  onApplicationBootstrap(): void {
    this.looking.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }
}
