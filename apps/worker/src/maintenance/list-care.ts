import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MatchingEngine, MatchingRuns } from '@tandem/matching';
import { Repetition } from '../repetition.js';

/** A portion of debts takes some tenths of a second; the pause leaves most of the time to what people wait for. */
const PAUSE_MS = 500;

/** Loads the engine when the worker starts, and pays what runs left to put into lists of the other side. */
@Injectable()
export class ListCare implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ListCare.name);
  private readonly paying: Repetition;

  constructor(
    private readonly engine: MatchingEngine,
    runs: MatchingRuns,
  ) {
    this.paying = new Repetition(PAUSE_MS, this.log, async () => {
      await runs.payDebts();
    });
  }

  onApplicationBootstrap(): void {
    this.engine.current().catch((error: unknown) => {
      this.log.warn(`the engine is loaded with the first job: ${String(error)}`);
    });
    this.paying.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.paying.stop();
  }
}
