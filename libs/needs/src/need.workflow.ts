import type { Role } from '@tandem/accounts';
import type { Transition, Workflow } from '@tandem/platform/workflow';

export type NeedState =
  | 'draft'
  | 'submitted'
  | 'needs_clarification'
  | 'authenticated'
  | 'endorsed'
  | 'open'
  | 'lapsed'
  | 'met'
  | 'partly_met'
  | 'superseded'
  | 'referred'
  | 'withdrawn';
export type NeedEvent =
  | 'submit'
  | 'ask_clarification'
  | 'clarify'
  | 'authenticate'
  | 'endorse'
  | 'open'
  | 'close_met'
  | 'close_partly_met'
  | 'lapse'
  | 'reconfirm'
  | 'supersede'
  | 'refer'
  | 'withdraw';
export type NeedActor = Role | 'system';

const national: readonly NeedActor[] = ['national_drafter', 'national_endorser', 'helper'];
const endorser: readonly NeedActor[] = ['national_endorser'];
const secretariat: readonly NeedActor[] = ['secretariat'];
const system: readonly NeedActor[] = ['system'];

const row = (
  from: NeedState,
  event: NeedEvent,
  by: readonly NeedActor[],
  to: NeedState,
): Transition<NeedState, NeedEvent, NeedActor> => ({ from, event, by, to });

/**
 * The life of a need (field-research §6.2): drafted, submitted, clarified where the secretariat asks, authenticated as the
 * State's own, endorsed by its point of contact, open until it is met, lapses or is taken back. How much of it is matched
 * is a sum, and therefore not a state.
 */
export const NEED_WORKFLOW: Workflow<NeedState, NeedEvent, NeedActor> = {
  initial: 'draft',
  final: ['met', 'partly_met', 'superseded', 'referred', 'withdrawn'],
  transitions: [
    row('draft', 'submit', national, 'submitted'),
    row('submitted', 'ask_clarification', secretariat, 'needs_clarification'),
    row('authenticated', 'ask_clarification', secretariat, 'needs_clarification'),
    row('needs_clarification', 'clarify', national, 'submitted'),
    // The system authenticates for points of contact whom the secretariat has authorised beforehand.
    row('submitted', 'authenticate', ['secretariat', 'system'], 'authenticated'),
    row('authenticated', 'endorse', endorser, 'endorsed'),
    row('endorsed', 'open', system, 'open'),
    row('open', 'close_met', endorser, 'met'),
    row('open', 'close_partly_met', endorser, 'partly_met'),
    // Not reconfirmed for a year (A/RES/69/51 ¶14 asks for reports every two).
    row('open', 'lapse', system, 'lapsed'),
    // The system for whoever holds the one-time link of a mail.
    row('open', 'reconfirm', ['national_endorser', 'system'], 'open'),
    row('lapsed', 'reconfirm', endorser, 'open'),
    row('open', 'supersede', endorser, 'superseded'),
    row('lapsed', 'supersede', endorser, 'superseded'),
    row('submitted', 'refer', secretariat, 'referred'),
    row('authenticated', 'refer', secretariat, 'referred'),
    row('endorsed', 'refer', secretariat, 'referred'),
    row('open', 'refer', secretariat, 'referred'),
    row('draft', 'withdraw', ['national_drafter', 'national_endorser'], 'withdrawn'),
    row('submitted', 'withdraw', endorser, 'withdrawn'),
    row('needs_clarification', 'withdraw', endorser, 'withdrawn'),
    row('authenticated', 'withdraw', endorser, 'withdrawn'),
    row('endorsed', 'withdraw', endorser, 'withdrawn'),
    row('open', 'withdraw', endorser, 'withdrawn'),
    row('lapsed', 'withdraw', endorser, 'withdrawn'),
  ],
};

/** Whether a need in this state can still become another one. */
export const isFinal = (state: NeedState): boolean => NEED_WORKFLOW.final.includes(state);
