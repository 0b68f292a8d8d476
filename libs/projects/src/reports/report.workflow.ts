import type { Role } from '@tandem/accounts';
import type { Workflow } from '@tandem/platform/workflow';

export type ReportState = 'scheduled' | 'submitted' | 'returned' | 'accepted';
export type ReportEvent = 'submit' | 'return' | 'accept';

const state: readonly Role[] = ['national_drafter', 'national_endorser', 'helper'];
const donor: readonly Role[] = ['donor_officer', 'donor_approver', 'fund_administrator'];

/** A report goes back and forth until the donor accepts it. Due and overdue are what its date says, and no states. */
export const REPORT_WORKFLOW: Workflow<ReportState, ReportEvent, Role> = {
  initial: 'scheduled',
  final: ['accepted'],
  transitions: [
    { from: 'scheduled', event: 'submit', by: state, to: 'submitted' },
    { from: 'returned', event: 'submit', by: state, to: 'submitted' },
    { from: 'submitted', event: 'return', by: donor, to: 'returned' },
    { from: 'submitted', event: 'accept', by: donor, to: 'accepted' },
  ],
};

/** Days before its date from which on a report is due. */
export const DUE_DAYS = 14;

/** Whether the State still has to do something about it. */
export const isAwaited = ({ status }: { status: ReportState }): boolean =>
  status === 'scheduled' || status === 'returned';

/** How a report that is awaited stands to its date on a day `YYYY-MM-DD`; null: not awaited. */
export function timingOf(
  report: { status: ReportState; dueOn: string },
  today: string,
): 'ahead' | 'due' | 'overdue' | null {
  if (!isAwaited(report)) return null;
  if (report.dueOn < today) return 'overdue';
  return daysBefore(report.dueOn, DUE_DAYS) <= today ? 'due' : 'ahead';
}

/** The day that lies so many days before another. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
