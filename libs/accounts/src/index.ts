/** Organisations, people, roles, sign-in, and who may see what. */
export { AccountsModule } from './accounts.module.js';
export { AccountsRepository, type NewOrganisation } from './accounts.repository.js';
export { AccountsService } from './accounts.service.js';
export {
  DemoPersonStays,
  LinkNotValid,
  MemberNotFound,
  PersonExists,
  PersonNotFound,
  SignInRefused,
  UnknownScope,
} from './accounts.errors.js';
export { FirstAdministratorService } from './first-administrator.service.js';
export { MembersRepository } from './members/members.repository.js';
export { ORGANISATION_KINDS, Organisation, isAccredited, type OrganisationKind } from './organisation.entity.js';
export * from './parties.js';
export { Person } from './person.entity.js';
export * from './policy/index.js';
export { PERMISSIONS, ROLES, type Permission, type Role } from './roles.js';
export { digestOf, hashPassword, isOutdated, newSecret, passwordMatches } from './secrets.js';
export {
  accredited,
  holds,
  organisationIds,
  preauthorised,
  rolesTowards,
  serves,
  type Membership,
  type Viewer,
  type ViewerSession,
} from './viewer.js';
