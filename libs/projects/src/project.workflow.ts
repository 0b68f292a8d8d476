import type { Role } from '@tandem/accounts';
import type { Workflow } from '@tandem/platform/workflow';

export const PROJECT_STATES = [
  'pipeline',
  'agreed',
  'implementing',
  'suspended',
  'operationally_complete',
  'final_report_accepted',
  'evaluated',
  'closed',
  'cancelled',
] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];
export type ProjectEvent =
  'conclude' | 'start' | 'suspend' | 'resume' | 'complete' | 'accept_final' | 'evaluate' | 'close' | 'cancel';
export type ProjectActor = Role | 'system';

/** Who signs for the State; who signs and pays for the donor. */
const state = ['national_endorser'] as const;
const donor = ['donor_approver', 'fund_administrator'] as const;
const either = [...state, ...donor] as const;

/**
 * A project begins with the donor's signature, is agreed with the State's, and ends closed or cancelled (field-research
 * §6.2). The system ends one whose talk ended, and closes one of which the time for feedback is over.
 */
export const PROJECT_WORKFLOW: Workflow<ProjectState, ProjectEvent, ProjectActor> = {
  initial: 'pipeline',
  final: ['closed', 'cancelled'],
  transitions: [
    { from: 'pipeline', event: 'conclude', by: [...state, 'donor_approver'], to: 'agreed' },
    { from: 'pipeline', event: 'cancel', by: [...either, 'system'], to: 'cancelled' },
    { from: 'agreed', event: 'start', by: donor, to: 'implementing' },
    { from: 'agreed', event: 'cancel', by: either, to: 'cancelled' },
    { from: 'implementing', event: 'suspend', by: either, to: 'suspended' },
    { from: 'implementing', event: 'complete', by: [...either, 'donor_officer'], to: 'operationally_complete' },
    { from: 'implementing', event: 'cancel', by: either, to: 'cancelled' },
    { from: 'suspended', event: 'resume', by: either, to: 'implementing' },
    { from: 'suspended', event: 'cancel', by: either, to: 'cancelled' },
    { from: 'operationally_complete', event: 'accept_final', by: donor, to: 'final_report_accepted' },
    { from: 'final_report_accepted', event: 'evaluate', by: donor, to: 'evaluated' },
    // Without an evaluation, which is then shown.
    { from: 'final_report_accepted', event: 'close', by: either, to: 'closed' },
    { from: 'evaluated', event: 'close', by: [...either, 'system'], to: 'closed' },
  ],
};

/** IATI 2.03 ActivityStatus of each state. */
export const IATI_STATUS: Record<ProjectState, string> = {
  pipeline: '1',
  agreed: '1',
  implementing: '2',
  suspended: '6',
  operationally_complete: '3',
  final_report_accepted: '3',
  evaluated: '3',
  closed: '4',
  cancelled: '5',
};

/** Agreed, and neither ended nor complete: dates and payments are awaited. */
export const UNDER_WAY: readonly ProjectState[] = ['agreed', 'implementing', 'suspended', 'operationally_complete'];
