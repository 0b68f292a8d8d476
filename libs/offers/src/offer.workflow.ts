import type { Role } from '@tandem/accounts';
import type { Workflow } from '@tandem/platform/workflow';

export type OfferState = 'draft' | 'submitted' | 'verified' | 'open' | 'withdrawn';
export type OfferEvent = 'submit' | 'verify' | 'open' | 'withdraw';
export type OfferActor = Role | 'system';

/**
 * How an offer comes to be seen (field-research §6.2): drafted, submitted, verified as the provider's own, open. What is
 * reserved, committed or used up is a sum, and therefore not a state; nor is expiry, which the window tells.
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
  ],
};
