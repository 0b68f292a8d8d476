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
  /** What is to be done before anything else opens: show the second factor, or set one up; else null. */
  next!: 'second_factor' | 'enrol' | null;
  /** By what the second step can be taken: `totp`, `passkey`, `recovery`. */
  ways!: string[];
}

/** A demonstration person, offered on the sign-in page while sample data is loaded. */
export class DemoPersonView {
  role!: string;
  email!: string;
  password!: string;
  name!: string;
  organisation!: string;
}

/** While a second step is missing, functions are not told. */
export function sessionView(
  viewer: Viewer,
  sampleData: boolean,
  asOf: string,
  ways: readonly string[] = [],
): SessionView {
  const next = viewer.session?.next ?? null;
  const memberships = next === null ? viewer.memberships : [];
  return {
    person: { id: viewer.personId, name: viewer.name, email: viewer.email, demo: viewer.demo },
    memberships: memberships.map(({ organisationId, name, kind, country, accredited, role }) => ({
      organisation: { id: organisationId, name, kind, country, accredited },
      role,
    })),
    sampleData,
    asOf,
    next,
    ways: next === 'second_factor' ? [...ways] : [],
  };
}
