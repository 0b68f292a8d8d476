import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA, type Question } from './basis.js';
import { type Adjustments, Candidates } from './candidates.js';
import { LessTable } from './less-table.js';
import { NEED_FLAG, NEED_SYNERGY, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, type OfferColumns } from './offer-columns.js';
import { ratioOf } from '../rates.js';
import type { Bounds } from './scan.js';

/** What not known lacks. */
const UNKNOWN_LESS = WHOLE - UNKNOWN_VALUE;

/** More than what floats of 32 bits and ratios lose; the kernel takes off twice as much where less is more. */
const NOT_LESS = 1 + 1e-6;

const SILENT = OFFER_FLAG.noThemes | OFFER_FLAG.noPlaces;

/**
 * Bounds the scores of offers for one need, a criterion after the other. A value's upper bound is the value, not
 * rounded; what unknown counts, where it is not known; and for units that meet, the whole.
 */
export class OfferBounds implements Bounds {
  readonly candidates: Candidates;
  private need = 0;
  private adjustments: Adjustments;
  private readonly less: LessTable;
  /** What a unit of each currency, the first for none, is at most in that of the need; −1 where that is not known. */
  private rates: Float64Array;
  /** The same by currency, once asked for. */
  private readonly ratesTo: (Float64Array | undefined)[] = [];

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {
    this.candidates = new Candidates(basis.memory);
    this.less = new LessTable(basis.memory);
    this.rates = basis.memory.take(Float64Array, 1);
    this.adjustments = {
      flags: offers.flags.data,
      overlap: 0,
      overlapsAll: false,
      synergy: 0,
      synergyAt: OFFER_SYNERGY,
    };
  }

  gather(need: number, bits: Int32Array, closedToo: boolean): number {
    const { basis, needs, offers, candidates } = this;
    this.need = need;
    candidates.begin(bits.length * 32, basis.donorWeights.all.length);
    const currency = needs.currency.data[need] as number;
    const lacking = needs.lacking.data[need] as number;
    const asksAmount = !closedToo && currency >= 0 && lacking !== NOT_KNOWN;
    const needFrom = needs.fromOf(need);
    if (currency >= 0) this.rates = this.ratesIn(currency);
    basis.memory.kernel.gatherOffers(
      candidates.head,
      bits.byteOffset,
      bits.length,
      offers.flags.data.byteOffset,
      SILENT | OFFER_FLAG.ownWeights,
      asksAmount,
      offers.roughly.data.byteOffset,
      offers.currency.data.byteOffset,
      this.rates.byteOffset,
      this.most,
      needs.least.data[need] as number,
      !closedToo && needFrom !== NO_DAY,
      offers.window.data.byteOffset,
      needFrom,
      needs.toOf(need),
      needs.required.data[need] as number,
    );
    return candidates.allGathered;
  }

  outline(): void {
    const { basis, needs, offers, candidates, adjustments, need } = this;
    const flags = needs.flags.data[need] as number;
    candidates.settle(
      offers.flags.data,
      SILENT,
      offers.weights.data,
      { rows: basis.donorWeights, row: null },
      { rows: basis.stateWeights, row: needs.weights.data[need] as number },
    );
    for (let i = 0; i < NEED_CRITERIA.length; i++) {
      const value = needs.values[i]?.data[need] as number;
      candidates.loseAlike(NEED_CRITERIA[i] as number, value === NOT_KNOWN ? UNKNOWN_LESS : WHOLE - value);
    }
    this.loseByTheme(flags);
    this.loseByGeography(flags);
    this.loseByCoverage();
    this.loseByTiming(flags);
    this.loseByClasses();
    this.loseByPast(flags);
    adjustments.flags = offers.flags.data;
    adjustments.overlapsAll = (flags & NEED_FLAG.overlap) !== 0;
    adjustments.synergy = isSynergy(flags >> NEED_SYNERGY) ? flags >> NEED_SYNERGY : 0;
    candidates.bound(adjustments);
  }

  /** Nothing is left to look at. */
  refine(position: number): number {
    return this.candidates.bounds[position] as number;
  }

  private ratesIn(currency: number): Float64Array {
    const { currencies, run, memory } = this.basis;
    const known = this.ratesTo[currency];
    if (known && known.length > currencies.all.length) return known;
    if (known) memory.give(known);
    const own = currencies.all[currency] as string;
    const rates = memory.take(Float64Array, currencies.all.length + 1);
    rates[0] = NOT_KNOWN;
    currencies.all.forEach((other, i) => {
      const conversion = run.conversion(other, own);
      rates[i + 1] = conversion ? ratioOf(conversion) * NOT_LESS : NOT_KNOWN;
    });
    this.ratesTo[currency] = rates;
    return rates;
  }

  private loseByTheme(needFlags: number): void {
    const { basis, needs, offers, candidates, need, less } = this;
    if (needFlags & NEED_FLAG.noThemes) {
      candidates.loseAlike(AT.theme, UNKNOWN_LESS);
      return;
    }
    const { kernel } = basis.memory;
    const { themes, wholeRarity } = needs;
    const start = themes.start.data[need] as number;
    const end = start + (themes.count.data[need] as number);
    const table = less.of(256);
    kernel.lackNothing(candidates.head);
    for (let i = start; i < end; i++) {
      const share = (themes.parts.data[i] as number) / (wholeRarity.data[need] as number);
      for (let byte = 0; byte < basis.nearness.count; byte++) {
        table[byte] = Math.floor(share * (WHOLE - (basis.nearness.values[byte] as number)));
      }
      kernel.lackByByte(candidates.head, offers.nearnessTo(themes.codes.data[i] as number), table.byteOffset);
    }
    kernel.lackWhereFlagged(candidates.head, offers.flags.data.byteOffset, OFFER_FLAG.noThemes, UNKNOWN_LESS);
    candidates.lose(AT.theme);
  }

  private loseByGeography(needFlags: number): void {
    const { basis, needs, offers, candidates, need, less } = this;
    if (needFlags & NEED_FLAG.noCountries) {
      candidates.loseAlike(AT.geography, UNKNOWN_LESS);
      return;
    }
    const { kernel } = basis.memory;
    const countries = needs.countries.of(need);
    const table = less.of(256).fill(Math.floor(WHOLE / countries.length));
    CLOSENESS.forEach((closeness, byte) => (table[byte] = Math.floor((WHOLE - closeness) / countries.length)));
    kernel.lackNothing(candidates.head);
    for (const country of countries) {
      kernel.lackByByte(candidates.head, offers.placesIn(country), table.byteOffset);
    }
    kernel.lackWhereFlagged(candidates.head, offers.flags.data.byteOffset, OFFER_FLAG.noPlaces, UNKNOWN_LESS);
    candidates.lose(AT.geography);
  }

  private loseByCoverage(): void {
    const { basis, needs, offers, candidates, need } = this;
    const currency = needs.currency.data[need] as number;
    const lacking = needs.lacking.data[need] as number;
    const unit = needs.unit.data[need] as number;
    const units = offers.unit.data.byteOffset;
    const { kernel } = basis.memory;
    if (currency >= 0 && lacking !== NOT_KNOWN) {
      kernel.coverageOfOffers(
        candidates.head,
        offers.roughly.data.byteOffset,
        offers.currency.data.byteOffset,
        this.rates.byteOffset,
        units,
        unit,
        lacking,
        this.most,
        UNKNOWN_LESS,
      );
    } else if (unit < 0) {
      candidates.loseAlike(AT.coverage, UNKNOWN_LESS);
      return;
    } else kernel.lackUnlessEqual(candidates.head, units, unit, UNKNOWN_LESS);
    candidates.lose(AT.coverage);
  }

  private loseByTiming(needFlags: number): void {
    const { basis, needs, offers, candidates, need } = this;
    const needFrom = needs.fromOf(need);
    if (needFrom === NO_DAY) {
      candidates.loseAlike(AT.timing, UNKNOWN_LESS);
      return;
    }
    const urgent = (needFlags & NEED_FLAG.urgent) !== 0;
    basis.memory.kernel.timingOfOffers(
      candidates.head,
      offers.window.data.byteOffset,
      needFrom,
      needs.toOf(need),
      Math.max(needFrom, basis.run.today),
      HORIZON,
      ((urgent ? 0.75 : 0.5) * WHOLE) / HORIZON,
      (urgent ? 0.25 : 0.5) * (needs.perDay.data[need] as number),
      UNKNOWN_LESS,
    );
    candidates.lose(AT.timing);
  }

  private loseByClasses(): void {
    const { basis, needs, offers, candidates, need, less } = this;
    for (let i = 0; i < basis.criteria.length; i++) {
      const { at, pairs } = basis.criteria[i] as Question;
      const row = pairs.rowOf(needs.classes[i]?.data[need] as number);
      const table = less.of(row.length);
      table.set(row);
      const codes = offers.classes[i]?.data.byteOffset as number;
      basis.memory.kernel.lackByCode(candidates.head, codes, table.byteOffset);
      candidates.lose(at);
    }
  }

  private loseByPast(needFlags: number): void {
    const { basis, needs, offers, candidates, need, less } = this;
    if (needFlags & (NEED_FLAG.noThemes | NEED_FLAG.noCountries)) {
      candidates.loseAlike(AT.trackRecord, UNKNOWN_LESS);
      return;
    }
    const { past, memory } = basis;
    const table = less.of(past.providers + 1);
    table[0] = UNKNOWN_LESS;
    past.lackingTo(needs, need, table.subarray(1));
    memory.kernel.lackByCode(candidates.head, offers.past.data.byteOffset, table.byteOffset);
    candidates.lose(AT.trackRecord);
  }

  /** The most that the need could be given. */
  private get most(): number {
    const { lacking, within } = this.needs;
    return Math.max(lacking.data[this.need] as number, within.data[this.need] as number);
  }
}
