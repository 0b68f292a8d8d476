import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context } from '../test/arbitraries.js';
import { runs } from '../test/runs.js';
import { explain } from './explain.js';
import type { Context, NeedFacts, OfferFacts } from './facts.js';

/** What both sides may read of a pair: its reasons, and how a near miss would open. */
const told = (need: NeedFacts, offer: OfferFacts, run: Context) => {
  const { reasons, near } = explain(need, offer, run);
  return { reasons, near };
};

describe('what is told of a pair', () => {
  it('names no organisation, no exclusion and no reference of either side', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, (someNeed, someOffer, run) => {
        const need = {
          ...someNeed,
          organisation: 'SECRET need',
          excludedOrganisations: ['SECRET excluded'],
          exemptionReference: someNeed.exemptionReference && 'SECRET reference',
        };
        const offer = { ...someOffer, organisation: 'SECRET offer', excludedOrganisations: ['SECRET excluded too'] };
        expect(JSON.stringify(told(need, offer, run))).not.toContain('SECRET');
      }),
      runs(300),
    );
  });

  it('does not tell a place left out from one not named', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        fc.pre(need.countries !== null);
        const leftOut = { ...offer, excludedPlaces: [...need.countries] };
        const notNamed = { ...offer, excludedPlaces: [], geography: {} };
        expect(told(need, leftOut, run)).toEqual(told(need, notNamed, run));
      }),
      runs(300),
    );
  });

  it('says nothing of what the offer holds beyond what it can give this need', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, fc.nat(1_000_000), fc.nat(1_000_000), (need, offer, run, more, taken) => {
        fc.pre(offer.available !== null && offer.perGrantMax !== null);
        const limit = offer.perGrantMax;
        const holding = (available: number, reserved: number) =>
          told(need, { ...offer, available, reserved, committed: 0 }, run);
        expect(holding(limit + 1 + more + taken, taken)).toEqual(holding(limit + 1, 0));
      }),
      runs(300),
    );
  });
});
