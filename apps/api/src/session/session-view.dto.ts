import type { Viewer } from '@tandem/accounts';

export class OrganisationRefView {
  id!: string;
  name!: string;
  kind!: string;
  country!: string | null;
  accredited!: boolean;
}

export class MembershipView {
  organisation!: OrganisationRefView;
  role!: string;
}

export class PersonView {
  id!: string;
  name!: string;
  email!: string;
  demo!: boolean;
}

export class SessionView {
  person!: PersonView;
  memberships!: MembershipView[];
  sampleData!: boolean;
  /** Today, by the system's clock. */
  asOf!: string;
}

/** A demonstration person, offered on the sign-in page while sample data is loaded. */
export class DemoPersonView {
  role!: string;
  email!: string;
  password!: string;
  name!: string;
  organisation!: string;
}

export function sessionView(viewer: Viewer, sampleData: boolean, asOf: string): SessionView {
  return {
    person: { id: viewer.personId, name: viewer.name, email: viewer.email, demo: viewer.demo },
    memberships: viewer.memberships.map(({ organisationId, name, kind, country, accredited, role }) => ({
      organisation: { id: organisationId, name, kind, country, accredited },
      role,
    })),
    sampleData,
    asOf,
  };
}
