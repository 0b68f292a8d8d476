import type { OrganisationKind } from '../organisation.entity.js';
import type { Role } from '../roles.js';

const national: readonly Role[] = ['national_drafter', 'national_endorser', 'helper'];
const donors: readonly Role[] = ['donor_officer', 'donor_approver'];
const funds: readonly Role[] = ['fund_administrator', 'fund_reviewer'];

/**
 * The functions that an organisation of each kind can give. One held elsewhere counts for nothing: no organisation
 * makes its own secretariat.
 */
export const ROLES_OF_KIND: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  state: [...national, ...donors, ...funds, 'observer'],
  regional_organisation: [...national, ...donors, ...funds, 'observer'],
  un_entity: [...donors, ...funds, 'auditor', 'observer'],
  ngo: [...donors, 'observer'],
  research: [...donors, 'observer'],
  industry: [...donors, 'observer'],
  fund: [...donors, ...funds, 'observer'],
  secretariat: ['secretariat', 'auditor', 'observer'],
};

/** Who has to show a second factor at sign-in: those who sign, administer money, or serve all. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['donor_approver', 'fund_administrator', 'secretariat'];

/** Whether a function counts where it is held. */
export const counts = ({ kind, role }: { kind: OrganisationKind; role: Role }): boolean =>
  ROLES_OF_KIND[kind].includes(role);
