import { MatchIndex, SHOWN } from '@tandem/scoring';
import { contextOf, needAt, needId, offerAt, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import type { Contestant, Found } from './contestant.js';

/** An index that holds all needs and offers of a world. */
export function filledIndex(world: World): MatchIndex {
  const index = new MatchIndex(contextOf(world));
  for (let i = 0; i < world.offers; i++) {
    const offer = offerAt(world, i);
    index.putOffer(offer, weightsOfOffer(offer));
  }
  for (let i = 0; i < world.needs; i++) {
    const need = needAt(world, i);
    index.putNeed(need, weightsOfNeed(need));
  }
  return index;
}

/** The product's own search, in one thread. */
export class Engine implements Contestant {
  private ids: string[] = [];
  private index!: MatchIndex;

  prepare(world: World): Promise<void> {
    this.index = filledIndex(world);
    this.ids = Array.from({ length: world.needs }, (_, i) => needId(world, i));
    return Promise.resolve();
  }

  answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void> {
    for (const need of needs) {
      // Outside the call: arguments of one that is not made are not evaluated.
      const { first } = this.index.offersFor(this.ids[need] ?? '', { top: SHOWN });
      take?.(need, first);
    }
    return Promise.resolve();
  }
}
