import type { Workflow } from '@tandem/platform/workflow';

export type MatchState =
  'suggested' | 'interest' | 'consent_pending' | 'contacts_open' | 'negotiating' | 'agreed' | 'declined' | 'withdrawn';

/** What a side does; `open_contacts` and `conclude` are the second consent and the second agreement. */
export type MatchEvent = 'interest' | 'consent' | 'open_contacts' | 'propose' | 'conclude' | 'decline' | 'withdraw';

/** The two sides of a pair: who asks and who offers. */
export type MatchSide = 'need' | 'offer';

const BOTH: readonly MatchSide[] = ['need', 'offer'];
const row = (from: MatchState, event: MatchEvent, to: MatchState) => ({ from, event, by: BOTH, to });

/**
 * From a suggestion to an agreement (field-research §6.2, §6.3): contacts open only when both sides have consented, and
 * nothing binds before both have agreed to the same amount. A side may think again after it declined or withdrew.
 */
export const MATCH_WORKFLOW: Workflow<MatchState, MatchEvent, MatchSide> = {
  initial: 'suggested',
  final: ['agreed'],
  transitions: [
    row('suggested', 'interest', 'interest'),
    row('suggested', 'consent', 'consent_pending'),
    row('suggested', 'decline', 'declined'),
    row('interest', 'interest', 'interest'),
    row('interest', 'consent', 'consent_pending'),
    row('interest', 'decline', 'declined'),
    row('interest', 'withdraw', 'withdrawn'),
    row('consent_pending', 'interest', 'consent_pending'),
    row('consent_pending', 'open_contacts', 'contacts_open'),
    row('consent_pending', 'decline', 'declined'),
    row('consent_pending', 'withdraw', 'withdrawn'),
    row('contacts_open', 'propose', 'negotiating'),
    row('contacts_open', 'decline', 'declined'),
    row('contacts_open', 'withdraw', 'withdrawn'),
    row('negotiating', 'propose', 'negotiating'),
    row('negotiating', 'conclude', 'agreed'),
    row('negotiating', 'decline', 'declined'),
    row('negotiating', 'withdraw', 'withdrawn'),
    row('declined', 'interest', 'interest'),
    row('declined', 'consent', 'consent_pending'),
    row('withdrawn', 'interest', 'interest'),
    row('withdrawn', 'consent', 'consent_pending'),
  ],
};
