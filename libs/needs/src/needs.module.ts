import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { SealingModule } from '@tandem/sealing';
import { NeedAudiencesRepository } from './need-audiences.repository.js';
import { NeedAudiences } from './need-audiences.js';
import { Need } from './need.entity.js';
import { LapseNeeds } from './life/lapse.js';
import { NeedClocks } from './life/need-clocks.js';
import { NeedNotesRepository } from './life/need-notes.repository.js';
import { NeedRecords } from './life/need-records.js';
import { NeedStepsService } from './life/need-steps.service.js';
import { ReconfirmLinksRepository } from './life/reconfirm-links.repository.js';
import { AskToReconfirm, Reconfirmation } from './life/reconfirmation.js';
import { NeedChainsRepository } from './need-chains.repository.js';
import { HandOverNeeds } from './need-hand-over.js';
import { NeedHandOverRepository } from './need-hand-over.repository.js';
import { NeedLinesRepository } from './need-lines.repository.js';
import { NeedsRepository } from './needs.repository.js';
import { NeedsService } from './needs.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Need]),
    AccountsModule,
    ConsentsModule,
    SealingModule,
    OutboxModule,
    DeadlinesModule,
    KeyRingModule,
  ],
  providers: [
    NeedsRepository,
    NeedLinesRepository,
    NeedsService,
    NeedRecords,
    NeedClocks,
    NeedStepsService,
    NeedNotesRepository,
    NeedChainsRepository,
    ReconfirmLinksRepository,
    Reconfirmation,
    AskToReconfirm,
    LapseNeeds,
    NeedHandOverRepository,
    HandOverNeeds,
    NeedAudiencesRepository,
    NeedAudiences,
  ],
  exports: [
    NeedsService,
    NeedStepsService,
    NeedsRepository,
    NeedLinesRepository,
    NeedNotesRepository,
    NeedChainsRepository,
    Reconfirmation,
    AskToReconfirm,
    LapseNeeds,
    HandOverNeeds,
    NeedAudiences,
  ],
})
export class NeedsModule {}
