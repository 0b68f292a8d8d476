import { Injectable } from '@nestjs/common';
import { deadlineTopic, type DeadlinePassed } from '@tandem/platform/deadlines';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { MATCH_ANSWER_REMINDER, MatchClock } from './match-clock.js';
import { StancesService } from './stances.service.js';

/** Whoever has not answered is reminded, twice. */
@Injectable()
export class RemindOfAnswer implements EventHandler {
  readonly name = 'matching.remind-of-answer';
  readonly topics = [deadlineTopic(MATCH_ANSWER_REMINDER)];
  readonly queue = 'notifications';

  constructor(
    private readonly stances: StancesService,
    private readonly clock: MatchClock,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId, params } = event.payload as DeadlinePassed;
    const { since, nth } = params as { since: string; nth: number };
    if (await this.stances.remind(tx, objectId)) await this.clock.remind(tx, objectId, new Date(since), nth + 1);
  }
}
