import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '@tandem/platform/config';
import { DatabaseModule, ProductionSafeguards } from '@tandem/platform/database';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { DeliveryModule, type DeliverySettings, OutboxModule } from '@tandem/platform/outbox';
import { QueueModule } from '@tandem/platform/queue';
import { KeyRingModule } from '@tandem/platform/sealing';
import { PartiesModule } from '@tandem/accounts';
import { ExchangeModule } from '@tandem/exchange';
import { BoardsModule } from '@tandem/boards';
import { FilesModule } from '@tandem/files';
import { AuditModule } from '@tandem/platform/audit';
import { MailModule } from '@tandem/mail';
import { MatchingModule } from '@tandem/matching';
import { SearchModule } from '@tandem/search';
import { MailRounds } from './mail/mail-rounds.js';
import { AuditSealing } from './maintenance/audit-sealing.js';
import { BoardCare } from './maintenance/board-care.js';
import { Canary } from './maintenance/canary.js';
import { DeadlineRounds } from './maintenance/deadline-rounds.js';
import { ForgettingRepository } from './maintenance/forgetting.repository.js';
import { Freshness } from './maintenance/freshness.js';
import { HeadNotes } from './maintenance/head-notes.js';
import { ListCare } from './maintenance/list-care.js';
import { PartyCare } from './maintenance/party-care.js';
import { QuarantineRounds } from './maintenance/quarantine-rounds.js';
import { SearchCare } from './maintenance/search-care.js';
import { Upkeep } from './maintenance/upkeep.js';
import { EventsProcessor } from './outbox/events.processor.js';
import { RelayLoop } from './outbox/relay.js';
import { WORKER_CONFIG } from './worker.tokens.js';

/** The process that moves events into queues and handles them. Any number of it may run. */
@Module({})
export class WorkerModule {
  static forRoot(config: ServiceConfig, handling: DeliverySettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule,
        QueueModule.forRoot(config),
        OutboxModule,
        DeadlinesModule,
        AuditModule,
        KeyRingModule,
        MatchingModule,
        PartiesModule,
        MailModule,
        FilesModule,
        ExchangeModule,
        SearchModule,
        BoardsModule,
        DeliveryModule.forHandlers(handling),
      ],
      providers: [
        { provide: WORKER_CONFIG, useValue: config },
        ProductionSafeguards,
        EventsProcessor,
        RelayLoop,
        ForgettingRepository,
        Upkeep,
        DeadlineRounds,
        Freshness,
        ListCare,
        PartyCare,
        QuarantineRounds,
        HeadNotes,
        AuditSealing,
        MailRounds,
        Canary,
        SearchCare,
        BoardCare,
      ],
    };
  }
}
