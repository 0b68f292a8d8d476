import type { Organisation, TiersOf } from '@tandem/accounts';
import {
  IATI_STATUS,
  PROJECT_TIERS,
  type CounterpartContactDto,
  type CounterpartDto,
  type EvaluationDto,
  type ImplementingPartnerDto,
  type IndicatorDto,
  type LessonDto,
  type MilestoneDto,
  type Project,
  type RiskDto,
  type SafeguardsDto,
  type SustainabilityDto,
} from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { MoneyView, OrganisationView, OriginView } from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';
import { feedbackView, refundView, type FeedbackView, type RefundView } from './project-parts-view.dto.js';
import type { ReportView, TrancheView } from './project-parts-view.dto.js';

export class SignaturesView {
  state!: string | null;
  donor!: string | null;
}

export class ProjectStepView {
  status!: string;
  at!: string;
  reason!: string | null;
}

/** A project; what is kept from the viewer is absent. The lists of its parts stand only in the answer about it alone. */
export class ProjectView {
  id!: string;
  version!: number;
  reference!: string;
  status!: string;
  /** IATI 2.03 ActivityStatus. */
  iatiStatus!: string;
  /** Absent where the viewer may not know of the need. */
  title?: string;
  description?: string | null;
  /** Null where a fund began it without a match; so may the next two be. */
  matchId?: string | null;
  needId?: string | null;
  offerId?: string | null;
  state!: OrganisationView;
  donor!: OrganisationView;
  amount!: MoneyView | null;
  /** The sum of all tranches, and of those that are paid. */
  planned?: MoneyView | null;
  paid!: MoneyView | null;
  countries!: string[];
  themes!: string[];
  startsOn!: string | null;
  endsOn!: string | null;
  counterpart!: CounterpartDto | null;
  counterpartContact?: CounterpartContactDto | null;
  implementingPartner!: ImplementingPartnerDto | null;
  sustainability?: SustainabilityDto | null;
  milestones?: MilestoneDto[];
  indicators?: IndicatorDto[];
  tranches?: TrancheView[];
  reports?: ReportView[];
  risks?: RiskDto[];
  safeguards?: SafeguardsDto | null;
  /** not_yet, evaluated, not_evaluated (closed without). */
  evaluationState!: string;
  evaluation?: EvaluationDto | null;
  /** To whoever is no party: those that are marked open. */
  lessons!: LessonDto[];
  feedback?: FeedbackView | null;
  refund?: RefundView | null;
  /** The earliest day by which a milestone, a report or a payment is awaited. */
  nextDueOn?: string | null;
  overdue?: boolean;
  signatures?: SignaturesView;
  timeline?: ProjectStepView[];
  origin!: OriginView;
  createdAt!: string;
  updatedAt!: string;
  /** Steps of the workflow, and: edit, plan, pay, refund, give_feedback, reply. */
  availableActions!: string[];
}

const T = PROJECT_TIERS;

/** Who reads which field of the view, as the project says. */
export const PROJECT_VIEW_TIERS: TiersOf<ProjectView> = {
  id: T.id,
  version: T.version,
  reference: T.number,
  status: T.status,
  iatiStatus: T.status,
  title: T.title,
  description: T.description,
  matchId: T.matchId,
  needId: T.needId,
  offerId: T.offerId,
  state: T.stateOrganisationId,
  donor: T.donorOrganisationId,
  amount: T.amountMinor,
  planned: T.plannedMinor,
  paid: T.paidMinor,
  countries: T.countries,
  themes: T.themes,
  startsOn: T.startsOn,
  endsOn: T.endsOn,
  counterpart: T.counterpart,
  counterpartContact: T.counterpartContact,
  implementingPartner: T.implementingPartner,
  sustainability: T.sustainability,
  milestones: T.milestones,
  indicators: T.indicators,
  tranches: T.plannedMinor,
  reports: 'parties',
  risks: T.risks,
  safeguards: T.safeguards,
  // That nobody evaluated it is no secret.
  evaluationState: T.status,
  evaluation: T.evaluation,
  lessons: 'public',
  feedback: T.feedback,
  refund: T.refund,
  nextDueOn: T.nextDueOn,
  overdue: T.nextDueOn,
  signatures: T.donorSignedAt,
  timeline: T.timeline,
  origin: T.origin,
  createdAt: T.createdAt,
  updatedAt: T.updatedAt,
  availableActions: 'public',
};

export class ProjectListView {
  items!: ProjectView[];
  /** How many projects there are in each state, of the organisation that is asked for where one is. */
  counts!: Record<string, number>;
  next!: string | null;
}

/** What all views of a project have, for whoever reads everything. */
export const headView = (
  project: Project,
  owners: Map<string, Organisation>,
  today: string,
  language: Language,
): Omit<
  Required<ProjectView>,
  'milestones' | 'indicators' | 'tranches' | 'reports' | 'risks' | 'availableActions'
> => ({
  id: project.id,
  version: project.version,
  reference: reference('P', project.number),
  status: project.status,
  iatiStatus: IATI_STATUS[project.status],
  title: project.title,
  description: project.description,
  matchId: project.matchId,
  needId: project.needId,
  offerId: project.offerId,
  state: organisationView(owners.get(project.stateOrganisationId)),
  donor: organisationView(owners.get(project.donorOrganisationId)),
  amount: money(project.amountMinor, project.currency),
  planned: money(project.plannedMinor, project.currency),
  paid: money(project.paidMinor, project.currency),
  countries: project.countries,
  themes: project.themes,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  counterpart: project.counterpart,
  counterpartContact: project.counterpartContact,
  implementingPartner: project.implementingPartner,
  sustainability: project.sustainability,
  safeguards: project.safeguards,
  evaluationState: evaluationStateOf(project),
  evaluation: project.evaluation,
  lessons: project.lessons,
  feedback: project.feedback && feedbackView(project.feedback),
  refund: refundView(project),
  nextDueOn: project.nextDueOn,
  overdue: project.nextDueOn !== null && project.nextDueOn < today,
  signatures: {
    state: project.stateSignedAt?.toISOString() ?? null,
    donor: project.donorSignedAt?.toISOString() ?? null,
  },
  timeline: project.timeline.map(({ status, at, reason }) => ({ status, at, reason: reason ?? null })),
  origin: originView(project.origin, 'project', language),
  createdAt: project.createdAt.toISOString(),
  updatedAt: project.updatedAt.toISOString(),
});

/** The step says it, for findings may be written down before. */
function evaluationStateOf({ status, timeline }: Project): string {
  if (timeline.some((step) => step.status === 'evaluated')) return 'evaluated';
  return status === 'closed' ? 'not_evaluated' : 'not_yet';
}
