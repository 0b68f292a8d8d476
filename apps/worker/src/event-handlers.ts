import { MatchingModule, ScoreNeedHandler, ScoreOfferHandler } from '@tandem/matching';
import { NotificationsModule, TellOfNeed, TellOfOffer, TellOfProject, TellOfStance } from '@tandem/notifications';
import { AuditModule } from '@tandem/platform/audit';
import type { DeliverySettings } from '@tandem/platform/outbox';

/** Everything that happens after an event: the features' modules, and the handlers that they export. */
export const EVENT_HANDLING: DeliverySettings = {
  imports: [AuditModule, MatchingModule, NotificationsModule],
  handlers: [ScoreNeedHandler, ScoreOfferHandler, TellOfNeed, TellOfOffer, TellOfStance, TellOfProject],
};
