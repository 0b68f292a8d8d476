import type { ProjectStatus } from '../api/types';
import type { LivingProject } from './types';

const ROAD: ProjectStatus[] = [
  'pipeline',
  'agreed',
  'implementing',
  'operationally_complete',
  'final_report_accepted',
  'closed',
];

/** Nothing is owed any more. */
export const isOver = ({ status }: Pick<LivingProject, 'status'>): boolean =>
  status === 'closed' || status === 'cancelled';

/** The states that a project went through, and those that still lie ahead on the usual road. */
export function roadOf({ timeline = [], status }: Pick<LivingProject, 'timeline' | 'status'>) {
  const reached = timeline.map((step) => ({ status: step.status, at: step.at }));
  if (status === 'cancelled') return reached;
  const last = Math.max(-1, ...timeline.map((step) => ROAD.indexOf(step.status)));
  return [...reached, ...ROAD.slice(last + 1).map((ahead) => ({ status: ahead, at: null }))];
}
