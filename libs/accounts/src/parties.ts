/** Organisations and their members: verification, functions, invitations, points of contact, terms, personal data. */
export {
  CONFIRM_EVERY_DAYS,
  CONTACT_POINT_KINDS,
  REMIND_BEFORE_DAYS,
  type ContactPoint,
  type ContactPointKind,
} from './contact-points/contact-point.js';
export { ContactPointReminders } from './contact-points/contact-point-reminders.js';
export { type ContactPointFacts } from './contact-points/contact-points.repository.js';
export { ContactPointsService } from './contact-points/contact-points.service.js';
export { InvitationsRepository, type Invitation } from './invitations/invitations.repository.js';
export { InvitationsService, type InvitationShown } from './invitations/invitations.service.js';
export { rolesToGive } from './members/appointing.js';
export { HandOversService, MEMBER_HANDED_OVER, type MemberHandedOver } from './members/hand-overs.service.js';
export { RosterService, type Member } from './members/roster.service.js';
export { type OrganisationRecord } from './organisations/organisations.repository.js';
export { OrganisationsService, type OrganisationFacts } from './organisations/organisations.service.js';
export { PartiesModule } from './parties.module.js';
export { type PersonalData } from './privacy/personal-data.repository.js';
export { PersonalDataService } from './privacy/personal-data.service.js';
export { TERMS_VERSION, TermsService, type TermsStanding } from './privacy/terms.service.js';
