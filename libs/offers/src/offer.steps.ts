import { transition } from '@tandem/platform/workflow';
import type { Offer } from './offer.entity.js';
import { OFFER_WORKFLOW, type OfferActor, type OfferEvent } from './offer.workflow.js';
import { OfferStepNotPossible, OfferStepNotYours } from './offers.errors.js';

/** An offer that may not be stored yet. */
export type NewOffer = Omit<Offer, 'id' | 'number' | 'createdAt'>;

/** A step of the workflow, taken but not yet written. */
export interface OfferStepTaken<O extends NewOffer = Offer> {
  event: OfferEvent;
  before: O;
  after: O;
}

/** @throws OfferStepNotPossible, OfferStepNotYours */
export function takeStep<O extends NewOffer>(
  offer: O,
  event: OfferEvent,
  actors: readonly OfferActor[],
  now: Date,
): OfferStepTaken<O> {
  const row = transition(OFFER_WORKFLOW, offer.status, event);
  if (!row) throw new OfferStepNotPossible(event, offer.status);
  if (!row.by.some((actor) => actors.includes(actor))) throw new OfferStepNotYours(event);
  const after = {
    ...offer,
    status: row.to,
    version: offer.version + 1,
    timeline: [...offer.timeline, { status: row.to, at: now.toISOString() }],
    ...(row.to === 'open' ? { openedAt: now } : {}),
  };
  return { event, before: offer, after };
}

/** From a draft as far as the trust allows that the secretariat has put into the submitter. */
export function submission<O extends NewOffer>(
  draft: O,
  trusted: boolean,
  actors: readonly OfferActor[],
  now: Date,
): OfferStepTaken<O>[] {
  const submitted = takeStep(draft, 'submit', actors, now);
  if (!trusted) return [submitted];
  const verified = takeStep(submitted.after, 'verify', ['system'], now);
  return [submitted, verified, takeStep(verified.after, 'open', ['system'], now)];
}
