import { Module } from '@nestjs/common';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { ProjectsModule } from '@tandem/projects';
import { HistoryRepository } from './history.repository.js';
import { Histories } from './histories.service.js';

@Module({
  imports: [NeedsModule, OffersModule, MatchingModule, ProjectsModule],
  providers: [HistoryRepository, Histories],
  exports: [Histories],
})
export class HistoryModule {}
