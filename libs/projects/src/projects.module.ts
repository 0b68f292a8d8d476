import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { FilesModule } from '@tandem/files';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { RegisterModule } from '@tandem/register';
import { Project } from './project.entity.js';
import { ProjectsRepository } from './projects.repository.js';
import { ProjectLinesRepository } from './agreements/agreed-lines.repository.js';
import { LapseTalks } from './agreements/lapse-talks.handler.js';
import { AgreedMoney } from './agreements/agreed-money.js';
import { OfferAmendments } from './agreements/offer-amendments.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { EndTalksOfNeed, EndTalksOfOffer } from './agreements/end-talks.handlers.js';
import { FeedbackRound } from './feedback/feedback-round.js';
import { ProjectFeedback } from './feedback/project-feedback.service.js';
import { FundProjects } from './fund/fund-projects.service.js';
import { HeldProjects } from './held-projects.js';
import { ProjectMoney } from './money/project-money.service.js';
import { TranchesRepository } from './money/tranches.repository.js';
import { OverlapsRepository } from './overlaps/overlaps.repository.js';
import { ProjectOverlaps } from './overlaps/overlaps.service.js';
import { ProjectPlan } from './plan/project-plan.service.js';
import { FeedbackDates, ReportDates } from './project-clocks.handlers.js';
import { ProjectLife } from './project-life.js';
import { ProjectNews } from './project-news.js';
import { ProjectPages } from './project-pages.js';
import { ProjectPagesRepository } from './project-pages.repository.js';
import { ProjectsService } from './projects.service.js';
import { ProjectReports } from './reports/project-reports.service.js';
import { ReportClocks } from './reports/report-clocks.js';
import { ReportsRepository } from './reports/reports.repository.js';
import { ProjectSteps } from './steps/project-steps.service.js';

const services = [
  ProjectsService,
  ProjectPages,
  AgreementsService,
  OfferAmendments,
  ProjectSteps,
  ProjectPlan,
  ProjectMoney,
  ProjectReports,
  ProjectFeedback,
  ProjectOverlaps,
  FundProjects,
];
const handlers = [LapseTalks, EndTalksOfNeed, EndTalksOfOffer, ReportDates, FeedbackDates];

@Module({
  imports: [
    TypeOrmModule.forFeature([Project]),
    AccountsModule,
    ConsentsModule,
    MatchingModule,
    NeedsModule,
    OffersModule,
    RegisterModule,
    FilesModule,
    DeadlinesModule,
  ],
  providers: [
    ProjectsRepository,
    ProjectPagesRepository,
    TranchesRepository,
    ReportsRepository,
    OverlapsRepository,
    HeldProjects,
    ProjectLinesRepository,
    AgreedMoney,
    ProjectLife,
    ProjectNews,
    ReportClocks,
    FeedbackRound,
    ...services,
    ...handlers,
  ],
  exports: [AgreedMoney, ...services, ...handlers],
})
export class ProjectsModule {}
