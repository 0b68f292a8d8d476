import type { FieldTier, ObjectFacts } from '@tandem/accounts';
import type { Project } from './project.entity.js';

/** Who reads which field of a project that may be read at all: a foreign fund, to fund nothing twice, the public ones. */
export const PROJECT_TIERS = {
  id: 'public',
  number: 'public',
  version: 'public',
  status: 'public',
  // The need's own title: also for whoever may know of the need.
  title: 'parties',
  matchId: 'parties',
  needId: 'parties',
  offerId: 'parties',
  stateOrganisationId: 'public',
  donorOrganisationId: 'public',
  currency: 'public',
  amountMinor: 'public',
  units: 'public',
  offerMinor: 'parties',
  needMinor: 'parties',
  ratesId: 'parties',
  // What was paid stands in every register of aid; how the rest is planned is the parties' affair.
  plannedMinor: 'parties',
  paidMinor: 'public',
  countries: 'public',
  themes: 'public',
  startsOn: 'public',
  endsOn: 'public',
  donorSignedAt: 'parties',
  stateSignedAt: 'parties',
  nextDueOn: 'parties',
  description: 'parties',
  // Institutions and functions; who answers there, and where, is for those who work together.
  counterpart: 'public',
  counterpartContact: 'parties',
  implementingPartner: 'public',
  sustainability: 'parties',
  milestones: 'parties',
  indicators: 'parties',
  risks: 'parties',
  safeguards: 'parties',
  evaluation: 'parties',
  // Those that are marked open are shown to all who may read the project.
  lessons: 'parties',
  feedback: 'parties',
  refund: 'parties',
  origin: 'public',
  timeline: 'parties',
  createdAt: 'public',
  updatedAt: 'public',
} as const satisfies Record<keyof Project, FieldTier>;

/** What of a project decides who may do what. */
export const projectFactsFor = ({
  stateOrganisationId,
  donorOrganisationId,
  status,
}: Pick<Project, 'stateOrganisationId' | 'donorOrganisationId' | 'status'>): ObjectFacts => ({
  stateOrganisationId,
  donorOrganisationId,
  status,
});
