import { transition } from '@tandem/platform/workflow';
import type { Endorsement, Need } from './need.entity.js';
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

/** What may change with a step besides the state. */
type Besides = Partial<Pick<Need, 'endorsement' | 'supersededBy'>>;

/** @throws NeedStepNotPossible, NeedStepNotYours */
export function takeStep<N extends NewNeed>(
  need: N,
  event: NeedEvent,
  actors: readonly NeedActor[],
  now: Date,
  besides: Besides = {},
): NeedStepTaken<N> {
  const row = transition(NEED_WORKFLOW, need.status, event);
  if (!row) throw new NeedStepNotPossible(event, need.status);
  if (!row.by.some((actor) => actors.includes(actor))) throw new NeedStepNotYours(event);
  const after = {
    ...need,
    ...besides,
    status: row.to,
    version: need.version + 1,
    timeline: row.to === row.from ? need.timeline : [...need.timeline, { status: row.to, at: now.toISOString() }],
    ...(event === 'open' ? { openedAt: now } : {}),
    ...(row.to === 'open' ? { confirmedAt: now } : {}),
  };
  return { event, before: need, after };
}

/** Signs content and tier, as the point of contact that one is. */
export const endorsement = (personId: string, now: Date, instrument: string | null = null): Endorsement => ({
  personId,
  role: 'national_endorser',
  at: now.toISOString(),
  instrument,
});

/** From a draft as far as the submitter's role allows, and the trust that the secretariat has put into the submitter. */
export function submission<N extends NewNeed>(
  draft: N,
  trusted: boolean,
  actors: readonly NeedActor[],
  personId: string,
  now: Date,
): NeedStepTaken<N>[] {
  const submitted = takeStep(draft, 'submit', actors, now);
  if (!trusted || !actors.includes('national_endorser')) return [submitted];
  const authenticated = takeStep(submitted.after, 'authenticate', ['system'], now);
  const endorsed = takeStep(authenticated.after, 'endorse', actors, now, { endorsement: endorsement(personId, now) });
  return [submitted, authenticated, endorsed, ...opening(endorsed.after, now)];
}

/** What is endorsed opens by itself. */
export function opening<N extends NewNeed>(need: N, now: Date): NeedStepTaken<N>[] {
  return need.status === 'endorsed' ? [takeStep(need, 'open', ['system'], now)] : [];
}
