import { may, type Action, type Viewer } from '@tandem/accounts';
import { transition } from '@tandem/platform/workflow';
import {
  EVENT_OF_STEP,
  PROJECT_STEPS,
  PROJECT_WORKFLOW,
  REPORT_WORKFLOW,
  UNDER_WAY,
  projectFactsFor,
  sideOf,
  type Project,
  type ProjectReport,
  type ReportEvent,
} from '@tandem/projects';

const REPORT_EVENTS: readonly ReportEvent[] = ['submit', 'return', 'accept'];

/** What the viewer may do to a project as it is now; whether all is there for it says the step itself. */
export function actionsOf(project: Project, viewer: Viewer): string[] {
  const allows = (action: Action) => may(viewer, action, 'project', projectFactsFor(project));
  const steps = PROJECT_STEPS.filter((step) => {
    const { event, action } = EVENT_OF_STEP[step];
    if (transition(PROJECT_WORKFLOW, project.status, event) === null || !allows(action)) return false;
    // What a match is about is signed, and given up before that, where the match is.
    return !(project.status === 'pipeline' && project.matchId !== null);
  });
  const isOver = project.status === 'closed' || project.status === 'cancelled';
  const isUnderWay = UNDER_WAY.includes(project.status);
  return [
    ...steps,
    ...(!isOver && allows('change') ? ['edit'] : []),
    ...(isUnderWay && allows('plan') ? ['plan'] : []),
    ...(mayPay(project, viewer) ? ['pay'] : []),
    ...(project.status !== 'closed' && project.paidMinor > 0 && allows('pay') ? ['refund'] : []),
    ...feedbackActions(project, viewer),
  ];
}

export const mayPay = (project: Project, viewer: Viewer): boolean =>
  UNDER_WAY.includes(project.status) &&
  project.status !== 'suspended' &&
  may(viewer, 'pay', 'project', projectFactsFor(project));

/** What the viewer may do to a report as it is now. */
export function reportActionsOf(project: Project, { status }: ProjectReport, viewer: Viewer): string[] {
  if (!UNDER_WAY.includes(project.status)) return [];
  const facts = projectFactsFor(project);
  return REPORT_EVENTS.filter(
    (event) =>
      transition(REPORT_WORKFLOW, status, event) !== null &&
      may(viewer, event === 'submit' ? 'submit' : 'review', 'project', facts),
  );
}

function feedbackActions(project: Project, viewer: Viewer): string[] {
  const side = sideOf(viewer, 'rate', project);
  const { feedback } = project;
  if (!side || !feedback) return [];
  const other = feedback[side === 'state' ? 'donor' : 'state'];
  return [
    ...(!feedback.ended && feedback[side] === null ? ['give_feedback'] : []),
    ...(other && other.reply === null ? ['reply'] : []),
  ];
}
