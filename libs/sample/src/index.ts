/** The project's own sample data: illustrative needs and offers, each with the public fact that it is modelled on. */
export { DEMO_PASSWORD, sampleNeeds, sampleOffers, sampleOrganisations, samplePeople } from './data.js';
export { SampleModule } from './sample.module.js';
export { type SampleCounts, SampleService } from './sample.service.js';
export type { SampleNeed, SampleOffer, SampleOrganisation, SampleOrigin, SamplePerson } from './types.js';
