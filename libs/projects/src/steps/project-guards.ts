import { isSettled } from '../feedback/feedback.js';
import type { Project } from '../project.entity.js';
import type { ProjectEvent } from '../project.workflow.js';
import type { ReportPart } from '../reports/reports.dto.js';
import type { ProjectReport } from '../reports/reports.repository.js';

/** What has to be there before a step and is not, as a sentence; null where nothing is missing. */
export function missingFor(
  event: ProjectEvent,
  project: Pick<Project, 'counterpart' | 'evaluation' | 'feedback' | 'refund' | 'matchId' | 'status'>,
  reports: readonly Pick<ProjectReport, 'kind' | 'part' | 'status'>[],
  reason: string | null,
): string | null {
  const isAccepted = (part: ReportPart) =>
    reports.some((report) => report.kind === 'final' && report.part === part && report.status === 'accepted');
  if ((event === 'suspend' || event === 'cancel') && reason === null) return 'Say why.';
  switch (event) {
    case 'cancel':
      return project.status === 'pipeline' && project.matchId !== null
        ? 'This project is not agreed yet: withdraw from the talk, and it ends with it.'
        : null;
    case 'start':
      return project.counterpart === null ? 'Name the national counterpart first.' : null;
    case 'accept_final':
      if (!isAccepted('narrative')) return 'The final narrative report is not accepted yet.';
      return isAccepted('financial') ? null : 'The final financial report is not accepted yet.';
    case 'evaluate':
      return project.evaluation === null ? 'Write down the evaluation first.' : null;
    case 'close':
      if (project.refund !== null && project.refund.settledOn === null) return 'A refund is not settled yet.';
      return project.feedback !== null && isSettled(project.feedback)
        ? null
        : 'Feedback of both sides is awaited, or the end of the time for it.';
    default:
      return null;
  }
}
