import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { OutboxModule } from '@tandem/platform/outbox';
import { Need } from './need.entity.js';
import { NeedsRepository } from './needs.repository.js';
import { NeedsService } from './needs.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Need]), AccountsModule, OutboxModule],
  providers: [NeedsRepository, NeedsService],
  exports: [NeedsService, NeedsRepository],
})
export class NeedsModule {}
