import type { components } from '../api/generated/schema';
import type { Money, Project, Step } from '../api/types';

/** The wire shapes of a project's parts; codes that the pages have words for are named. */
type Schemas = components['schemas'];
type With<View, Codes> = Omit<View, keyof Codes> & Codes;

/** Numbers of people or things, apart by sex and age where they were counted so. */
export type Counts = Schemas['CountsDto'];
export type Milestone = Schemas['MilestoneDto'];
export type Indicator = Schemas['IndicatorDto'];
export type Tranche = With<Schemas['TrancheView'], { amount: Money }>;

export type ReportStatus = 'scheduled' | 'submitted' | 'returned' | 'accepted';
export type PartySide = 'state' | 'donor';
export type Report = With<
  Schemas['ReportView'],
  {
    kind: 'interim' | 'final';
    part: 'narrative' | 'financial';
    status: ReportStatus;
    timing: 'ahead' | 'due' | 'overdue' | null;
    comments: { at: string; side: PartySide; text: string }[];
  }
>;

export type Risk = Schemas['RiskDto'];
export type Level = Risk['likelihood'];
export type Safeguards = Schemas['SafeguardsDto'];
export type SafeguardName = keyof Safeguards;
export type Check = Schemas['SafeguardDto'];

export type EvaluationCriterion =
  'relevance' | 'coherence' | 'effectiveness' | 'efficiency' | 'impact' | 'sustainability';
export type Evaluation = With<Schemas['EvaluationDto'], { criteria: EvaluationCriterion[] }>;
export type Lesson = Schemas['LessonDto'];

export const RATED = ['fit', 'timeliness', 'cooperation', 'results'] as const;
export type Rated = (typeof RATED)[number];
export type Given = Schemas['GivenFeedbackView'];
export type Feedback = Schemas['FeedbackView'];

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

/** A project with its parts; what the reader may not read is absent. */
export type LivingProject = With<
  Schemas['ProjectView'],
  {
    status: Project['status'];
    timeline?: (Step<Project['status']> & { reason: string | null })[];
    evaluationState: 'not_yet' | 'evaluated' | 'not_evaluated';
    evaluation?: Evaluation | null;
    tranches?: Tranche[];
    reports?: Report[];
    refund?: With<Schemas['RefundView'], { amount: Money }> | null;
    availableActions: ProjectAction[];
  }
>;

/** Work that the project resembles, with what they have in common. */
export type Overlap = With<Schemas['OverlapView'], { kind: 'activity' | 'project' }>;
