import { compareBytes } from '../bytes.js';
import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import { matchNeed, matchOffer, type Matches } from '../match.js';
import { KEPT } from '../model.js';
import { DEFAULT_WEIGHTS, type Weights } from '../weights.js';
import type { Floor, Hits, NearHit, SearchOptions } from './hits.js';

const NO_FLOOR: Floor = { match: 0, near: 0 };

interface Held<Facts> {
  facts: Facts;
  weights: Weights;
  floor: Floor;
}

/**
 * Open needs and offers, held so that the best of the other side are found at once: exactly the pairs, scores and order
 * that `matchAll` gives. Records are put, replaced and removed one at a time, in any order.
 */
export class MatchIndex {
  private readonly needs = new Map<string, Held<NeedFacts>>();
  private readonly offers = new Map<string, Held<OfferFacts>>();

  constructor(readonly context: Context) {}

  /** How many records are held. */
  get size(): { needs: number; offers: number } {
    return { needs: this.needs.size, offers: this.offers.size };
  }

  /** Puts a need, or replaces it; `weights` are its State's. Its floor stays. */
  putNeed(facts: NeedFacts, weights: Weights = DEFAULT_WEIGHTS.state): void {
    this.needs.set(facts.id, { facts, weights, floor: this.needs.get(facts.id)?.floor ?? NO_FLOOR });
  }

  /** Puts an offer, or replaces it; `weights` are its donor's. Its floor stays. */
  putOffer(facts: OfferFacts, weights: Weights = DEFAULT_WEIGHTS.donor): void {
    this.offers.set(facts.id, { facts, weights, floor: this.offers.get(facts.id)?.floor ?? NO_FLOOR });
  }

  /** @returns whether it was there */
  removeNeed(id: string): boolean {
    return this.needs.delete(id);
  }

  /** @returns whether it was there */
  removeOffer(id: string): boolean {
    return this.offers.delete(id);
  }

  /** What the list of a record still takes in. */
  setFloor(side: 'need' | 'offer', id: string, floor: Floor): void {
    const held = side === 'need' ? this.needs.get(id) : this.offers.get(id);
    if (held) held.floor = floor;
  }

  /** The best offers for a need that is held; nothing for one that is not. */
  offersFor(needId: string, options: SearchOptions = {}): Hits {
    const held = this.needs.get(needId);
    if (!held) return { first: [], also: [], near: [], alsoNear: [] };
    const facts = [...this.offers.values()].map((offer) => offer.facts);
    const found = matchNeed(held.facts, facts, this.context, {
      top: Math.max(1, facts.length),
      near: true,
      weightsOf: (_, offer) => ({
        donor: this.offers.get(offer.id)?.weights ?? DEFAULT_WEIGHTS.donor,
        state: held.weights,
      }),
    });
    return hitsOf(found, options, ({ offer }) => this.offers.get(offer)?.floor ?? NO_FLOOR);
  }

  /** The best needs for an offer that is held; nothing for one that is not. */
  needsFor(offerId: string, options: SearchOptions = {}): Hits {
    const held = this.offers.get(offerId);
    if (!held) return { first: [], also: [], near: [], alsoNear: [] };
    const facts = [...this.needs.values()].map((need) => need.facts);
    const found = matchOffer(held.facts, facts, this.context, {
      top: Math.max(1, facts.length),
      near: true,
      weightsOf: (need) => ({ donor: held.weights, state: this.needs.get(need.id)?.weights ?? DEFAULT_WEIGHTS.state }),
    });
    return hitsOf(found, options, ({ need }) => this.needs.get(need)?.floor ?? NO_FLOOR);
  }
}

function hitsOf(
  found: Matches,
  { top = KEPT, near = 0, also = false }: SearchOptions,
  floorOf: (pair: { need: string; offer: string }) => Floor,
): Hits {
  const pairs = found.matches.map(({ need, offer, score, completeness, coverage, needEnds }) => {
    return { need, offer, score, completeness, coverage, needEnds };
  });
  const misses = found.near
    .map(({ need, offer, gate, score }): NearHit => ({ need, offer, gate, score }))
    .sort((a, b) => b.score - a.score || compareBytes(a.need, b.need) || compareBytes(a.offer, b.offer));
  return {
    first: pairs.slice(0, top),
    also: also ? pairs.slice(top).filter((pair) => pair.score >= floorOf(pair).match) : [],
    near: misses.slice(0, near),
    alsoNear: also && near > 0 ? misses.slice(near).filter((miss) => miss.score >= floorOf(miss).near) : [],
  };
}
