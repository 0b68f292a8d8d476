import { Injectable } from '@nestjs/common';
import type { NeedScored, OfferScored, NEED_SCORED, OFFER_SCORED, STANCE_TAKEN, StanceTaken } from '@tandem/matching';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import type { NotificationKind } from './notification.entity.js';
import { NotificationsRepository, type Told } from './notifications.repository.js';

const NEED: typeof NEED_SCORED = 'matching.need_scored';
const OFFER: typeof OFFER_SCORED = 'matching.offer_scored';
const STANCE: typeof STANCE_TAKEN = 'matching.stance_taken';

const toldOfNeed = (needId: string, edition: number): string => `need:${needId}:${edition}`;

/** The State once per edition of its need; each provider concerned once (matching.md, "Who is told"). */
@Injectable()
export class TellOfNeed implements EventHandler {
  readonly name = 'notifications.need-scored';
  readonly topics = [NEED];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { needId, edition, organisationId, title, countries, count, best, providers } = event.payload as NeedScored;
    const fact = toldOfNeed(needId, edition);
    const state: Told[] = best
      ? [
          {
            organisationId,
            kind: 'need_matched',
            fact,
            params: { needTitle: title, count, bestScore: best.score },
            needId,
            offerId: best.offerId,
            matchId: best.matchId,
          },
        ]
      : [];
    const donors = providers.map((pair): Told => ({
      organisationId: pair.organisationId,
      kind: 'match_suggested',
      fact,
      params: { needTitle: title, countries, score: pair.score },
      needId,
      offerId: pair.offerId,
      matchId: pair.matchId,
    }));
    return this.repository.tell(tx, [...state, ...donors]);
  }
}

/** The provider once per edition of its offer; States whose first three places it enters, unless told before. */
@Injectable()
export class TellOfOffer implements EventHandler {
  readonly name = 'notifications.offer-scored';
  readonly topics = [OFFER];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { offerId, edition, organisationId, title, count, best, entered } = event.payload as OfferScored;
    const donor: Told[] = best
      ? [
          {
            organisationId,
            kind: 'offer_matched',
            fact: `offer:${offerId}:${edition}`,
            params: { offerTitle: title, count, bestScore: best.score },
            offerId,
            matchId: best.matchId,
          },
        ]
      : [];
    const states = entered.map((need): Told => ({
      organisationId: need.organisationId,
      kind: 'need_matched',
      fact: toldOfNeed(need.needId, need.edition),
      params: { needTitle: need.title, count: 1, bestScore: need.score },
      needId: need.needId,
      offerId,
      matchId: need.matchId,
    }));
    return this.repository.tell(tx, [...donor, ...states]);
  }
}

const KIND_OF_STANCE: Record<StanceTaken['event'], NotificationKind> = {
  interest: 'match_interest',
  consent: 'match_consent',
  contacts_open: 'match_contacts_open',
  agree: 'match_agreed',
  decline: 'match_declined',
  withdraw: 'match_withdrawn',
  lapse: 'match_lapsed',
  duplicate: 'match_duplicate',
  answer_due: 'match_answer_due',
  message: 'match_message',
};

/** The other side, when one side takes a stance. Why somebody declined is told only where it was shared, on the page. */
@Injectable()
export class TellOfStance implements EventHandler {
  readonly name = 'notifications.stance-taken';
  readonly topics = [STANCE];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const stance = event.payload as StanceTaken;
    const { matchId, needId, offerId, needTitle, offerTitle, side, actorName } = stance;
    return this.repository.tell(tx, [
      {
        organisationId: stance.tellOrganisationId,
        kind: KIND_OF_STANCE[stance.event],
        fact: `stance:${event.id}`,
        params: { needTitle, offerTitle, side, organisation: actorName },
        needId,
        offerId,
        matchId,
      },
    ]);
  }
}
