import { sortedByBytes } from '../bytes.js';
import { explainPair } from '../explain.js';
import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import type { Matches } from '../match.js';
import { openingOf } from '../near.js';
import { Pair, Run, RunNeed, RunOffer } from '../pair.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { MatchIndex } from './match-index.js';

/**
 * What `matchAll` gives with the weights of the model, by an index of the offers: explained are only those found. Ids of
 * offers are all different.
 */
export function matchByIndex(
  needs: readonly NeedFacts[],
  offers: readonly OfferFacts[],
  context: Context,
  top: number,
  wantsNear: boolean,
): Matches[] {
  const run = new Run(context);
  const index = new MatchIndex(context);
  for (const offer of offers) index.putOffer(offer);
  const needById = new Map(needs.map((need) => [need.id, need]));
  const offerById = new Map(offers.map((offer) => [offer.id, offer]));
  return sortedByBytes(needById.keys()).map((id) => {
    const need = needById.get(id) as NeedFacts;
    const runNeed = new RunNeed(need, run);
    const pairWith = (offer: string) => new Pair(runNeed, new RunOffer(offerById.get(offer) as OfferFacts, run), run);
    index.putNeed(need);
    const { first, near } = index.offersFor(id, { top, near: wantsNear ? top : 0 });
    index.removeNeed(id);
    return {
      id,
      matches: first.map(({ offer }) => explainPair(pairWith(offer), DEFAULT_WEIGHTS)),
      near: near.flatMap(({ need, offer, gate, score }) => {
        const opening = openingOf(gate, pairWith(offer));
        return opening ? [{ need, offer, score, ...opening }] : [];
      }),
    };
  });
}
