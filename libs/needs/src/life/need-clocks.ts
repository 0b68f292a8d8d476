import { Injectable } from '@nestjs/common';
import { Calendar, Deadlines, type DeadlineKind, type NewDeadline } from '@tandem/platform/deadlines';
import type { EntityManager } from 'typeorm';
import type { Need } from '../need.entity.js';
import type { NeedEvent, NeedState } from '../need.workflow.js';

export const RECONFIRM_ASKED: DeadlineKind = 'need.reconfirm_asked';
export const RECONFIRM_REMINDER: DeadlineKind = 'need.reconfirm_reminder';
export const LAPSE: DeadlineKind = 'need.lapse';
const ACKNOWLEDGE: DeadlineKind = 'need.acknowledge';
const CIRCULATE: DeadlineKind = 'need.circulate';
const ANSWERS: DeadlineKind = 'need.answers';
const ANSWER_REMINDER: DeadlineKind = 'need.answer_reminder';

/** After field-research §6.2: acknowledged in 2 working days and circulated in 7 (1540), answered in 60 (NDC Partnership). */
const ACKNOWLEDGE_WORKING_DAYS = 2;
const CIRCULATE_DAYS = 7;
const ANSWER_DAYS = 60;
const ANSWERS_REMINDED_AFTER_DAYS = 30;
const ASKED_AFTER_MONTHS = 11;
const REMINDED_AFTER_DAYS_MORE = 15;
const LAPSES_AFTER_MONTHS = 12;

interface Step {
  event: NeedEvent;
  before: { status: NeedState };
}

/** The dates of a need: who has to act by when, and when it lapses unless its State says that it still holds. */
@Injectable()
export class NeedClocks {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
  ) {}

  /** Sets the dates that hold after these steps, and gives up those that no longer do. */
  async settle(tx: EntityManager, need: Need, steps: readonly Step[], now: Date): Promise<void> {
    // A draft has no dates yet; those of an open need that is reconfirmed are set anew one by one.
    const hasSome = steps[0]?.event !== 'submit' && steps.at(-1)?.event !== 'reconfirm';
    if (hasSome) await this.deadlines.cancel(tx, { objectId: need.id });
    if (need.status === 'submitted')
      await this.deadlines.set(
        tx,
        dated(need, ACKNOWLEDGE, this.calendar.workingDaysAfter(now, ACKNOWLEDGE_WORKING_DAYS), true),
      );
    else if (need.status === 'authenticated')
      await this.deadlines.set(tx, dated(need, CIRCULATE, this.calendar.daysAfter(now, CIRCULATE_DAYS), true));
    else if (need.status === 'open') await this.settleOpen(tx, need, now, steps.at(-1)?.before.status !== 'open');
  }

  /** Until when others are to answer an open need that is shown to them; what is sealed nobody can answer. */
  async settleAnswers(tx: EntityManager, need: Need, now: Date): Promise<void> {
    if (need.visibility === 'sealed') {
      await this.deadlines.cancel(tx, { objectId: need.id, kinds: [ANSWERS, ANSWER_REMINDER] });
      return;
    }
    await this.deadlines.set(tx, ...this.answers(need, now));
  }

  /** When the need lapses, if it is not confirmed again. */
  lapsesAt(confirmedAt: Date): Date {
    return this.calendar.monthsAfter(confirmedAt, LAPSES_AFTER_MONTHS);
  }

  private async settleOpen(tx: EntityManager, need: Need, now: Date, isShownAnew: boolean): Promise<void> {
    const asked = this.calendar.monthsAfter(now, ASKED_AFTER_MONTHS);
    const isSealed = need.visibility === 'sealed';
    if (isShownAnew && isSealed) await this.settleAnswers(tx, need, now);
    await this.deadlines.set(
      tx,
      ...(isShownAnew && !isSealed ? this.answers(need, now) : []),
      dated(need, RECONFIRM_ASKED, asked),
      dated(need, RECONFIRM_REMINDER, this.calendar.daysAfter(asked, REMINDED_AFTER_DAYS_MORE)),
      dated(need, LAPSE, this.lapsesAt(now)),
    );
  }

  private answers(need: Need, now: Date): NewDeadline[] {
    return [
      dated(need, ANSWERS, this.calendar.daysAfter(now, ANSWER_DAYS)),
      dated(need, ANSWER_REMINDER, this.calendar.daysAfter(now, ANSWERS_REMINDED_AFTER_DAYS)),
    ];
  }
}

const dated = ({ id, organisationId }: Need, kind: DeadlineKind, dueAt: Date, owed = false): NewDeadline => ({
  kind,
  objectType: 'need',
  objectId: id,
  dueAt,
  params: { organisationId },
  owed,
});
