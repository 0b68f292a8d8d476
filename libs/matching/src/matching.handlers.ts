import { Injectable } from '@nestjs/common';
import { NEED_CHANGED, type NeedEventPayload } from '@tandem/needs';
import { OFFER_CHANGED, type OfferEventPayload } from '@tandem/offers';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { MatchingRuns } from './matching-runs.service.js';

/** A changed need is scored against the offers; a burst of changes costs one run. */
@Injectable()
export class ScoreNeedHandler implements EventHandler {
  readonly name = 'matching.score-need';
  readonly topics = [NEED_CHANGED];
  readonly queue = 'matching';
  readonly collapsesBursts = true;

  constructor(private readonly runs: MatchingRuns) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.runs.scoreNeed(tx, (event.payload as NeedEventPayload).needId);
  }
}

/** A changed offer is scored against the needs. */
@Injectable()
export class ScoreOfferHandler implements EventHandler {
  readonly name = 'matching.score-offer';
  readonly topics = [OFFER_CHANGED];
  readonly queue = 'matching';
  readonly collapsesBursts = true;

  constructor(private readonly runs: MatchingRuns) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.runs.scoreOffer(tx, (event.payload as OfferEventPayload).offerId);
  }
}
