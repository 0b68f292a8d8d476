import { Injectable } from '@nestjs/common';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { SHARD_READY, type ShardReady } from './full-runs.events.js';
import { FullRuns } from './full-runs.service.js';

/** A shard of a full re-match is worked on by whichever worker gets it; changes by people go before it. */
@Injectable()
export class ShardReadyHandler implements EventHandler {
  readonly name = 'matching.work-on-shard';
  readonly topics = [SHARD_READY];
  readonly queue = 'maintenance';

  constructor(private readonly runs: FullRuns) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { runId, number } = event.payload as ShardReady;
    await this.runs.work(tx, runId, number);
  }
}
