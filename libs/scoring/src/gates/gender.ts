import type { Coded } from '../codes.js';
import { type Gate, yesOrNo } from './gate.js';

/** The need's DAC gender marker reaches the offer's minimum; an offer without a minimum takes any, also not screened. */
export const gender: Gate<'gender', Coded<'RAISE_GENDER_MARKER', { marker: number }>> = {
  code: 'gender',
  carried: {
    by: 'classes',
    need: ({ facts }) => String(facts.genderMarker),
    offer: ({ facts }) => String(facts.minGenderMarker),
  },
  verdict: ({ need, offer }) => {
    if (offer.minGenderMarker === null) return 'yes';
    return need.genderMarker === null ? 'unknown' : yesOrNo(need.genderMarker >= offer.minGenderMarker);
  },
  facts: ({ need, offer }) => ({ marker: need.genderMarker, minimum: offer.minGenderMarker }),
  opening: ({ offer }) =>
    offer.minGenderMarker === null ? null : { code: 'RAISE_GENDER_MARKER', params: { marker: offer.minGenderMarker } },
};
