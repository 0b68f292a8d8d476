import { type Gate, yesOrNo } from './gate.js';

/** The offer is not for official development assistance only, or the need is thought to be, at least partly. */
export const oda: Gate<'oda'> = {
  code: 'oda',
  carried: {
    by: 'classes',
    need: ({ facts }) => String(facts.odaOpinion),
    offer: ({ facts }) => String(facts.odaOnly),
  },
  verdict: ({ need, offer }) => {
    if (!offer.odaOnly) return 'yes';
    return need.odaOpinion === null ? 'unknown' : yesOrNo(need.odaOpinion !== 'no');
  },
  facts: ({ need, offer }) => ({ odaOnly: offer.odaOnly, opinion: need.odaOpinion }),
};
