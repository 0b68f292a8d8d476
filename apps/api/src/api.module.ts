import { Module } from '@nestjs/common';
import { AuditModule } from '@tandem/platform/audit';
import { DatabaseModule, ProductionSafeguards } from '@tandem/platform/database';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { OutboxModule } from '@tandem/platform/outbox';
import { ActivitiesApiModule } from './activities/activities.module.js';
import { AnnexesApiModule } from './annexes/annexes.module.js';
import { AttachmentsApiModule } from './attachments/attachments.module.js';
import { AuditApiModule } from './audit/audit.module.js';
import { BoardsApiModule } from './boards/boards.module.js';
import { ConsentsApiModule } from './consents/consents.module.js';
import { ContactPointsApiModule } from './contact-points/contact-points.module.js';
import { ExportsApiModule } from './exports/exports.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryApiModule } from './history/history.module.js';
import { HttpModule } from './http/http.module.js';
import { IdentityProvidersApiModule } from './identity-providers/identity-providers.module.js';
import { ImportsApiModule } from './imports/imports.module.js';
import { InvitationsApiModule } from './invitations/invitations.module.js';
import { MatchesApiModule } from './matches/matches.module.js';
import { MatchingRunsApiModule } from './matching-runs/matching-runs.module.js';
import { NeedsApiModule } from './needs/needs.module.js';
import { NotificationsApiModule } from './notifications/notifications.module.js';
import { OffersApiModule } from './offers/offers.module.js';
import { OrganisationsApiModule } from './organisations/organisations.module.js';
import { PasskeysApiModule } from './passkeys/passkeys.module.js';
import { PeopleApiModule } from './people/people.module.js';
import { ProjectsApiModule } from './projects/projects.module.js';
import { ResponsesApiModule } from './responses/responses.module.js';
import { SearchApiModule } from './search/search.module.js';
import { SessionModule } from './session/session.module.js';
import { TermsApiModule } from './terms/terms.module.js';
import { TokensApiModule } from './tokens/tokens.module.js';
import { UnbuiltModule } from './unbuilt/unbuilt.module.js';
import { VocabularyModule } from './vocabulary/vocabulary.module.js';
import { WeightsApiModule } from './weights/weights.module.js';

/** The HTTP surface. It writes to the database and the outbox, and never waits for the queue. */
@Module({
  imports: [
    DatabaseModule,
    OutboxModule,
    DeadlinesModule,
    AuditModule,
    HttpModule,
    HealthModule,
    SessionModule,
    VocabularyModule,
    // Before those whose routes take any step of a workflow: needs/:id/:step.
    AttachmentsApiModule,
    ResponsesApiModule,
    NeedsApiModule,
    OffersApiModule,
    MatchesApiModule,
    WeightsApiModule,
    MatchingRunsApiModule,
    ActivitiesApiModule,
    HistoryApiModule,
    ImportsApiModule,
    ExportsApiModule,
    NotificationsApiModule,
    TokensApiModule,
    OrganisationsApiModule,
    InvitationsApiModule,
    ContactPointsApiModule,
    PeopleApiModule,
    TermsApiModule,
    AnnexesApiModule,
    ConsentsApiModule,
    // After those, whose addresses it would take for steps: projects/:id/:step.
    ProjectsApiModule,
    PasskeysApiModule,
    IdentityProvidersApiModule,
    AuditApiModule,
    SearchApiModule,
    BoardsApiModule,
    UnbuiltModule,
  ],
  providers: [ProductionSafeguards],
})
export class ApiModule {}
