/**
 * What becomes of an agreed pair, or of what a fund begins: both signatures, the money committed and paid, plan, results,
 * reports, feedback, until it is closed.
 */
export { Project } from './project.entity.js';
export {
  IATI_STATUS,
  PROJECT_STATES,
  PROJECT_WORKFLOW,
  UNDER_WAY,
  type ProjectActor,
  type ProjectEvent,
  type ProjectState,
} from './project.workflow.js';
export { isSettled, type Feedback, type GivenFeedback } from './feedback/feedback.js';
export { FeedbackDto, FeedbackReplyDto } from './feedback/feedback.dto.js';
export { ProjectFeedback } from './feedback/project-feedback.service.js';
export { FundProjects } from './fund/fund-projects.service.js';
export { NewProjectDto } from './fund/new-project.dto.js';
export { sideOf, type Side } from './held-projects.js';
export { ProjectMoney } from './money/project-money.service.js';
export { type Refund } from './money/refund.js';
export { PaymentDto, RefundDto, TrancheDto, TranchesDto } from './money/tranches.dto.js';
export { type Tranche } from './money/tranches.repository.js';
export { nextDueOn } from './next-due.js';
export { ProjectOverlaps, type Overlappable, type Overlaps } from './overlaps/overlaps.service.js';
export { EVALUATION_CRITERIA, EvaluationDto, LessonDto, LessonsDto } from './plan/evaluation.dto.js';
export { CountsDto, IndicatorDto, IndicatorsDto } from './plan/indicators.dto.js';
export { MilestoneDto, MilestonesDto } from './plan/milestones.dto.js';
export {
  CounterpartContactDto,
  CounterpartDto,
  ImplementingPartnerDto,
  ProjectPlanDto,
  SustainabilityDto,
} from './plan/plan.dto.js';
export { ProjectPlan } from './plan/project-plan.service.js';
export { RiskDto, RisksDto, SafeguardDto, SafeguardsDto } from './plan/risks.dto.js';
export { FeedbackDates, ReportDates } from './project-clocks.handlers.js';
export { ProjectReports } from './reports/project-reports.service.js';
export { REPORT_WORKFLOW, timingOf, type ReportEvent, type ReportState } from './reports/report.workflow.js';
export {
  AcceptedReportDto,
  PlannedReportDto,
  ReportsDto,
  ReturnedReportDto,
  SubmittedReportDto,
} from './reports/reports.dto.js';
export { type ProjectReport } from './reports/reports.repository.js';
export { ProjectStepDto } from './steps/project-step.dto.js';
export { EVENT_OF_STEP, PROJECT_STEPS, ProjectSteps, type ProjectStep } from './steps/project-steps.service.js';
export { AgreementsService, type Decline, type Signature } from './agreements/agreements.service.js';
export { AgreedMoney } from './agreements/agreed-money.js';
export { LapseTalks } from './agreements/lapse-talks.handler.js';
export { OfferAmendments } from './agreements/offer-amendments.js';
export { EndTalksOfNeed, EndTalksOfOffer } from './agreements/end-talks.handlers.js';
export {
  AboveAgreed,
  AboveLacking,
  AmountDiffers,
  FeedbackGiven,
  FeedbackNotOpen,
  LineFull,
  LinesDiffer,
  NoLongerFits,
  NoLongerOpen,
  NotYourFund,
  ProjectChanged,
  ProjectNotFound,
  ProjectNotReady,
  ProjectPartNotFound,
  ProjectStepNotPossible,
  ProjectStepNotYours,
  ReportSubmitted,
  TranchePaid,
} from './projects.errors.js';
export {
  PROJECT_CHANGED,
  PROJECT_NEWS,
  type ProjectEventPayload,
  type ProjectNews,
  type ProjectNewsKind,
} from './projects.events.js';
export { ProjectPages } from './project-pages.js';
export { ProjectsModule } from './projects.module.js';
export { ProjectsService } from './projects.service.js';
export { type ProjectFilter } from './projects.repository.js';
export { PROJECT_TIERS, projectFactsFor } from './project.tiers.js';
export { projectVisibility } from './project.visibility.js';
