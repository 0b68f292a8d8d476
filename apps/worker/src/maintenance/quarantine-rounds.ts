import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Quarantine } from '@tandem/files';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 2_000;

/** Has files in quarantine judged, again and again until they are. Any number of workers may do so at the same time. */
@Injectable()
export class QuarantineRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looking: Repetition;

  constructor(quarantine: Quarantine) {
    this.looking = new Repetition(LOOK_EVERY_MS, new Logger(QuarantineRounds.name), () => quarantine.round());
  }

  onApplicationBootstrap(): void {
    this.looking.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }
}
