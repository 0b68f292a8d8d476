import { isAccredited, type Organisation } from '../organisation.entity.js';
import type { Permission, Role } from '../roles.js';
import type { Membership, Viewer } from '../viewer.js';
import type { Action, ObjectFacts, ObjectKind } from './objects.js';
import { PERMITTED_ROLES } from './permissions.js';
import { POLICY, type Rule } from './policy.js';
import { stands, type Relation } from './relations.js';
import { wider, type Audience } from './tiers.js';

/** What each way of standing to a record lets one read of it. */
const AUDIENCES: Partial<Record<Relation, Audience>> = {
  owner: 'owner',
  state: 'parties',
  donor: 'parties',
  party: 'parties',
  office: 'parties',
  accredited: 'accredited',
  provider: 'public',
  fund: 'public',
  public: 'public',
};

/** Ways of standing that an organisation has as a whole, whoever speaks for it. */
const OF_ORGANISATIONS: readonly Relation[] = ['owner', 'party', 'accredited', 'provider', 'public'];

const rulesFor = (on: ObjectKind, action: Action): Rule[] =>
  POLICY.filter((rule) => rule.on === on && rule.action === action);

/**
 * May this viewer do that to an object of these facts? Function and relation have to come from the same membership.
 * Without facts: in any function at all, to some object.
 */
export function may(viewer: Viewer | null, action: Action, on: ObjectKind, facts?: ObjectFacts): boolean {
  return rulesFor(on, action).some((rule) => applies(rule, viewer, facts));
}

/** Which functions may ever do that; with a relation, to what one stands so to. */
export const rolesFor = (on: ObjectKind, action: Action, relation?: Relation): readonly Role[] => [
  ...new Set(
    rulesFor(on, action).flatMap((rule) => (relation === undefined || rule.relation === relation ? rule.roles : [])),
  ),
];

/** May this viewer call a route of that permission? Both a function and, for a token, its scope are needed. */
export function mayCall(viewer: Viewer, permission: Permission): boolean {
  const inScope = viewer.scopes === null || viewer.scopes.includes('all') || viewer.scopes.includes(permission);
  return inScope && viewer.memberships.some(({ role }) => PERMITTED_ROLES[permission].includes(role));
}

/**
 * How much of a need, offer or project the viewer reads, once it may know of it at all: the most that one of its
 * functions gives; the public fields where none gives more.
 */
export function audienceOf(viewer: Viewer | null, on: ObjectKind, facts: ObjectFacts): Audience {
  return rulesFor(on, 'read')
    .filter((rule) => applies(rule, viewer, facts))
    .reduce<Audience>((most, { relation }) => wider(most, AUDIENCES[relation] ?? 'public'), 'public');
}

/** How much of a record an organisation reads without anybody's further consent; null: it may not know of it. */
export function audienceFor(
  organisation: Pick<Organisation, 'id' | 'kind' | 'verifiedAt'> | null | undefined,
  on: ObjectKind,
  facts: ObjectFacts,
): Audience | null {
  if (!organisation) return null;
  const { id, verifiedAt } = organisation;
  const own = { organisationId: id, verified: verifiedAt !== null, accredited: isAccredited(organisation) };
  const held = rulesFor(on, 'read').filter(
    ({ relation }) => OF_ORGANISATIONS.includes(relation) && stands(relation, own, facts, null),
  );
  return held.reduce<Audience | null>((most, { relation }) => {
    const audience = AUDIENCES[relation] ?? 'public';
    return most === null ? audience : wider(most, audience);
  }, null);
}

/** Does the viewer serve a verified provider, which knows of accredited needs by their public fields? */
export const provider = (viewer: Viewer | null): boolean =>
  readersOf('need', 'provider', viewer).some(({ verified }) => verified);

/** Does the viewer hold an office that serves all, and reads all but drafts and what is sealed? */
export const overseer = (viewer: Viewer | null): boolean => readersOf('need', 'office', viewer).length > 0;

/** Organisations for which the viewer may do that, in a function held there that stands so. */
export const organisationsFor = (
  viewer: Viewer | null,
  on: ObjectKind,
  action: Action,
  relations: readonly Relation[],
): string[] => {
  const roles = rulesFor(on, action).flatMap((rule) => (relations.includes(rule.relation) ? rule.roles : []));
  const held = (viewer?.memberships ?? []).filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
};

/** Does the viewer administer or review a verified fund, which reads what others have agreed? */
export const fundReader = (viewer: Viewer | null): boolean =>
  readersOf('project', 'fund', viewer).some(({ verified }) => verified);

const readersOf = (on: ObjectKind, relation: Relation, viewer: Viewer | null): Membership[] => {
  const roles = rulesFor(on, 'read').flatMap((rule) => (rule.relation === relation ? rule.roles : []));
  return (viewer?.memberships ?? []).filter(({ role }) => roles.includes(role));
};

function applies({ relation, roles }: Rule, viewer: Viewer | null, facts: ObjectFacts | undefined): boolean {
  // What is one's own stays so without any function.
  if (relation === 'self') return viewer !== null && (facts === undefined || facts.personId === viewer.personId);
  return (viewer?.memberships ?? []).some(
    (membership) =>
      roles.includes(membership.role) && (facts === undefined || stands(relation, membership, facts, viewer)),
  );
}
