import { type Context, SHOWN } from '@tandem/scoring';
import { contextOf, needAt, offerAt, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import { MatchingService } from '../service/matching-service.js';
import { NeedRecord, OfferRecord } from '../service/records.js';
import type { Contestant, Found } from './contestant.js';

/** A service as most are written: rules, criterion classes, a breakdown object for each pair, sort. */
export class Service implements Contestant {
  private world!: World;
  private context!: Context;
  private service!: MatchingService;

  prepare(world: World): Promise<void> {
    this.world = world;
    this.context = contextOf(world);
    const offers = Array.from({ length: world.offers }, (_, i) => {
      const offer = offerAt(world, i);
      return new OfferRecord(offer, weightsOfOffer(offer), this.context);
    });
    this.service = new MatchingService(offers, this.context);
    return Promise.resolve();
  }

  answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void> {
    for (const number of needs) {
      const need = needAt(this.world, number);
      const found = this.service.matchesFor(new NeedRecord(need, weightsOfNeed(need), this.context), SHOWN);
      take?.(number, found);
    }
    return Promise.resolve();
  }
}
