import { Injectable } from '@nestjs/common';
import { MEMBER_HANDED_OVER, type MemberHandedOver } from '@tandem/accounts';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { NeedHandOverRepository, type Drafted } from './need-hand-over.repository.js';

/** What somebody who left was still drafting is the successor's. */
@Injectable()
export class HandOverNeeds implements EventHandler {
  readonly name = 'needs.hand-over';
  readonly topics = [MEMBER_HANDED_OVER];
  readonly queue = 'notifications';

  constructor(private readonly repository: NeedHandOverRepository) {}

  /** What somebody is still drafting there, and would pass on. */
  drafted(organisationId: string, personId: string): Promise<Drafted[]> {
    return this.repository.drafted(organisationId, personId);
  }

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    return this.repository.handOver(tx, event.payload as MemberHandedOver);
  }
}
