/** What a person does in an organisation. A helper may draft for a State and never endorses. */
export const ROLES = [
  'national_drafter',
  'national_endorser',
  'helper',
  'donor_officer',
  'donor_approver',
  'fund_administrator',
  'fund_reviewer',
  'secretariat',
  'auditor',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

/** The scopes that an API token may hold, and what a route asks for: `<resource>:read|write`. */
export const PERMISSIONS = [
  'needs:read',
  'needs:write',
  'offers:read',
  'offers:write',
  'matches:read',
  'matches:write',
  'matching-runs:read',
  'matching-runs:write',
  'projects:read',
  'projects:write',
  'notifications:read',
  'notifications:write',
  'funds:read',
  'funds:write',
  'audit:read',
  'exchange:read',
  'exchange:write',
  'organisations:read',
  'organisations:write',
  'people:read',
  'people:write',
  'consents:read',
  'consents:write',
  'annexes:read',
  'annexes:write',
  'attachments:read',
  'attachments:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const everybody = ROLES;
const national: readonly Role[] = ['national_drafter', 'national_endorser', 'helper'];
const donors: readonly Role[] = ['donor_officer', 'donor_approver'];
const parties: readonly Role[] = [...national, ...donors];
const approving: readonly Role[] = ['national_endorser', 'donor_approver', 'fund_administrator'];
const overseers: readonly Role[] = ['fund_administrator', 'fund_reviewer', 'secretariat', 'auditor'];

/** Which roles may call the routes of a permission at all; the object itself is checked by the service. */
export const PERMITTED_ROLES: Record<Permission, readonly Role[]> = {
  'needs:read': everybody,
  'needs:write': [...national, 'secretariat'],
  'offers:read': everybody,
  'offers:write': [...donors, 'secretariat'],
  'matches:read': [...parties, 'secretariat', 'auditor'],
  'matches:write': ['national_endorser', ...donors],
  'matching-runs:read': ['secretariat', 'auditor'],
  'matching-runs:write': ['secretariat'],
  'projects:read': [...parties, ...overseers],
  'projects:write': [...parties, 'fund_administrator'],
  'notifications:read': everybody,
  'notifications:write': everybody,
  'funds:read': overseers,
  'funds:write': ['fund_administrator'],
  'audit:read': ['auditor', 'secretariat'],
  'exchange:read': everybody,
  'exchange:write': ['secretariat', 'fund_administrator'],
  'organisations:read': everybody,
  'organisations:write': [...approving, 'secretariat'],
  'people:read': everybody,
  'people:write': [...approving, 'secretariat'],
  'consents:read': everybody,
  'consents:write': approving,
  'annexes:read': parties,
  'annexes:write': ['national_endorser', 'donor_approver'],
  'attachments:read': everybody,
  'attachments:write': [...parties, 'fund_administrator'],
};
