import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import type { Ranked } from '../order.js';
import { RunNeed, RunOffer } from '../pair.js';
import { DEFAULT_WEIGHTS, type Weights } from '../weights.js';
import { needsBeside, offersBeside } from './far-side.js';
import type { Floor, Hits, SearchOptions } from './hits.js';
import { Holdings } from './holdings.js';
import type { SharedIndex } from './list-filler.js';
import { type ListTable, readList } from './list-table.js';
import { NeedSieve } from './need-sieve.js';
import { OfferSieve } from './offer-sieve.js';
import { Search } from './search.js';

const NOTHING: Hits = { first: [], also: [], later: [], near: [], alsoNear: [] };

/**
 * Open needs and offers, held so that the best of the other side are found at once: exactly the pairs, scores and order
 * that `matchAll` gives. Records are put, replaced and removed one at a time, in any order. It holds what gates and
 * criteria read in columns, not the facts; a new day, new rates or a new snapshot need a new index.
 */
export class MatchIndex {
  private readonly held: Holdings;
  private readonly needSieve: NeedSieve;
  private readonly offerSieve: OfferSieve;
  private readonly needSearch: Search;
  private readonly offerSearch: Search;
  /** What was shared last; null since something was put or removed. */
  private shared: SharedIndex | null = null;

  constructor(readonly context: Context) {
    const held = new Holdings(context);
    this.held = held;
    this.needSieve = new NeedSieve(held.basis, held.needs, held.offers);
    this.offerSieve = new OfferSieve(held.basis, held.offers, held.needs);
    this.needSearch = new Search(needsBeside(held, this.needSieve));
    this.offerSearch = new Search(offersBeside(held, this.offerSieve));
  }

  /** How many records are held. */
  get size(): { needs: number; offers: number } {
    return { needs: this.held.needSlots.size, offers: this.held.offerSlots.size };
  }

  /** Memory of columns, bitmaps and tables, without the ids. */
  get bytes(): number {
    return this.held.bytes + this.needSieve.bytes + this.offerSieve.bytes;
  }

  /** Puts a need, or replaces it; `weights` are its State's. Its floor stays. */
  putNeed(facts: NeedFacts, weights: Weights = DEFAULT_WEIGHTS.state): void {
    this.shared = null;
    const { basis, needs, offers, needSlots, offerSlots } = this.held;
    const known = needSlots.find(facts.id);
    if (known !== undefined) this.needSieve.leave(known);
    const slot = known ?? needSlots.take(facts.id);
    needs.write(slot, new RunNeed(facts, basis.run), basis.stateWeights.of(weights));
    this.needSieve.enter(slot);
    offers.makeRows(offerSlots.end);
  }

  /** Puts an offer, or replaces it; `weights` are its donor's. Its floor stays. */
  putOffer(facts: OfferFacts, weights: Weights = DEFAULT_WEIGHTS.donor): void {
    this.shared = null;
    const { basis, offers, offerSlots } = this.held;
    const known = offerSlots.find(facts.id);
    if (known !== undefined) this.offerSieve.leave(known);
    const slot = known ?? offerSlots.take(facts.id);
    offers.write(slot, new RunOffer(facts, basis.run), basis.donorWeights.of(weights));
    this.offerSieve.enter(slot);
    offers.makeRows(offerSlots.end);
  }

  /** @returns whether it was there */
  removeNeed(id: string): boolean {
    const { needs, needSlots } = this.held;
    const slot = needSlots.find(id);
    if (slot === undefined) return false;
    this.shared = null;
    this.needSieve.leave(slot);
    needs.clear(slot);
    needSlots.give(id, slot);
    return true;
  }

  /** @returns whether it was there */
  removeOffer(id: string): boolean {
    const { offers, offerSlots } = this.held;
    const slot = offerSlots.find(id);
    if (slot === undefined) return false;
    this.shared = null;
    this.offerSieve.leave(slot);
    offers.clear(slot);
    offerSlots.give(id, slot);
    return true;
  }

  /** What the list of a record still takes in. */
  setFloor(side: 'need' | 'offer', id: string, floor: Floor): void {
    const { needs, offers, needSlots, offerSlots } = this.held;
    const slot = (side === 'need' ? needSlots : offerSlots).find(id);
    if (slot === undefined) return;
    const columns = side === 'need' ? needs : offers;
    columns.floor.data[slot] = floor.match;
    columns.floorNear.data[slot] = floor.near;
  }

  /** The best offers for a need that is held; nothing for one that is not. */
  offersFor(needId: string, options: SearchOptions = {}): Hits {
    const need = this.held.needSlots.find(needId);
    return need === undefined ? NOTHING : this.offerSearch.run(need, options);
  }

  /** The best needs for an offer that is held; nothing for one that is not. */
  needsFor(offerId: string, options: SearchOptions = {}): Hits {
    const offer = this.held.offerSlots.find(offerId);
    return offer === undefined ? NOTHING : this.needSearch.run(offer, options);
  }

  /** Of these records at the far side, those that one change would let meet this one; none that is not held. */
  nearMissesAmong(side: 'need' | 'offer', id: string, farIds: readonly string[]): string[] {
    const { needSlots, offerSlots } = this.held;
    const [own, far] = side === 'need' ? [needSlots, offerSlots] : [offerSlots, needSlots];
    const record = own.find(id);
    if (record === undefined || farIds.length === 0) return [];
    const near = (side === 'need' ? this.offerSearch : this.needSearch).nearMisses(record);
    return farIds.filter((farId) => {
      const slot = far.find(farId);
      return slot !== undefined && near(slot);
    });
  }

  /**
   * What other threads need to find the best offers of all needs (`ListFiller`): memory that is shared, not copied. Good
   * until the next put or remove; the same object as long as it is good.
   */
  share(): SharedIndex {
    const { held, offerSieve } = this;
    if (!held.basis.memory.isLent) this.shared = null;
    this.shared ??= { ...held.share(), offerSieve: offerSieve.share() };
    return this.shared;
  }

  /** One more than the highest slot of a need, which a table of lists has to have room for. */
  get needSlots(): number {
    return this.held.needSlots.end;
  }

  /** The first pairs of a need, from a table that was filled with this index's lists; none for a need not held. */
  listOf(needId: string, table: ListTable): Ranked[] {
    const need = this.held.needSlots.find(needId);
    return need === undefined ? [] : readList(this.held, need, table);
  }
}
