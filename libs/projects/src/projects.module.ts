import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { Project } from './project.entity.js';
import { ProjectsRepository } from './projects.repository.js';
import { ProjectLinesRepository } from './agreements.lines.repository.js';
import { LapseTalks } from './agreements.lapse.handler.js';
import { AgreedMoney } from './agreements.money.js';
import { OfferAmendments } from './agreements.offers.js';
import { AgreementsService } from './agreements.service.js';
import { EndTalksOfNeed, EndTalksOfOffer } from './end-talks.handlers.js';
import { ProjectLife } from './project-life.js';
import { ProjectPages } from './project-pages.js';
import { ProjectPagesRepository } from './project-pages.repository.js';
import { ProjectsService } from './projects.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Project]),
    AccountsModule,
    ConsentsModule,
    MatchingModule,
    NeedsModule,
    OffersModule,
  ],
  providers: [
    ProjectsRepository,
    ProjectPagesRepository,
    ProjectPages,
    ProjectsService,
    ProjectLife,
    ProjectLinesRepository,
    AgreedMoney,
    AgreementsService,
    OfferAmendments,
    LapseTalks,
    EndTalksOfNeed,
    EndTalksOfOffer,
  ],
  exports: [
    ProjectsService,
    ProjectPages,
    AgreementsService,
    OfferAmendments,
    LapseTalks,
    EndTalksOfNeed,
    EndTalksOfOffer,
  ],
})
export class ProjectsModule {}
