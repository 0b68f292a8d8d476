import { needsAfrica } from './data/needs-africa.js';
import { needsAmericas } from './data/needs-americas.js';
import { needsAsiaPacific } from './data/needs-asia-pacific.js';
import { needsEuropeAndRegional } from './data/needs-europe-regional.js';
import { needsWestAfrica } from './data/needs-west-africa.js';
import { offersDonorStates } from './data/offers-donor-states.js';
import { offersMoreStates } from './data/offers-more-states.js';
import { offersOrganisations } from './data/offers-organisations.js';
import type { SampleNeed, SampleOffer } from './types.js';

export { organisations as sampleOrganisations } from './data/organisations.js';
export { DEMO_PASSWORD, people as samplePeople } from './data/people.js';

/** All needs of the sample data. */
export const sampleNeeds: SampleNeed[] = [
  ...needsWestAfrica,
  ...needsAfrica,
  ...needsAmericas,
  ...needsAsiaPacific,
  ...needsEuropeAndRegional,
];

/** All offers of the sample data. */
export const sampleOffers: SampleOffer[] = [...offersDonorStates, ...offersMoreStates, ...offersOrganisations];
