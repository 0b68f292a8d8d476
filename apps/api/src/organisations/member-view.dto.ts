import type { Member } from '@tandem/accounts';

export class HeldRoleView {
  role!: string;
  since!: string;
  /** What the person submits in this function opens at once. */
  preauthorised!: boolean;
}

export class MemberView {
  personId!: string;
  name!: string;
  email!: string;
  /** Empty for somebody whose last function has just ended. */
  roles!: HeldRoleView[];
}

export class MemberListView {
  items!: MemberView[];
}

export const memberView = ({ personId, name, email, roles }: Member): MemberView => ({
  personId,
  name,
  email,
  roles: roles.map(({ role, since, preauthorisedAt }) => ({
    role,
    since: since.toISOString(),
    preauthorised: preauthorisedAt !== null,
  })),
});
