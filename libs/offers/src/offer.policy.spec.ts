import { describe, expect, it } from '@jest/globals';
import { rolesFor, type Role } from '@tandem/accounts';
import { OFFER_WORKFLOW, type OfferEvent } from './offer.workflow.js';

describe('the steps of an offer', () => {
  it('are taken by the functions that the policy allows', () => {
    const bySystem = ['open', 'expire'];
    const events = [...new Set(OFFER_WORKFLOW.transitions.map(({ event }) => event))].filter(
      (event): event is Exclude<OfferEvent, 'open' | 'expire'> => !bySystem.includes(event),
    );
    for (const event of events) {
      const actors = OFFER_WORKFLOW.transitions.flatMap((row) => (row.event === event ? row.by : []));
      const roles = [...new Set(actors)].filter((actor): actor is Role => actor !== 'system').sort();
      expect([event, [...rolesFor('offer', event)].sort()]).toEqual([event, roles]);
    }
  });
});
