import { offersBeside } from './far-side.js';
import { Holdings, type SharedHoldings } from './holdings.js';
import type { ListTable } from './list-table.js';
import { NEED_FLAG } from './need-columns.js';
import { OfferSieve, type SharedOfferSieve } from './offer-sieve.js';
import { Search } from './search.js';

/** An index as plain data and shared memory: for other threads, as long as nothing is put or removed. */
export interface SharedIndex extends SharedHoldings {
  offerSieve: SharedOfferSieve;
}

/** An index that another thread shares, to read: fills lists of the best offers of its needs. */
export class ListFiller {
  private readonly held: Holdings;
  private readonly search: Search;

  constructor(shared: SharedIndex) {
    const held = new Holdings(shared.basis.context, shared);
    this.held = held;
    const sieve = new OfferSieve(held.basis, held.offers, held.needs, shared.offerSieve);
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
