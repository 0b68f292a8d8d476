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
