import { isAccredited, type Organisation, type Viewer } from '@tandem/accounts';

/**
 * Somebody who speaks for an organisation, whoever that is: what is made for a State is read as its point of contact
 * would read it, so that one set of rules says what it may know.
 */
export const speakerOf = (organisation: Organisation): Viewer => ({
  personId: '00000000-0000-0000-0000-000000000000',
  name: organisation.name,
  email: '',
  demo: false,
  memberships: [
    {
      organisationId: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      country: organisation.country,
      verified: organisation.verifiedAt !== null,
      accredited: isAccredited(organisation),
      role: 'national_endorser',
    },
  ],
  scopes: null,
});
