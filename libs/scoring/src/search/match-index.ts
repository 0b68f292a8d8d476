import { Dates } from './dates.js';
import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import { RunNeed, RunOffer } from '../pair.js';
import { DEFAULT_WEIGHTS, type Weights } from '../weights.js';
import { Basis } from './basis.js';
import type { Floor, Hits, SearchOptions } from './hits.js';
import { Measures } from './measures.js';
import { NeedColumns, NO_DAY } from './need-columns.js';
import { NeedBounds } from './need-bounds.js';
import { NeedSieve } from './need-sieve.js';
import { OfferColumns } from './offer-columns.js';
import { OfferBounds } from './offer-bounds.js';
import { OfferSieve } from './offer-sieve.js';
import { Search } from './search.js';
import { Slots } from './slots.js';

const NOTHING: Hits = { first: [], also: [], near: [], alsoNear: [] };

/**
 * Open needs and offers, held so that the best of the other side are found at once: exactly the pairs, scores and order
 * that `matchAll` gives. Records are put, replaced and removed one at a time, in any order. It holds what gates and
 * criteria read in columns, not the facts; a new day, new rates or a new snapshot need a new index.
 */
export class MatchIndex {
  private readonly basis: Basis;
  private readonly needColumns: NeedColumns;
  private readonly offerColumns: OfferColumns;
  private readonly needSieve: NeedSieve;
  private readonly offerSieve: OfferSieve;
  private readonly needSearch: Search;
  private readonly offerSearch: Search;
  private readonly measures: Measures;
  private readonly dates = new Dates();
  private readonly needSlots = new Slots();
  private readonly offerSlots = new Slots();

  constructor(readonly context: Context) {
    const basis = new Basis(context);
    this.basis = basis;
    basis.donorWeights.of(DEFAULT_WEIGHTS.donor);
    basis.stateWeights.of(DEFAULT_WEIGHTS.state);
    this.needColumns = new NeedColumns(basis);
    this.offerColumns = new OfferColumns(basis);
    this.needSieve = new NeedSieve(basis, this.needColumns, this.offerColumns);
    this.offerSieve = new OfferSieve(basis, this.offerColumns, this.needColumns);
    this.measures = new Measures(basis, this.needColumns, this.offerColumns);
    this.needSearch = this.searchOfNeeds();
    this.offerSearch = this.searchOfOffers();
  }

  /** How many records are held. */
  get size(): { needs: number; offers: number } {
    return { needs: this.needSlots.size, offers: this.offerSlots.size };
  }

  /** Memory of columns, bitmaps and tables, without the ids. */
  get bytes(): number {
    const parts = [this.basis, this.needColumns, this.offerColumns, this.needSieve, this.offerSieve];
    return parts.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Puts a need, or replaces it; `weights` are its State's. Its floor stays. */
  putNeed(facts: NeedFacts, weights: Weights = DEFAULT_WEIGHTS.state): void {
    const { needColumns, basis } = this;
    const held = this.needSlots.find(facts.id);
    if (held !== undefined) this.needSieve.leave(held);
    const slot = held ?? this.needSlots.take(facts.id);
    needColumns.write(slot, new RunNeed(facts, basis.run), basis.stateWeights.of(weights));
    this.needSieve.enter(slot);
    this.offerColumns.makeRows(this.offerSlots.end);
  }

  /** Puts an offer, or replaces it; `weights` are its donor's. Its floor stays. */
  putOffer(facts: OfferFacts, weights: Weights = DEFAULT_WEIGHTS.donor): void {
    const { offerColumns, basis } = this;
    const held = this.offerSlots.find(facts.id);
    if (held !== undefined) this.offerSieve.leave(held);
    const slot = held ?? this.offerSlots.take(facts.id);
    offerColumns.write(slot, new RunOffer(facts, basis.run), basis.donorWeights.of(weights));
    this.offerSieve.enter(slot);
    offerColumns.makeRows(this.offerSlots.end);
  }

  /** @returns whether it was there */
  removeNeed(id: string): boolean {
    const slot = this.needSlots.find(id);
    if (slot === undefined) return false;
    this.needSieve.leave(slot);
    this.needColumns.clear(slot);
    this.needSlots.give(id, slot);
    return true;
  }

  /** @returns whether it was there */
  removeOffer(id: string): boolean {
    const slot = this.offerSlots.find(id);
    if (slot === undefined) return false;
    this.offerSieve.leave(slot);
    this.offerColumns.clear(slot);
    this.offerSlots.give(id, slot);
    return true;
  }

  /** What the list of a record still takes in. */
  setFloor(side: 'need' | 'offer', id: string, floor: Floor): void {
    const slot = (side === 'need' ? this.needSlots : this.offerSlots).find(id);
    if (slot === undefined) return;
    const columns = side === 'need' ? this.needColumns : this.offerColumns;
    columns.floor.data[slot] = floor.match;
    columns.floorNear.data[slot] = floor.near;
  }

  /** The best offers for a need that is held; nothing for one that is not. */
  offersFor(needId: string, options: SearchOptions = {}): Hits {
    const need = this.needSlots.find(needId);
    return need === undefined ? NOTHING : this.offerSearch.run(need, options);
  }

  /** The best needs for an offer that is held; nothing for one that is not. */
  needsFor(offerId: string, options: SearchOptions = {}): Hits {
    const offer = this.offerSlots.find(offerId);
    return offer === undefined ? NOTHING : this.needSearch.run(offer, options);
  }

  private searchOfOffers(): Search {
    const { needColumns, offerColumns, needSlots, offerSlots, basis, measures } = this;
    const bounds = new OfferBounds(basis, needColumns, offerColumns);
    return new Search({
      slots: offerSlots,
      sieve: this.offerSieve,
      floor: offerColumns.floor,
      floorNear: offerColumns.floorNear,
      bounds,
      measure: (need, offer) => measures.measure(need, offer),
      closedClasses: (need, offer) => measures.closedClasses(need, offer),
      needEnds: (need) => this.endOf(need),
      idsOf: (need, offer) => ({ need: needSlots.idOf(need), offer: offerSlots.idOf(offer) }),
    });
  }

  private searchOfNeeds(): Search {
    const { needColumns, offerColumns, needSlots, offerSlots, basis, measures } = this;
    const bounds = new NeedBounds(basis, needColumns, offerColumns);
    return new Search({
      slots: needSlots,
      sieve: this.needSieve,
      floor: needColumns.floor,
      floorNear: needColumns.floorNear,
      bounds,
      measure: (offer, need) => measures.measure(need, offer),
      closedClasses: (offer, need) => measures.closedClasses(need, offer),
      needEnds: (_, need) => this.endOf(need),
      idsOf: (offer, need) => ({ need: needSlots.idOf(need), offer: offerSlots.idOf(offer) }),
    });
  }

  private endOf(need: number): string | null {
    const day = this.needColumns.to.data[need] as number;
    return day === NO_DAY ? null : this.dates.of(day);
  }
}
