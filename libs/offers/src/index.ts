/** What donors offer: the record, its workflow, what is left of it, and who may see and change it. */
export {
  CallWindowDto,
  ConditionsDto,
  GeographyDto,
  OFFER_RECIPIENTS,
  OfferDto,
  OfferUnitsDto,
  PerGrantDto,
  PostOfferDto,
  offerProblems,
} from './offer.dto.js';
export { Offer, type OfferOrigin } from './offer.entity.js';
export { isReserved, leftMinor, leftUnits, offerStatus } from './offer.sums.js';
export { OFFER_WORKFLOW, type OfferActor, type OfferEvent, type OfferState } from './offer.workflow.js';
export {
  CapacityExceeded,
  NotYourDesk,
  OfferChanged,
  OfferNotFound,
  OfferReserved,
  OfferStepNotPossible,
  OfferStepNotYours,
  OfferWindowOver,
  ProviderNotVerified,
  type Reservation,
} from './offers.errors.js';
export { HandOverOffers } from './offer-hand-over.js';
export { OFFER_CHANGED, OFFER_CLOSED, type OfferEventPayload } from './offers.events.js';
export { OffersModule } from './offers.module.js';
export { ExpireOffers } from './offer-expiry.handler.js';
export { OffersRepository, type OfferFilter, type Taken } from './offers.repository.js';
export { OffersService, type OfferStep } from './offers.service.js';
export { offerVisibility } from './offer.visibility.js';
export { OfferAudiences } from './offer-audiences.js';
export { OFFER_TIERS, offerFactsFor } from './offer.tiers.js';
