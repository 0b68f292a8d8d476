import { Injectable } from '@nestjs/common';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { NEED_CLOCK, NeedClockNotice } from '@tandem/responses';
import type { EntityManager } from 'typeorm';
import { NotificationsRepository } from './notifications.repository.js';

const CLOCK: typeof NEED_CLOCK = 'responses.need_clock';

/** Whoever is late, waits or is answered, when a date of a need has passed. */
@Injectable()
export class TellOfClock implements EventHandler {
  readonly name = 'notifications.need-clock';
  readonly topics = [CLOCK];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { kind, fact, organisationIds, params, needId } = event.payload as NeedClockNotice;
    return this.repository.tell(
      tx,
      organisationIds.map((organisationId) => ({ organisationId, kind, fact, params, needId })),
    );
  }
}
