import { SECOND_FACTOR_ROLES, type Viewer } from '@tandem/accounts';

/** Demonstration people are there to be tried out; a system in production has none. */
export const mustHaveSecondFactor = ({ demo, memberships }: Pick<Viewer, 'demo' | 'memberships'>): boolean =>
  !demo && memberships.some(({ role }) => SECOND_FACTOR_ROLES.includes(role));
