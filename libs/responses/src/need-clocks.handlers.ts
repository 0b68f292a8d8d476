import { Injectable } from '@nestjs/common';
import { NeedsRepository, type Need } from '@tandem/needs';
import { deadlineTopic, type DeadlineKind, type DeadlinePassed } from '@tandem/platform/deadlines';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { ConsolidatedResponses } from './consolidated-responses.service.js';
import { NEED_CLOCK, type NeedClockNotice } from './responses.events.js';

const ACKNOWLEDGE: DeadlineKind = 'need.acknowledge';
const CIRCULATE: DeadlineKind = 'need.circulate';
const ANSWERS: DeadlineKind = 'need.answers';

/** The secretariat, when a need was not acknowledged or not circulated in time; of the latter its owner too. */
@Injectable()
export class TellLateNeeds implements EventHandler {
  readonly name = 'responses.late-needs';
  readonly topics = [deadlineTopic(ACKNOWLEDGE), deadlineTopic(CIRCULATE)];
  readonly queue = 'maintenance';

  constructor(
    private readonly needs: NeedsRepository,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { deadlineId, kind, objectId } = event.payload as DeadlinePassed;
    const need = await this.needs.locked(tx, objectId);
    const awaited = kind === ACKNOWLEDGE ? ['submitted'] : ['authenticated', 'endorsed'];
    if (!need || !awaited.includes(need.status) || need.visibility === 'sealed') return;
    const offices = await this.needs.secretariats(tx);
    const notice: NeedClockNotice = {
      kind: kind === ACKNOWLEDGE ? 'need_acknowledge_late' : 'need_circulate_late',
      fact: `clock:${deadlineId}`,
      organisationIds: kind === ACKNOWLEDGE ? offices : [...offices, need.organisationId],
      params: { needTitle: need.content.title, since: since(need) },
      needId: need.id,
    };
    await this.outbox.add(tx, { topic: NEED_CLOCK, aggregateId: need.id, payload: notice });
  }
}

/** The consolidated response, once the time to answer has passed; a need without any interest is told to the secretariat. */
@Injectable()
export class MakeDueResponses implements EventHandler {
  readonly name = 'responses.make-due';
  readonly topics = [deadlineTopic(ANSWERS)];
  readonly queue = 'maintenance';

  constructor(
    private readonly responses: ConsolidatedResponses,
    private readonly needs: NeedsRepository,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId } = event.payload as DeadlinePassed;
    const made = await this.responses.due(tx, objectId);
    if (!made?.response.content.orphan) return;
    const { need } = made;
    const notice: NeedClockNotice = {
      kind: 'need_orphaned',
      // Once for each need, however often it is opened anew.
      fact: `orphan:${need.id}`,
      organisationIds: await this.needs.secretariats(tx),
      params: { needTitle: need.content.title },
      needId: need.id,
    };
    await this.outbox.add(tx, { topic: NEED_CLOCK, aggregateId: need.id, payload: notice });
  }
}

/** When the need came into the state in which it waits. */
const since = (need: Need): string => need.timeline.at(-1)?.at ?? need.updatedAt.toISOString();
