import type { Money, Project } from '../api/types';

/** Numbers of people or things, apart by sex and age where they were counted so. */
export interface Counts {
  total: number;
  women?: number | null;
  men?: number | null;
  girls?: number | null;
  boys?: number | null;
}

export interface Milestone {
  title: string;
  plannedOn: string;
  actualOn?: string | null;
  note?: string | null;
}

export interface Indicator {
  kind: 'output' | 'outcome';
  title: string;
  unit?: string | null;
  baseline?: Counts | null;
  target?: Counts | null;
  actual?: Counts | null;
  actualOn?: string | null;
}

export interface Tranche {
  n: number;
  amount: Money;
  condition: string | null;
  dueOn: string | null;
  paidOn: string | null;
  evidence: { attachment: string | null; reference: string | null } | null;
  overdue: boolean;
  /** `pay` for whoever may say that it is paid. */
  availableActions: string[];
}

export type ReportKind = 'interim' | 'final';
export type ReportPart = 'narrative' | 'financial';
export type ReportStatus = 'scheduled' | 'submitted' | 'returned' | 'accepted';
export type PartySide = 'state' | 'donor';

export interface Report {
  id: string;
  n: number;
  kind: ReportKind;
  part: ReportPart;
  from: string | null;
  to: string | null;
  dueOn: string;
  status: ReportStatus;
  /** Null once it was handed in. */
  timing: 'ahead' | 'due' | 'overdue' | null;
  submittedAt: string | null;
  acceptedAt: string | null;
  text: string | null;
  spent: Money | null;
  attachments: string[];
  comments: { at: string; side: PartySide; text: string }[];
  /** What the reader may do with it now: submit, return, accept. */
  availableActions: string[];
}

export type Level = 'low' | 'medium' | 'high';
export interface Risk {
  what: string;
  likelihood: Level;
  impact: Level;
  mitigation?: string | null;
  status: 'open' | 'mitigated' | 'occurred' | 'closed';
}

export interface Check {
  state: 'not_applicable' | 'planned' | 'done';
  on?: string | null;
  note?: string | null;
}
export type SafeguardName = 'endUse' | 'marking' | 'recordKeeping' | 'storage';
export type Safeguards = Partial<Record<SafeguardName, Check | null>>;

export interface Sustainability {
  whoPays?: string | null;
  whoMaintains?: string | null;
  from?: string | null;
  note?: string | null;
}

export type EvaluationCriterion =
  'relevance' | 'coherence' | 'effectiveness' | 'efficiency' | 'impact' | 'sustainability';
export interface Evaluation {
  criteria: EvaluationCriterion[];
  evaluator: string;
  evaluatedOn: string;
  rating: number;
  findings: string;
  managementResponse?: string | null;
}

export interface Lesson {
  text: string;
  theme?: string | null;
  open: boolean;
}

export const RATED = ['fit', 'timeliness', 'cooperation', 'results'] as const;
export type Rated = (typeof RATED)[number];
export type Given = Record<Rated, number> & {
  at: string;
  text: string | null;
  reply: { at: string; text: string } | null;
};
export interface Feedback {
  askedAt: string;
  endsAt: string;
  /** The time is over: a side that said nothing gave no feedback. */
  ended: boolean;
  state: Given | null;
  donor: Given | null;
}

export const PROJECT_STEPS = [
  'sign',
  'start',
  'suspend',
  'resume',
  'complete',
  'accept-final',
  'evaluate',
  'close',
  'cancel',
] as const;
export type ProjectStep = (typeof PROJECT_STEPS)[number];
export type ProjectAction = ProjectStep | 'edit' | 'plan' | 'pay' | 'refund' | 'give_feedback' | 'reply';

/** What is said more exactly here than in the description of the API. */
type Part =
  | 'timeline'
  | 'counterpart'
  | 'counterpartContact'
  | 'sustainability'
  | 'evaluationState'
  | 'evaluation'
  | 'lessons'
  | 'milestones'
  | 'indicators'
  | 'tranches'
  | 'reports'
  | 'risks'
  | 'safeguards'
  | 'refund'
  | 'feedback'
  | 'availableActions';

/** A project with its parts; what the reader may not read is absent. */
export interface LivingProject extends Omit<Project, Part> {
  matchId?: string | null;
  needId?: string | null;
  offerId?: string | null;
  timeline?: { status: Project['status']; at: string; reason?: string | null }[];
  description?: string | null;
  paid: Money | null;
  counterpart: { institution: string; function: string | null } | null;
  counterpartContact?: { name: string | null; email: string | null; phone: string | null } | null;
  implementingPartner: { name: string } | null;
  sustainability?: Sustainability | null;
  evaluationState: 'not_yet' | 'evaluated' | 'not_evaluated';
  evaluation?: Evaluation | null;
  lessons: Lesson[];
  milestones?: Milestone[];
  indicators?: Indicator[];
  tranches?: Tranche[];
  reports?: Report[];
  risks?: Risk[];
  safeguards?: Safeguards | null;
  refund?: { amount: Money; settledOn: string | null; reference: string | null } | null;
  feedback?: Feedback | null;
  nextDueOn?: string | null;
  overdue?: boolean;
  /** What the reader may do with it now. */
  availableActions: ProjectAction[];
}

/** Work that the project resembles, with what they have in common. */
export interface Overlap {
  kind: 'activity' | 'project';
  id: string;
  title: string | null;
  reference: string | null;
  status: string | null;
  donors: string[];
  countries: string[];
  themes: string[];
  startsOn: string | null;
  endsOn: string | null;
  amounts: { kind: string; amount: string; currency: string }[];
  source: string | null;
  link: string | null;
}
