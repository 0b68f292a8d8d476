import type { Workflow } from '@tandem/platform/workflow';

export type MatchState =
  | 'suggested'
  | 'interest'
  | 'consent_pending'
  | 'contacts_open'
  | 'negotiating'
  | 'agreed'
  | 'funded'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'duplicate';

/** What a side does; `open_contacts` and `conclude` are the second consent and the second agreement. */
export type SideEvent =
  'interest' | 'consent' | 'open_contacts' | 'propose' | 'conclude' | 'decline' | 'withdraw' | 'mark_duplicate';
/** What follows of a date or of the project. */
export type SystemEvent = 'lapse' | 'fund' | 'end';
export type MatchEvent = SideEvent | SystemEvent;

/** The two sides of a pair: who asks and who offers. */
export type MatchSide = 'need' | 'offer';

export const otherSide = (side: MatchSide): MatchSide => (side === 'need' ? 'offer' : 'need');

export type MatchActor = MatchSide | 'system';

const BOTH: readonly MatchSide[] = ['need', 'offer'];
const row = (from: MatchState, event: SideEvent, to: MatchState) => ({ from, event, by: BOTH, to });
const system = (from: MatchState, event: SystemEvent, to: MatchState) => ({ from, event, by: ['system'] as const, to });

/**
 * From a suggestion to a funded agreement (field-research §6.2, §6.3): contacts open only when both sides have consented,
 * and nothing binds before both have agreed to the same amount. A side may think again after it declined or withdrew,
 * either side after a talk has lapsed; after a cancelled project both may begin anew.
 */
export const MATCH_WORKFLOW: Workflow<MatchState, MatchEvent, MatchActor> = {
  initial: 'suggested',
  final: ['duplicate'],
  transitions: [
    row('suggested', 'interest', 'interest'),
    row('suggested', 'consent', 'consent_pending'),
    row('suggested', 'decline', 'declined'),
    row('suggested', 'mark_duplicate', 'duplicate'),
    row('interest', 'interest', 'interest'),
    row('interest', 'consent', 'consent_pending'),
    row('interest', 'decline', 'declined'),
    row('interest', 'withdraw', 'withdrawn'),
    row('interest', 'mark_duplicate', 'duplicate'),
    system('interest', 'lapse', 'lapsed'),
    row('consent_pending', 'interest', 'consent_pending'),
    row('consent_pending', 'open_contacts', 'contacts_open'),
    row('consent_pending', 'decline', 'declined'),
    row('consent_pending', 'withdraw', 'withdrawn'),
    row('consent_pending', 'mark_duplicate', 'duplicate'),
    system('consent_pending', 'lapse', 'lapsed'),
    row('contacts_open', 'propose', 'negotiating'),
    row('contacts_open', 'decline', 'declined'),
    row('contacts_open', 'withdraw', 'withdrawn'),
    row('contacts_open', 'mark_duplicate', 'duplicate'),
    system('contacts_open', 'lapse', 'lapsed'),
    row('negotiating', 'propose', 'negotiating'),
    row('negotiating', 'conclude', 'agreed'),
    row('negotiating', 'decline', 'declined'),
    row('negotiating', 'withdraw', 'withdrawn'),
    row('negotiating', 'mark_duplicate', 'duplicate'),
    system('negotiating', 'lapse', 'lapsed'),
    system('agreed', 'fund', 'funded'),
    system('agreed', 'end', 'withdrawn'),
    system('funded', 'end', 'withdrawn'),
    row('declined', 'interest', 'interest'),
    row('declined', 'consent', 'consent_pending'),
    row('withdrawn', 'interest', 'interest'),
    row('withdrawn', 'consent', 'consent_pending'),
    row('lapsed', 'interest', 'interest'),
    row('lapsed', 'consent', 'consent_pending'),
  ],
};

/** States in which both sides see each other's contacts, write to each other and share files. */
export const CONTACTS_OPEN: readonly MatchState[] = ['contacts_open', 'negotiating', 'agreed', 'funded'];

/** Talks that have ended. */
export const ENDED: readonly MatchState[] = ['declined', 'withdrawn', 'lapsed', 'duplicate'];
