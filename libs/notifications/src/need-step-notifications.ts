import { Injectable } from '@nestjs/common';
import type { NEED_STEPPED, NeedStepped } from '@tandem/needs';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import type { NotificationKind } from './notification.entity.js';
import { NotificationsRepository } from './notifications.repository.js';

const STEPPED: typeof NEED_STEPPED = 'need.stepped';

const KIND_OF_STEP: Record<NeedStepped['event'], NotificationKind> = {
  ask_clarification: 'need_clarification_asked',
  clarify: 'need_clarified',
  refer: 'need_referred',
  lapse: 'need_lapsed',
  reconfirm_asked: 'need_reconfirm_asked',
};

/** The side of a need that did not act: its State, or the secretariat. What was said is read on the need's page. */
@Injectable()
export class TellOfNeedStep implements EventHandler {
  readonly name = 'notifications.need-stepped';
  readonly topics = [STEPPED];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { needId, event: step, title, tell } = event.payload as NeedStepped;
    return this.repository.tell(
      tx,
      tell.map((organisationId) => ({
        organisationId,
        kind: KIND_OF_STEP[step],
        fact: `need-step:${event.id}`,
        params: { needTitle: title },
        needId,
      })),
    );
  }
}
