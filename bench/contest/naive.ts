import { type Context, naiveMatchAll, type OfferFacts, SHOWN } from '@tandem/scoring';
import { contextOf, needAt, offerAt, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import type { Contestant, Found } from './contestant.js';

/** The reference that the engine has to equal: every pair written out, all sorted, the first ones taken. */
export class Naive implements Contestant {
  private world!: World;
  private context!: Context;
  private offers: OfferFacts[] = [];

  prepare(world: World): Promise<void> {
    this.world = world;
    this.context = contextOf(world);
    this.offers = Array.from({ length: world.offers }, (_, i) => offerAt(world, i));
    return Promise.resolve();
  }

  answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void> {
    const weightsOf = (need: Parameters<typeof weightsOfNeed>[0], offer: OfferFacts) => ({
      donor: weightsOfOffer(offer),
      state: weightsOfNeed(need),
    });
    for (const number of needs) {
      const need = needAt(this.world, number);
      const [result] = naiveMatchAll([need], this.offers, this.context, { top: SHOWN, weightsOf });
      take?.(number, result?.matches ?? []);
    }
    return Promise.resolve();
  }
}
