import type { FieldTier, ObjectFacts } from '@tandem/accounts';
import type { OfferDto } from './offer.dto.js';
import type { Offer } from './offer.entity.js';

/** Who reads which field of an offer that may be read at all (field-research §6.4). */
export const OFFER_TIERS = {
  title: 'public',
  description: 'accredited',
  textLanguage: 'public',
  kind: 'public',
  themes: 'public',
  geography: 'public',
  modalities: 'public',
  available: 'public',
  perGrant: 'public',
  units: 'public',
  earmarking: 'public',
  callWindow: 'public',
  window: 'public',
  leadDays: 'public',
  conditions: 'accredited',
  genderSought: 'accredited',
  languages: 'public',
  // Whom a donor leaves out is its own affair.
  excludedOrganisations: 'owner',
  excludedCountries: 'owner',
  optIns: 'accredited',
  topics: 'public',
  visibility: 'public',
} as const satisfies Record<keyof OfferDto, FieldTier>;

/** What of an offer decides who may do what. */
export const offerFactsFor = (
  { organisationId, status, visibility }: Pick<Offer, 'organisationId' | 'status' | 'visibility'>,
  disclosedTo: readonly string[] = [],
): ObjectFacts => ({ organisationId, status, visibility, disclosedTo });
