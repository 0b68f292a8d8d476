import { Injectable } from '@nestjs/common';
import { Calendar, Deadlines, type DeadlineKind } from '@tandem/platform/deadlines';
import type { EntityManager } from 'typeorm';
import type { Offer } from './offer.entity.js';

export const OFFER_EXPIRE: DeadlineKind = 'offer.expire';

/** The date on which an offer expires: while it is open, the end of its window. */
@Injectable()
export class OfferExpiry {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
  ) {}

  /** Whether a window is over at a moment. */
  isOver(windowTo: string | null, at: Date): boolean {
    return windowTo !== null && this.calendar.endOfDay(windowTo) < at;
  }

  async settle(tx: EntityManager, { id, status, windowTo }: Offer): Promise<void> {
    if (status !== 'open' || windowTo === null)
      return this.deadlines.cancel(tx, { objectId: id, kinds: [OFFER_EXPIRE] });
    const dueAt = this.calendar.endOfDay(windowTo);
    await this.deadlines.set(tx, { kind: OFFER_EXPIRE, objectType: 'offer', objectId: id, dueAt });
  }
}
