import type { Tranche } from './money/tranches.repository.js';
import type { Project } from './project.entity.js';
import { UNDER_WAY } from './project.workflow.js';
import { isAwaited } from './reports/report.workflow.js';
import type { ProjectReport } from './reports/reports.repository.js';

/** The earliest day by which a milestone, a report or a payment is awaited; null where nothing is. */
export function nextDueOn(
  { status, milestones }: Pick<Project, 'status' | 'milestones'>,
  tranches: readonly Pick<Tranche, 'dueOn' | 'paidOn'>[],
  reports: readonly Pick<ProjectReport, 'dueOn' | 'status'>[],
): string | null {
  if (!UNDER_WAY.includes(status)) return null;
  const awaited = [
    ...milestones.filter(({ actualOn }) => actualOn == null).map(({ plannedOn }) => plannedOn),
    ...tranches.filter(({ paidOn }) => paidOn === null).flatMap(({ dueOn }) => dueOn ?? []),
    ...reports.filter(isAwaited).map(({ dueOn }) => dueOn),
  ];
  return awaited.sort()[0] ?? null;
}
