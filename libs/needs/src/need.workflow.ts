import type { Role } from '@tandem/accounts';
import type { Workflow } from '@tandem/platform/workflow';

export type NeedState = 'draft' | 'submitted' | 'authenticated' | 'endorsed' | 'open' | 'withdrawn';
export type NeedEvent = 'submit' | 'authenticate' | 'endorse' | 'open' | 'withdraw';
export type NeedActor = Role | 'system';

/**
 * How a need comes to be seen (field-research §6.2): drafted, submitted, authenticated as the State's own, endorsed by
 * its point of contact, open. How much of it is matched is a sum, and therefore not a state.
 */
export const NEED_WORKFLOW: Workflow<NeedState, NeedEvent, NeedActor> = {
  initial: 'draft',
  final: ['withdrawn'],
  transitions: [
    { from: 'draft', event: 'submit', by: ['national_drafter', 'national_endorser', 'helper'], to: 'submitted' },
    // The system authenticates for points of contact whom the secretariat has authorised beforehand.
    { from: 'submitted', event: 'authenticate', by: ['secretariat', 'system'], to: 'authenticated' },
    { from: 'authenticated', event: 'endorse', by: ['national_endorser'], to: 'endorsed' },
    { from: 'endorsed', event: 'open', by: ['system'], to: 'open' },
    { from: 'draft', event: 'withdraw', by: ['national_drafter', 'national_endorser'], to: 'withdrawn' },
    { from: 'submitted', event: 'withdraw', by: ['national_endorser'], to: 'withdrawn' },
    { from: 'authenticated', event: 'withdraw', by: ['national_endorser'], to: 'withdrawn' },
    { from: 'endorsed', event: 'withdraw', by: ['national_endorser'], to: 'withdrawn' },
    { from: 'open', event: 'withdraw', by: ['national_endorser'], to: 'withdrawn' },
  ],
};
