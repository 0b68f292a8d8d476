/** What was consented, by whom, in which function and for which version: the only door to another tier. */
export {
  CONSENT_PURPOSES,
  Consent,
  type ConsentObject,
  type ConsentPurpose,
  type ConsentTier,
} from './consent.entity.js';
export { ConsentMissing } from './consents.errors.js';
export { ConsentsModule } from './consents.module.js';
export { Consents, type NewConsent, type PublishedRecord } from './consents.service.js';
