import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { Project } from './project.entity.js';
import { ProjectsRepository } from './projects.repository.js';
import { AgreementsService } from './agreements.service.js';
import { EndTalksOfNeed, EndTalksOfOffer } from './end-talks.handlers.js';
import { ProjectLife } from './project-life.js';
import { ProjectsService } from './projects.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Project]), AccountsModule, MatchingModule, NeedsModule, OffersModule],
  providers: [ProjectsRepository, ProjectsService, ProjectLife, AgreementsService, EndTalksOfNeed, EndTalksOfOffer],
  exports: [ProjectsService, AgreementsService, EndTalksOfNeed, EndTalksOfOffer],
})
export class ProjectsModule {}
