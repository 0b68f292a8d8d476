import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SavedSearchRounds, SearchIndex } from '@tandem/search';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 2_000;
const TELL_EVERY_MS = 60_000;

/** Puts into the index of the search what was written since, and tells people what is new in their saved searches. */
@Injectable()
export class SearchCare implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looking: Repetition;
  private readonly telling: Repetition;
  private isLeaving = false;

  constructor(index: SearchIndex, rounds: SavedSearchRounds) {
    const log = new Logger(SearchCare.name);
    this.looking = new Repetition(LOOK_EVERY_MS, log, async () => {
      for (let began = performance.now(); !this.isLeaving && (await index.catchUp()) > 0; began = performance.now())
        // Half of the time is left to what people wait for, when there is much to look through.
        await delay(performance.now() - began);
    });
    this.telling = new Repetition(TELL_EVERY_MS, log, async () => {
      await rounds.tell();
    });
  }

  onApplicationBootstrap(): void {
    this.looking.wake();
    this.telling.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.isLeaving = true;
    await Promise.all([this.looking.stop(), this.telling.stop()]);
  }
}
