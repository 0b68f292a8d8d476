import { Injectable } from '@nestjs/common';
import { NEED_CLOSED, type NeedEventPayload } from '@tandem/needs';
import { OFFER_CLOSED, type OfferEventPayload } from '@tandem/offers';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { AgreementsService } from './agreements.service.js';

/** A need that is taken back or sealed ends the talks about it. */
@Injectable()
export class EndTalksOfNeed implements EventHandler {
  readonly name = 'projects.end-talks-of-need';
  readonly topics = [NEED_CLOSED];
  readonly queue = 'matching';

  constructor(private readonly agreements: AgreementsService) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.agreements.endTalks(tx, 'need', (event.payload as NeedEventPayload).needId);
  }
}

/** An offer that is taken back or sealed ends the talks about it. */
@Injectable()
export class EndTalksOfOffer implements EventHandler {
  readonly name = 'projects.end-talks-of-offer';
  readonly topics = [OFFER_CLOSED];
  readonly queue = 'matching';

  constructor(private readonly agreements: AgreementsService) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.agreements.endTalks(tx, 'offer', (event.payload as OfferEventPayload).offerId);
  }
}
