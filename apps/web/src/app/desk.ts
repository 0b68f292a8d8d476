import type { Role } from '../api/types';

export type Desk = 'state' | 'donor' | 'administrator' | 'observer';

const desks: Record<Role, Desk> = {
  national_drafter: 'state',
  national_endorser: 'state',
  helper: 'state',
  donor_officer: 'donor',
  donor_approver: 'donor',
  fund_administrator: 'administrator',
  fund_reviewer: 'administrator',
  secretariat: 'administrator',
  auditor: 'administrator',
  observer: 'observer',
};

/** The desk that somebody works at, by role. */
export const deskOf = (role: Role): Desk => desks[role];
