import { Module } from '@nestjs/common';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { AccountsModule } from './accounts.module.js';
import { ContactPointReminders } from './contact-points/contact-point-reminders.js';
import { ContactPointsRepository } from './contact-points/contact-points.repository.js';
import { ContactPointsService } from './contact-points/contact-points.service.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { EndorserAlarm } from './members/endorser-alarm.js';
import { HandOversRepository } from './members/hand-overs.repository.js';
import { HandOversService } from './members/hand-overs.service.js';
import { RosterRepository } from './members/roster.repository.js';
import { RosterService } from './members/roster.service.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PersonalDataRepository } from './privacy/personal-data.repository.js';
import { PersonalDataService } from './privacy/personal-data.service.js';
import { TermsRepository } from './privacy/terms.repository.js';
import { TermsService } from './privacy/terms.service.js';

const services = [
  OrganisationsService,
  RosterService,
  InvitationsService,
  HandOversService,
  ContactPointsService,
  ContactPointReminders,
  TermsService,
  PersonalDataService,
];

/** What organisations and their members do about themselves. Needs AuditModule. */
@Module({
  imports: [AccountsModule, OutboxModule, KeyRingModule],
  providers: [
    ...services,
    EndorserAlarm,
    OrganisationsRepository,
    RosterRepository,
    InvitationsRepository,
    HandOversRepository,
    ContactPointsRepository,
    TermsRepository,
    PersonalDataRepository,
  ],
  exports: [...services, InvitationsRepository],
})
export class PartiesModule {}
