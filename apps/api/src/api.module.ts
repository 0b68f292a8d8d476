import { Module } from '@nestjs/common';
import { AuditModule } from '@tandem/platform/audit';
import { DatabaseModule } from '@tandem/platform/database';
import { OutboxModule } from '@tandem/platform/outbox';
import { ActivitiesApiModule } from './activities/activities.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { MatchesApiModule } from './matches/matches.module.js';
import { MatchingRunsApiModule } from './matching-runs/matching-runs.module.js';
import { NeedsApiModule } from './needs/needs.module.js';
import { NotificationsApiModule } from './notifications/notifications.module.js';
import { OffersApiModule } from './offers/offers.module.js';
import { ProjectsApiModule } from './projects/projects.module.js';
import { SessionModule } from './session/session.module.js';
import { UnbuiltModule } from './unbuilt/unbuilt.module.js';
import { VocabularyModule } from './vocabulary/vocabulary.module.js';
import { WeightsApiModule } from './weights/weights.module.js';

/** The HTTP surface. It writes to the database and the outbox, and never waits for the queue. */
@Module({
  imports: [
    DatabaseModule,
    OutboxModule,
    AuditModule,
    HttpModule,
    HealthModule,
    SessionModule,
    VocabularyModule,
    NeedsApiModule,
    OffersApiModule,
    MatchesApiModule,
    WeightsApiModule,
    MatchingRunsApiModule,
    ActivitiesApiModule,
    ProjectsApiModule,
    NotificationsApiModule,
    UnbuiltModule,
  ],
})
export class ApiModule {}
