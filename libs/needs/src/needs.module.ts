import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { OutboxModule } from '@tandem/platform/outbox';
import { SealingModule } from '@tandem/sealing';
import { NeedAudiencesRepository } from './need-audiences.repository.js';
import { NeedAudiences } from './need-audiences.js';
import { Need } from './need.entity.js';
import { HandOverNeeds } from './need-hand-over.js';
import { NeedHandOverRepository } from './need-hand-over.repository.js';
import { NeedsRepository } from './needs.repository.js';
import { NeedsService } from './needs.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Need]), AccountsModule, ConsentsModule, SealingModule, OutboxModule],
  providers: [
    NeedsRepository,
    NeedsService,
    NeedHandOverRepository,
    HandOverNeeds,
    NeedAudiencesRepository,
    NeedAudiences,
  ],
  exports: [NeedsService, NeedsRepository, HandOverNeeds, NeedAudiences],
})
export class NeedsModule {}
