import type { Column } from './columns.js';
import type { Holdings } from './holdings.js';
import type { Memory } from './memory.js';
import type { Measures } from './measures.js';
import { NeedBounds } from './need-bounds.js';
import type { NeedSieve } from './need-sieve.js';
import { OfferBounds } from './offer-bounds.js';
import type { OfferSieve } from './offer-sieve.js';
import type { Bounds } from './scan.js';
import type { Sieve } from './sieve.js';
import type { Slots } from './slots.js';

/** The side that is searched, and how it looks from the record that it is searched for. */
export interface FarSide {
  readonly memory: Memory;
  readonly slots: Slots;
  readonly sieve: Sieve;
  readonly bounds: Bounds;
  readonly floor: Column<Int32Array>;
  readonly floorNear: Column<Int32Array>;
  /** Holds the last pair measured. */
  readonly measures: Measures;
  measure(record: number, slot: number): Measures;
  /** Bits of the gates of classes that say no. */
  closedClasses(record: number, slot: number): number;
  /** Last day of the need's window; null where not known. */
  needEnds(record: number, slot: number): string | null;
  needId(record: number, slot: number): string;
  offerId(record: number, slot: number): string;
}

/** Offers, searched for a need. */
export function offersBeside(held: Holdings, sieve: OfferSieve): FarSide {
  const { basis, needs, offers, needSlots, offerSlots, measures } = held;
  return {
    memory: basis.memory,
    slots: offerSlots,
    sieve,
    bounds: new OfferBounds(basis, needs, offers),
    floor: offers.floor,
    floorNear: offers.floorNear,
    measures,
    measure: (need, offer) => measures.measure(need, offer),
    closedClasses: (need, offer) => measures.closedClasses(need, offer),
    needEnds: (need) => held.endOf(need),
    needId: (need) => needSlots.idOf(need),
    offerId: (_, offer) => offerSlots.idOf(offer),
  };
}

/** Needs, searched for an offer. */
export function needsBeside(held: Holdings, sieve: NeedSieve): FarSide {
  const { basis, needs, offers, needSlots, offerSlots, measures } = held;
  return {
    memory: basis.memory,
    slots: needSlots,
    sieve,
    bounds: new NeedBounds(basis, needs, offers),
    floor: needs.floor,
    floorNear: needs.floorNear,
    measures,
    measure: (offer, need) => measures.measure(need, offer),
    closedClasses: (offer, need) => measures.closedClasses(need, offer),
    needEnds: (_, need) => held.endOf(need),
    needId: (_, need) => needSlots.idOf(need),
    offerId: (offer) => offerSlots.idOf(offer),
  };
}
