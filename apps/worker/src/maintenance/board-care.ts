import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WhoWhere } from '@tandem/boards';
import { Repetition } from '../repetition.js';

const COUNT_EVERY_MS = 60_000;

/** Counts who does what where, when something has changed. */
@Injectable()
export class BoardCare implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly counting: Repetition;

  constructor(board: WhoWhere) {
    const log = new Logger(BoardCare.name);
    this.counting = new Repetition(COUNT_EVERY_MS, log, async () => {
      await board.count();
    });
  }

  onApplicationBootstrap(): void {
    this.counting.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.counting.stop();
  }
}
