import type { ProjectEvent } from './project.workflow.js';

/** A project began or took a step of its workflow. Payload: ProjectEventPayload. */
export const PROJECT_CHANGED = 'project.changed';

export interface ProjectEventPayload {
  projectId: string;
  /** Null where a fund began it without a match; so are the next two. */
  matchId: string | null;
  needId: string | null;
  offerId: string | null;
  /** The step; null: it began, or the donor signed anew. */
  event: ProjectEvent | null;
  status: string;
  title: string;
  stateOrganisationId: string;
  donorOrganisationId: string;
  at: string;
}

/** Something in a project that its parties are told: a payment, a report, feedback. Payload: ProjectNews. */
export const PROJECT_NEWS = 'project.news';

export type ProjectNewsKind =
  | 'project_paid'
  | 'report_due'
  | 'report_overdue'
  | 'report_submitted'
  | 'report_returned'
  | 'report_accepted'
  | 'feedback_asked'
  | 'feedback_given';

export interface ProjectNews {
  kind: ProjectNewsKind;
  projectId: string;
  title: string;
  /** Whom it concerns. */
  tell: string[];
  /** By when something is awaited, `YYYY-MM-DD`; null where nothing is. */
  dueOn: string | null;
}
