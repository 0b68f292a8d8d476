import { Injectable } from '@nestjs/common';
import { deadlineTopic } from '@tandem/platform/deadlines';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { OFFER_EXPIRE } from './offer-expiry.js';
import { OffersService } from './offers.service.js';

/** An offer whose window is over is open no longer. */
@Injectable()
export class ExpireOffers implements EventHandler {
  readonly name = 'offers.expire';
  readonly topics = [deadlineTopic(OFFER_EXPIRE)];
  readonly queue = 'matching';

  constructor(private readonly offers: OffersService) {}

  handle({ aggregateId }: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.offers.expire(tx, aggregateId);
  }
}
