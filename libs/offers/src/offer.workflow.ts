import type { Role } from '@tandem/accounts';
import type { Workflow } from '@tandem/platform/workflow';

export type OfferState = 'draft' | 'submitted' | 'verified' | 'open' | 'expired' | 'withdrawn';
export type OfferEvent = 'submit' | 'verify' | 'open' | 'expire' | 'reopen' | 'withdraw';
export type OfferActor = Role | 'system';

/**
 * How an offer comes to be seen (field-research §6.2): drafted, submitted, verified as the provider's own, open until the
 * day after its window; its provider may open it again for another time. What is reserved, committed or used up is a sum,
 * and therefore not a state.
 */
export const OFFER_WORKFLOW: Workflow<OfferState, OfferEvent, OfferActor> = {
  initial: 'draft',
  final: ['withdrawn'],
  transitions: [
    { from: 'draft', event: 'submit', by: ['donor_officer', 'donor_approver'], to: 'submitted' },
    // The system verifies for organisations that the secretariat has authorised beforehand.
    { from: 'submitted', event: 'verify', by: ['secretariat', 'system'], to: 'verified' },
    { from: 'verified', event: 'open', by: ['system'], to: 'open' },
    { from: 'draft', event: 'withdraw', by: ['donor_officer', 'donor_approver'], to: 'withdrawn' },
    { from: 'submitted', event: 'withdraw', by: ['donor_officer', 'donor_approver'], to: 'withdrawn' },
    { from: 'verified', event: 'withdraw', by: ['donor_officer', 'donor_approver'], to: 'withdrawn' },
    { from: 'open', event: 'withdraw', by: ['donor_officer', 'donor_approver'], to: 'withdrawn' },
    { from: 'open', event: 'expire', by: ['system'], to: 'expired' },
    { from: 'expired', event: 'reopen', by: ['donor_officer', 'donor_approver'], to: 'open' },
    { from: 'expired', event: 'withdraw', by: ['donor_officer', 'donor_approver'], to: 'withdrawn' },
  ],
};
