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
      while (!this.isLeaving && (await index.catchUp()) > 0) continue;
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
