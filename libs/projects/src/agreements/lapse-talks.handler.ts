import { Injectable } from '@nestjs/common';
import { MATCH_ANSWER, MATCH_STALLED, type MatchState } from '@tandem/matching';
import { deadlineTopic } from '@tandem/platform/deadlines';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { AgreementsService } from './agreements.service.js';

/** In which states a talk lapses by which date. */
const LAPSES: Record<string, readonly MatchState[]> = {
  [deadlineTopic(MATCH_ANSWER)]: ['interest', 'consent_pending'],
  [deadlineTopic(MATCH_STALLED)]: ['contacts_open', 'negotiating'],
};

/** A talk in which nobody answered, or nothing moved, in time is over. */
@Injectable()
export class LapseTalks implements EventHandler {
  readonly name = 'projects.lapse-talks';
  readonly topics = Object.keys(LAPSES);
  readonly queue = 'matching';

  constructor(private readonly agreements: AgreementsService) {}

  handle({ topic, aggregateId }: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.agreements.lapse(tx, aggregateId, LAPSES[topic] ?? []);
  }
}
