import type { Workflow } from '@tandem/platform/workflow';

export type ProjectState = 'pipeline' | 'agreed' | 'cancelled';
export type ProjectEvent = 'conclude' | 'cancel';
export type ProjectSide = 'need' | 'offer';

/** A project begins with the donor's signature and is agreed with the State's (field-research §6.2, guards). */
export const PROJECT_WORKFLOW: Workflow<ProjectState, ProjectEvent, ProjectSide> = {
  initial: 'pipeline',
  final: ['agreed', 'cancelled'],
  transitions: [
    { from: 'pipeline', event: 'conclude', by: ['need', 'offer'], to: 'agreed' },
    { from: 'pipeline', event: 'cancel', by: ['need', 'offer'], to: 'cancelled' },
  ],
};

/** IATI 2.03 ActivityStatus of each state. */
export const IATI_STATUS: Record<ProjectState, string> = { pipeline: '1', agreed: '1', cancelled: '5' };
