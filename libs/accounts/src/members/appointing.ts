import { RoleNotForKind, RoleNotYours } from '../accounts.errors.js';
import { ROLES_OF_KIND, may } from '../policy/index.js';
import type { OrganisationKind } from '../organisation.entity.js';
import { ROLES, type Role } from '../roles.js';
import { serves, type Viewer } from '../viewer.js';

/** Each signs for the organisation: without anybody in such a function it can decide nothing. */
export const SIGNING_ROLES: readonly Role[] = ['national_endorser', 'donor_approver', 'fund_administrator'];

/** What each of them may let others do: no function beyond its own side. */
const APPOINTS: Partial<Record<Role, readonly Role[]>> = {
  national_endorser: ['national_drafter', 'national_endorser', 'helper', 'observer'],
  donor_approver: ['donor_officer', 'donor_approver', 'observer'],
  fund_administrator: ['fund_administrator', 'fund_reviewer', 'observer'],
};

/** The functions of an organisation that this viewer may give and take. */
export function rolesToGive(viewer: Viewer, organisation: { id: string; kind: OrganisationKind }): Role[] {
  if (!may(viewer, 'appoint', 'member', { organisationId: organisation.id })) return [];
  const ofSecretariat = may(viewer, 'verify', 'organisation', {});
  const given = ofSecretariat
    ? ROLES
    : SIGNING_ROLES.flatMap((role) => (serves(viewer, organisation.id, [role]) ? (APPOINTS[role] ?? []) : []));
  return ROLES_OF_KIND[organisation.kind].filter((role) => given.includes(role));
}

/** @throws RoleNotForKind, RoleNotYours */
export function checkGift(viewer: Viewer, organisation: { id: string; kind: OrganisationKind }, role: Role): void {
  if (!ROLES_OF_KIND[organisation.kind].includes(role)) throw new RoleNotForKind(role, organisation.kind);
  if (!rolesToGive(viewer, organisation).includes(role)) throw new RoleNotYours(role);
}
