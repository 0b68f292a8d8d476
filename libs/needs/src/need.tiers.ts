import type { FieldTier, ObjectFacts } from '@tandem/accounts';
import type { NeedDto } from './need.dto.js';
import type { Need } from './need.entity.js';

/** Who reads which field of a need that may be read at all (field-research §6.4). */
export const NEED_TIERS = {
  title: 'public',
  summary: 'public',
  description: 'accredited',
  textLanguage: 'public',
  countries: 'public',
  themes: 'public',
  modalities: 'public',
  cost: 'public',
  costUnknown: 'public',
  smallestUseful: 'public',
  lines: 'accredited',
  units: 'public',
  window: 'public',
  durationDays: 'public',
  genderMarker: 'public',
  languages: 'public',
  recipient: 'public',
  eligibleOrganisation: 'accredited',
  // From whom a State takes no help is its own affair.
  excludedOrganisations: 'owner',
  odaOpinion: 'accredited',
  optIns: 'accredited',
  topics: 'public',
  hostConsent: 'accredited',
  urgency: 'public',
  urgencyReason: 'accredited',
  exemptionReference: 'accredited',
  nationalPriority: 'accredited',
  nationalActionPlan: 'accredited',
  target: 'accredited',
  targetDate: 'accredited',
  baseline: 'accredited',
  nationalContribution: 'accredited',
  priorAssistance: 'accredited',
  beneficiaries: 'public',
  genderAnalysis: 'accredited',
  // It holds the description, too.
  secondLanguage: 'accredited',
  visibility: 'public',
} as const satisfies Record<keyof NeedDto, FieldTier>;

/** What of a need decides who may do what. */
export const needFactsFor = (
  { organisationId, status, visibility }: Pick<Need, 'organisationId' | 'status' | 'visibility'>,
  disclosedTo: readonly string[] = [],
): ObjectFacts => ({ organisationId, status, visibility, disclosedTo });
