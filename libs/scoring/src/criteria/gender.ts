import type { Coded } from '../codes.js';
import type { OfferFacts } from '../facts.js';
import { WHOLE } from '../integers.js';
import { type Criterion, missingFrom } from './criterion.js';

type Reason = Coded<'GENDER_MARKER_MET' | 'GENDER_MARKER_BELOW', { marker: number; sought: number }>;

/**
 * max(0, 10,000 − 5,000 × steps that the need's DAC marker lies below what the offer seeks, or else its minimum). More
 * than is sought counts no better: OECD's handbook says that 2 is not "better" than 1.
 */
export const gender: Criterion<'gender', Reason, 'UNKNOWN_GENDER'> = {
  code: 'gender',
  weight: { donor: 10, state: 0 },
  carried: {
    by: 'classes',
    need: ({ genderMarker }) => String(genderMarker),
    offer: (offer) => String(soughtBy(offer)),
  },
  measure: ({ need, offer }) => {
    const sought = soughtBy(offer);
    if (need.genderMarker === null || sought === null) return null;
    return WHOLE - 5_000 * Math.max(0, sought - need.genderMarker);
  },
  reason: ({ need, offer }, value) => ({
    code: value === WHOLE ? 'GENDER_MARKER_MET' : 'GENDER_MARKER_BELOW',
    params: { marker: need.genderMarker ?? 0, sought: soughtBy(offer) ?? 0 },
  }),
  unknown: 'UNKNOWN_GENDER',
  missing: ({ need, offer }) => missingFrom({ need: need.genderMarker === null, offer: soughtBy(offer) === null }),
};

function soughtBy(offer: OfferFacts): number | null {
  return offer.genderSought ?? offer.minGenderMarker;
}
