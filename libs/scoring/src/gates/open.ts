import type { OfferFacts } from '../facts.js';
import { leftOf } from '../amounts.js';
import { all, type Gate, type Verdict, yesOrNo } from './gate.js';

/** Both are open, the offer has something left, and neither window ended before asOf. */
export const open: Gate<'open'> = {
  code: 'open',
  carried: {
    by: 'classes',
    need: ({ facts, days }, { today }) => `${facts.open}:${notEnded(days?.to ?? null, today)}`,
    offer: ({ facts, end }, { today }) => `${facts.open}:${somethingLeft(facts)}:${notEnded(end, today)}`,
  },
  verdict: ({ need, offer, runNeed, runOffer, run }) =>
    all(
      yesOrNo(need.open && offer.open),
      somethingLeft(offer),
      notEnded(runNeed.days?.to ?? null, run.today),
      notEnded(runOffer.end, run.today),
    ),
  facts: ({ need, offer, run }) => ({
    needOpen: need.open,
    offerOpen: offer.open,
    left: leftOf(offer),
    needEnds: need.window?.to ?? null,
    offerEnds: offer.window?.to ?? null,
    asOf: run.context.asOf,
  }),
};

function somethingLeft(offer: OfferFacts): Verdict {
  const left = leftOf(offer);
  if (left === null && offer.units === null) return 'unknown';
  return yesOrNo((left ?? 0) > 0 || (offer.units?.quantity ?? 0) > 0);
}

function notEnded(lastDay: number | null, today: number): Verdict {
  return lastDay === null ? 'unknown' : yesOrNo(lastDay >= today);
}
