import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ExportsService, ImportsService } from '@tandem/exchange';
import { ForgottenResults } from '@tandem/matching';
import { OutboxRelay, OutboxRepository } from '@tandem/platform/outbox';
import { ForgettingRepository } from './forgetting.repository.js';
import { Repetition } from '../repetition.js';

const SWEEP_EVERY_MS = 3_000;
const PRUNE_EVERY_MS = 3_600_000;

/** Sends lost events again, and forgets old ones. Any number of workers may do so at the same time. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweeping: Repetition;
  private readonly pruning: Repetition;

  constructor(
    relay: OutboxRelay,
    outbox: OutboxRepository,
    forgetting: ForgettingRepository,
    results: ForgottenResults,
    imports: ImportsService,
    exports: ExportsService,
  ) {
    const log = new Logger(Upkeep.name);
    this.sweeping = new Repetition(SWEEP_EVERY_MS, log, () => relay.sweep());
    this.pruning = new Repetition(PRUNE_EVERY_MS, log, async () => {
      const forgotten = await outbox.pruneDone();
      await forgetting.forgetExpired();
      await results.forget();
      await imports.forget();
      await exports.forget();
      if (forgotten > 0) log.log(`${forgotten} events done long ago are forgotten`);
    });
  }

  onApplicationBootstrap(): void {
    this.sweeping.wake();
    this.pruning.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.sweeping.stop(), this.pruning.stop()]);
  }
}
