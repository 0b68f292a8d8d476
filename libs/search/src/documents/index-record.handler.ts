import { Injectable } from '@nestjs/common';
import { NEED_CHANGED, type NeedEventPayload } from '@tandem/needs';
import { OFFER_CHANGED, type OfferEventPayload } from '@tandem/offers';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import { PROJECT_CHANGED, type ProjectEventPayload } from '@tandem/projects';
import type { EntityManager } from 'typeorm';
import { SearchIndex } from './indexing.service.js';

/** A record that was opened, changed or taken back is found as it is now. */
@Injectable()
export class IndexRecord implements EventHandler {
  readonly name = 'search.index-record';
  readonly topics = [NEED_CHANGED, OFFER_CHANGED, PROJECT_CHANGED];
  readonly queue = 'maintenance';
  readonly collapsesBursts = true;

  constructor(private readonly index: SearchIndex) {}

  async handle({ topic, payload }: OutboxEvent, tx: EntityManager): Promise<void> {
    if (topic === NEED_CHANGED) await this.index.put(tx, 'need', [(payload as NeedEventPayload).needId]);
    if (topic === OFFER_CHANGED) await this.index.put(tx, 'offer', [(payload as OfferEventPayload).offerId]);
    if (topic === PROJECT_CHANGED) await this.index.put(tx, 'project', [(payload as ProjectEventPayload).projectId]);
  }
}
