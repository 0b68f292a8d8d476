import { Injectable } from '@nestjs/common';
import { Calendar, Deadlines, type DeadlineKind } from '@tandem/platform/deadlines';
import type { EntityManager } from 'typeorm';
import type { Match } from '../match.entity.js';
import { otherSide, type MatchSide } from '../match.workflow.js';

/** Days for an answer to the first word of the other side, and for the next movement of a talk (field-research §6.2). */
export const ANSWER_DAYS = 60;
const REMINDED_AFTER = [30, 50] as const;
const STALLED_AFTER = 60;

export const MATCH_ANSWER: DeadlineKind = 'match.answer';
export const MATCH_ANSWER_REMINDER: DeadlineKind = 'match.answer_reminder';
export const MATCH_STALLED: DeadlineKind = 'match.stalled';

type Spoken = Pick<Match, 'state' | 'stances'>;

/** Who is to say something next about a pair to which only one side has consented, or neither; null where that is not so. */
export function awaited({ state, stances }: Spoken): readonly MatchSide[] | null {
  if (state !== 'interest' && state !== 'consent_pending') return null;
  const sides: readonly MatchSide[] = ['need', 'offer'];
  const [consented] = sides.filter((side) => stances[side].consentAt);
  if (consented) return [otherSide(consented)];
  const [interested, both] = sides.filter((side) => stances[side].interestAt);
  return interested && !both ? [otherSide(interested)] : sides;
}

/** The dates of talks: by when somebody is to answer, and when a talk that stands still has lapsed. */
@Injectable()
export class MatchClock {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
  ) {}

  /** After a step: what waited before is given up, what waits now has its date. */
  async wind(tx: EntityManager, before: Spoken, after: Match, at: Date): Promise<void> {
    const { id: objectId, state } = after;
    const waits = awaited(after);
    if (waits) {
      // Whoever was to answer before still is: who speaks twice does not give more time.
      if (awaited(before)?.join() === waits.join()) return;
      await this.deadlines.cancel(tx, { objectId, kinds: [MATCH_STALLED] });
      const due = this.calendar.daysAfter(at, ANSWER_DAYS);
      await this.deadlines.set(tx, { kind: MATCH_ANSWER, objectType: 'match', objectId, dueAt: due });
      await this.remind(tx, objectId, at, 0);
      return;
    }
    await this.deadlines.cancel(tx, { objectId });
    if (state === 'contacts_open' || state === 'negotiating') await this.moved(tx, objectId, at);
  }

  /** Something moved in a talk: a signature, a message. */
  moved(tx: EntityManager, objectId: string, at: Date): Promise<void> {
    const dueAt = this.calendar.daysAfter(at, STALLED_AFTER);
    return this.deadlines.set(tx, { kind: MATCH_STALLED, objectType: 'match', objectId, dueAt });
  }

  /** The nth reminder of an answer that has been waited for since then; none after the last. */
  async remind(tx: EntityManager, objectId: string, since: Date, nth: number): Promise<void> {
    const days = REMINDED_AFTER[nth];
    if (days === undefined) return;
    await this.deadlines.set(tx, {
      kind: MATCH_ANSWER_REMINDER,
      objectType: 'match',
      objectId,
      dueAt: this.calendar.daysAfter(since, days),
      params: { since: since.toISOString(), nth },
    });
  }
}
