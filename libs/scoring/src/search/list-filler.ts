import { offersBeside } from './far-side.js';
import { Holdings, type SharedIndex } from './holdings.js';
import type { ListTable } from './list-table.js';
import { NEED_FLAG } from './need-columns.js';
import { OFFER_FLAG } from './offer-columns.js';
import { OfferSieve } from './offer-sieve.js';
import { Search } from './search.js';

/** An index that another thread shares, to read: fills lists of the best offers of its needs. */
export class ListFiller {
  private readonly held: Holdings;
  private readonly search: Search;

  constructor(shared: SharedIndex) {
    const held = new Holdings(shared.basis.context, shared);
    this.held = held;
    const sieve = new OfferSieve(held.basis, held.offers, held.needs);
    for (let slot = 0; slot < held.offerSlots.end; slot++) {
      if ((held.offers.flags.data[slot] as number) & OFFER_FLAG.live) sieve.enter(slot);
    }
    this.search = new Search(offersBeside(held, sieve));
  }

  /** Fills the lists of the needs in these slots, up to before `end`; of a slot that holds none, an empty one. */
  fill({ top, counts, offers, keys }: ListTable, start: number, end: number): void {
    for (let need = start; need < end; need++) {
      counts[need] = 0;
      if (((this.held.needs.flags.data[need] as number) & NEED_FLAG.live) === 0) continue;
      const { ranking } = this.search.shortlist(need, top, 0);
      counts[need] = ranking.count;
      offers.set(ranking.slots.subarray(0, ranking.count), need * top);
      keys.set(ranking.keys.subarray(0, ranking.count), need * top);
    }
  }
}
