import { contextOf, needAt, offerAt, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import { MatchingService } from '../service/matching-service.js';
import { NeedRecord, OfferRecord } from '../service/records.js';
import { spread } from './plan.js';

const NEEDS = 200;
const OFFERS = 2_000;

/** The share of pairs that may meet, 0…1, counted over some needs and offers of a world. */
export function run(world: World): Promise<number> {
  const context = contextOf(world);
  const offers = Array.from({ length: Math.min(OFFERS, world.offers) }, (_, i) => {
    const offer = offerAt(world, i);
    return new OfferRecord(offer, weightsOfOffer(offer), context);
  });
  const service = new MatchingService(offers, context);
  const needs = spread(world, NEEDS);
  let met = 0;
  for (const number of needs) {
    const need = needAt(world, number);
    met += service.matchesFor(new NeedRecord(need, weightsOfNeed(need), context), Infinity).length;
  }
  return Promise.resolve(met / (needs.length * offers.length));
}
