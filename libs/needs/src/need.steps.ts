import { transition } from '@tandem/platform/workflow';
import type { Need } from './need.entity.js';
import { NEED_WORKFLOW, type NeedActor, type NeedEvent } from './need.workflow.js';
import { NeedStepNotPossible, NeedStepNotYours } from './needs.errors.js';

/** A need that may not be stored yet. */
export type NewNeed = Omit<Need, 'id' | 'number' | 'createdAt'>;

/** A step of the workflow, taken but not yet written. */
export interface NeedStepTaken<N extends NewNeed = Need> {
  event: NeedEvent;
  before: N;
  after: N;
}

/** @throws NeedStepNotPossible, NeedStepNotYours */
export function takeStep<N extends NewNeed>(
  need: N,
  event: NeedEvent,
  actors: readonly NeedActor[],
  now: Date,
): NeedStepTaken<N> {
  const row = transition(NEED_WORKFLOW, need.status, event);
  if (!row) throw new NeedStepNotPossible(event, need.status);
  if (!row.by.some((actor) => actors.includes(actor))) throw new NeedStepNotYours(event);
  const after = {
    ...need,
    status: row.to,
    version: need.version + 1,
    timeline: [...need.timeline, { status: row.to, at: now.toISOString() }],
    ...(row.to === 'open' ? { openedAt: now } : {}),
  };
  return { event, before: need, after };
}

/** From a draft as far as the submitter's role allows, and the trust that the secretariat has put into the submitter. */
export function submission<N extends NewNeed>(
  draft: N,
  trusted: boolean,
  actors: readonly NeedActor[],
  now: Date,
): NeedStepTaken<N>[] {
  const submitted = takeStep(draft, 'submit', actors, now);
  if (!trusted || !actors.includes('national_endorser')) return [submitted];
  const authenticated = takeStep(submitted.after, 'authenticate', ['system'], now);
  const endorsed = takeStep(authenticated.after, 'endorse', actors, now);
  return [submitted, authenticated, endorsed, ...opening(endorsed.after, now)];
}

/** What is endorsed opens by itself. */
export function opening<N extends NewNeed>(need: N, now: Date): NeedStepTaken<N>[] {
  return need.status === 'endorsed' ? [takeStep(need, 'open', ['system'], now)] : [];
}
