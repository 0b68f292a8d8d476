import { Injectable } from '@nestjs/common';
import { AccountsService, audienceFor } from '@tandem/accounts';
import { NeedsRepository } from '@tandem/needs';
import { Clock } from '@tandem/platform/database';
import { Calendar, Deadlines, deadlineTopic, type DeadlineKind, type DeadlinePassed } from '@tandem/platform/deadlines';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { RemindersRepository, type WaitingNeed } from './reminders.repository.js';
import { NEED_CLOCK, type NeedClockNotice } from './responses.events.js';

const REMINDER: DeadlineKind = 'need.answer_reminder';
const BUNDLE: DeadlineKind = 'provider.remind';
/** After the first. */
const SECOND_AFTER_DAYS = 20;
/** So long a provider's first reminder of a night waits for others. */
const BUNDLED_FOR_MS = 60_000;

/** Providers that were told of a need and have not answered are to be reminded, after 30 days and after 50. */
@Injectable()
export class NoteReminders implements EventHandler {
  readonly name = 'responses.note-reminders';
  readonly topics = [deadlineTopic(REMINDER)];
  readonly queue = 'maintenance';

  constructor(
    private readonly repository: RemindersRepository,
    private readonly needs: NeedsRepository,
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId, dueAt: firstDue, params } = event.payload as DeadlinePassed;
    const need = await this.needs.locked(tx, objectId);
    if (need?.status !== 'open' || need.visibility === 'sealed') return;
    const isSecond = params.step === 2;
    const providers = await this.repository.note(tx, need.id, isSecond ? 2 : 1);
    const dueAt = new Date((await this.clock.now(tx)).getTime() + BUNDLED_FOR_MS);
    for (const objectId of providers)
      await this.deadlines.set(tx, { kind: BUNDLE, objectType: 'organisation', objectId, dueAt });
    if (isSecond) return;
    await this.deadlines.set(tx, {
      kind: REMINDER,
      objectType: 'need',
      objectId: need.id,
      dueAt: this.calendar.daysAfter(new Date(firstDue), SECOND_AFTER_DAYS),
      params: { step: 2 },
    });
  }
}

/** One reminder for all needs of a night that a provider has not answered, and may still read. */
@Injectable()
export class RemindProviders implements EventHandler {
  readonly name = 'responses.remind-providers';
  readonly topics = [deadlineTopic(BUNDLE)];
  readonly queue = 'maintenance';

  constructor(
    private readonly repository: RemindersRepository,
    private readonly accounts: AccountsService,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { deadlineId, objectId: organisationId } = event.payload as DeadlinePassed;
    const organisation = await this.accounts.organisation(organisationId);
    const waiting = (await this.repository.take(tx, organisationId)).filter(
      (need) => audienceFor(organisation, 'need', factsOf(need, organisationId)) !== null,
    );
    const needs = [...new Map(waiting.map((need) => [need.needId, need])).values()];
    const [longest] = needs;
    if (!longest) return;
    const notice: NeedClockNotice = {
      kind: 'needs_unanswered',
      fact: `clock:${deadlineId}`,
      organisationIds: [organisationId],
      params: { count: needs.length, needTitle: longest.title, since: longest.toldAt.toISOString() },
      needId: longest.needId,
    };
    await this.outbox.add(tx, { topic: NEED_CLOCK, aggregateId: organisationId, payload: notice });
  }
}

const factsOf = ({ organisationId, status, visibility, disclosed }: WaitingNeed, reader: string) => ({
  organisationId,
  status,
  visibility,
  disclosedTo: disclosed ? [reader] : [],
});
