import type { OrganisationKind } from './organisation.entity.js';
import type { Role } from './roles.js';

/** A function that somebody holds in an organisation. */
export interface Membership {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  country: string | null;
  /** Whether the secretariat has verified the organisation. */
  verified: boolean;
  /** Verified, and of a kind that sees what is kept from the public. */
  accredited: boolean;
  role: Role;
  /** Whether what this person submits in this function opens without a further look. Left out: no. */
  preauthorised?: boolean;
}

/** In which session a person is there, and what it still wants before it opens anything. */
export interface ViewerSession {
  id: string;
  openedAt: Date;
  secondFactorAt: Date | null;
  /** A second factor that the person has, or one that the function demands and that is to be set up; else null. */
  next: 'second_factor' | 'enrol' | null;
}

/** Who asks, and in which functions. The same for API, worker, exports and command line. */
export interface Viewer {
  personId: string;
  name: string;
  email: string;
  demo: boolean;
  memberships: readonly Membership[];
  /** What an API token is limited to; null for a person who signed in. */
  scopes: readonly string[] | null;
  /** Null or left out where there is none: a token, the system itself. */
  session?: ViewerSession | null;
}

/** Does the viewer serve in that organisation, in one of the roles (any role where none is named)? */
export function serves(viewer: Viewer | null, organisationId: string, roles?: readonly Role[]): boolean {
  return (viewer?.memberships ?? []).some(
    (membership) => membership.organisationId === organisationId && (!roles || roles.includes(membership.role)),
  );
}

/** Does the viewer hold one of these roles anywhere? For offices that serve all: secretariat, auditor. */
export function holds(viewer: Viewer | null, roles: readonly Role[]): boolean {
  return (viewer?.memberships ?? []).some((membership) => roles.includes(membership.role));
}

/** Is one of the viewer's organisations accredited? */
export function accredited(viewer: Viewer | null): boolean {
  return (viewer?.memberships ?? []).some((membership) => membership.accredited);
}

/** Does what the viewer submits there, in one of these roles, open without a further look of the secretariat? */
export function preauthorised(viewer: Viewer, organisationId: string, roles: readonly Role[]): boolean {
  return viewer.memberships.some(
    (membership) =>
      membership.organisationId === organisationId &&
      membership.verified &&
      membership.preauthorised === true &&
      roles.includes(membership.role),
  );
}

/** Ids of the organisations that the viewer serves in, each once. */
export function organisationIds(viewer: Viewer | null): string[] {
  return [...new Set((viewer?.memberships ?? []).map((membership) => membership.organisationId))];
}

/** Functions held towards what belongs to an organisation: those held in it, and the secretariat's towards all. */
export function rolesTowards(viewer: Viewer, organisationId: string): Role[] {
  return viewer.memberships
    .filter((membership) => membership.organisationId === organisationId || membership.role === 'secretariat')
    .map(({ role }) => role);
}
