import { Injectable } from '@nestjs/common';
import { Clock } from '@tandem/platform/database';
import { deadlineTopic, type DeadlinePassed } from '@tandem/platform/deadlines';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { takeStep } from '../need.steps.js';
import { NEED_STEPPED, type NeedStepped } from '../needs.events.js';
import { LAPSE } from './need-clocks.js';
import { NeedRecords } from './need-records.js';
import { spokenTitle } from './need-title.js';
import { stillAsked } from './reconfirmation.js';
import { ReconfirmLinksRepository } from './reconfirm-links.repository.js';

/** An open need that nobody confirmed for a year lapses; its State is told, and may take it up again. */
@Injectable()
export class LapseNeeds implements EventHandler {
  readonly name = 'needs.lapse';
  readonly topics = [deadlineTopic(LAPSE)];
  readonly queue = 'matching';

  constructor(
    private readonly records: NeedRecords,
    private readonly links: ReconfirmLinksRepository,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId, dueAt } = event.payload as DeadlinePassed;
    const need = await this.records.found(tx, objectId);
    if (!need || !stillAsked(need, dueAt)) return;
    const now = await this.clock.now(tx);
    const lapsed = await this.records.write(tx, null, need, [takeStep(need, 'lapse', ['system'], now)], now);
    await this.records.hidden(tx, lapsed);
    await this.links.useUp(tx, need.id);
    const payload: NeedStepped = {
      needId: need.id,
      event: 'lapse',
      title: spokenTitle(lapsed),
      tell: [need.organisationId],
    };
    await this.outbox.add(tx, { topic: NEED_STEPPED, aggregateId: need.id, payload });
  }
}
