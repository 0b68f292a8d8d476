import type { Context } from '../facts.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { Basis, type SharedBasis } from './basis.js';
import { Dates } from './dates.js';
import { Measures } from './measures.js';
import { NeedColumns, NO_DAY, type SharedNeeds } from './need-columns.js';
import { OfferColumns, type SharedOffers } from './offer-columns.js';
import { Slots } from './slots.js';

/** What an index holds, as plain data and shared memory. */
export interface SharedHoldings {
  basis: SharedBasis;
  needs: SharedNeeds;
  offers: SharedOffers;
  /** By slot. */
  offerIds: (string | undefined)[];
}

/** The records of both sides in columns, and how a pair of them is measured. */
export class Holdings {
  readonly basis: Basis;
  readonly needs: NeedColumns;
  readonly offers: OfferColumns;
  readonly needSlots = new Slots();
  readonly offerSlots: Slots;
  readonly measures: Measures;
  private readonly dates = new Dates();

  constructor(context: Context, shared?: SharedHoldings) {
    this.basis = new Basis(context, shared?.basis);
    this.basis.donorWeights.of(DEFAULT_WEIGHTS.donor);
    this.basis.stateWeights.of(DEFAULT_WEIGHTS.state);
    this.needs = new NeedColumns(this.basis, shared?.needs);
    this.offers = new OfferColumns(this.basis, shared?.offers);
    this.offerSlots = new Slots(shared?.offerIds);
    this.measures = new Measures(this.basis, this.needs, this.offers);
  }

  /** Last day of a need's window; null where not known. */
  endOf(need: number): string | null {
    const day = this.needs.toOf(need);
    return day === NO_DAY ? null : this.dates.of(day);
  }

  share(): SharedHoldings {
    return {
      basis: this.basis.share(),
      needs: this.needs.share(),
      offers: this.offers.share(),
      offerIds: this.offerSlots.ids,
    };
  }

  get bytes(): number {
    return this.basis.bytes + this.needs.bytes + this.offers.bytes;
  }
}
