import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA, type Question } from './basis.js';
import { type Adjustments, Candidates } from './candidates.js';
import type { Column } from './columns.js';
import { LessTable } from './less-table.js';
import { NEED_FLAG, NEED_SYNERGY, type NeedColumns, NO_DAY } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, type OfferColumns } from './offer-columns.js';
import { pastValue } from './past-worth.js';
import type { Bounds } from './scan.js';

/** What not known lacks. */
const UNKNOWN_LESS = WHOLE - UNKNOWN_VALUE;

const SILENT = NEED_FLAG.noThemes | NEED_FLAG.noCountries;
const SPECIAL = SILENT | NEED_FLAG.manyThemes | NEED_FLAG.manyCountries;

/** Bounds the scores of needs for one offer, as OfferBounds does those of offers for one need. */
export class NeedBounds implements Bounds {
  readonly candidates: Candidates;
  private offer = 0;
  private readonly adjustments: Adjustments;
  private readonly less: LessTable;
  /** What the offer gives at most and at least, by currency. */
  private readonly caps: LessTable;
  private readonly minima: LessTable;

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {
    this.candidates = new Candidates(basis.memory);
    this.less = new LessTable(basis.memory);
    this.caps = new LessTable(basis.memory);
    this.minima = new LessTable(basis.memory);
    this.adjustments = {
      flags: needs.flags.data,
      overlap: NEED_FLAG.overlap,
      overlapsAll: false,
      synergy: 0,
      synergyAt: NEED_SYNERGY,
    };
  }

  gather(offer: number, bits: Int32Array, closedToo: boolean): number {
    const { basis, needs, offers, candidates } = this;
    this.offer = offer;
    candidates.begin(bits.length * 32, basis.stateWeights.all.length);
    const currencies = basis.currencies.all.length;
    const caps = this.caps.of(currencies);
    const minima = this.minima.of(currencies);
    for (let currency = 0; currency < currencies; currency++) {
      const cell = offers.amountAt(currency, offer);
      caps[currency] = offers.amounts.data[cell] as number;
      minima[currency] = offers.amounts.data[cell + 1] as number;
    }
    const offerFrom = offers.fromOf(offer);
    basis.memory.kernel.gatherNeeds(
      candidates.head,
      bits.byteOffset,
      bits.length,
      needs.flags.data.byteOffset,
      SPECIAL | NEED_FLAG.ownWeights,
      !closedToo,
      needs.currency.data.byteOffset,
      needs.lacking.data.byteOffset,
      needs.within.data.byteOffset,
      needs.least.data.byteOffset,
      caps.byteOffset,
      minima.byteOffset,
      !closedToo && offerFrom !== NO_DAY,
      needs.window.data.byteOffset,
      needs.required.data.byteOffset,
      offerFrom,
      offers.toOf(offer),
    );
    return candidates.allGathered;
  }

  outline(): void {
    const { basis, needs, offers, candidates, adjustments, offer } = this;
    const flags = offers.flags.data[offer] as number;
    candidates.settle(
      needs.flags.data,
      SPECIAL,
      needs.weights.data,
      { rows: basis.donorWeights, row: offers.weights.data[offer] as number },
      { rows: basis.stateWeights, row: null },
    );
    const { kernel } = basis.memory;
    needs.values.forEach(({ data }, i) => {
      kernel.lackByValue(candidates.head, data.byteOffset, UNKNOWN_LESS);
      candidates.lose(NEED_CRITERIA[i] as number);
    });
    this.loseByTheme(flags);
    this.loseByGeography(flags);
    this.loseByCoverage();
    this.loseByTiming();
    this.loseByClasses();
    adjustments.flags = needs.flags.data;
    adjustments.synergy = isSynergy(flags >> OFFER_SYNERGY) ? flags >> OFFER_SYNERGY : 0;
    candidates.bound(adjustments);
  }

  /** By track record too, which is looked for in many places. */
  refine(position: number): number {
    const { basis, needs, offers, candidates, offer, adjustments } = this;
    const column = (offers.past.data[offer] as number) - 1;
    const slot = candidates.slots[position] as number;
    const silent = column < 0 || ((needs.flags.data[slot] as number) & SILENT) !== 0;
    const less = silent ? UNKNOWN_LESS : WHOLE - pastValue(basis, needs, slot, column);
    return candidates.refine(position, AT.trackRecord, less, adjustments);
  }

  private loseByTheme(offerFlags: number): void {
    const { basis, needs, offers, candidates, offer, less } = this;
    if (offerFlags & OFFER_FLAG.noThemes) {
      candidates.loseAlike(AT.theme, UNKNOWN_LESS);
      return;
    }
    const { capacity } = offers.table;
    const nearness = less.of(basis.themes.all.length);
    for (let theme = 0; theme < basis.themes.all.length; theme++) {
      nearness[theme] = basis.nearness.values[offers.nearness.data[theme * capacity + offer] as number] as number;
    }
    const [first, second, third] = needs.leading as [Leading, Leading, Leading];
    basis.memory.kernel.themeOfNeeds(
      candidates.head,
      first.theme.data.byteOffset,
      second.theme.data.byteOffset,
      third.theme.data.byteOffset,
      first.share.data.byteOffset,
      second.share.data.byteOffset,
      third.share.data.byteOffset,
      nearness.byteOffset,
    );
    const { themes } = needs;
    basis.memory.kernel.themeOfLists(
      candidates.head,
      needs.flags.data.byteOffset,
      NEED_FLAG.noThemes,
      themes.start.data.byteOffset,
      themes.count.data.byteOffset,
      themes.codes.data.byteOffset,
      themes.parts.data.byteOffset,
      needs.wholeRarity.data.byteOffset,
      nearness.byteOffset,
      UNKNOWN_LESS,
    );
    candidates.lose(AT.theme);
  }

  private loseByGeography(offerFlags: number): void {
    const { basis, needs, offers, candidates, offer, less } = this;
    if (offerFlags & OFFER_FLAG.noPlaces) {
      candidates.loseAlike(AT.geography, UNKNOWN_LESS);
      return;
    }
    const { capacity } = offers.table;
    const table = less.of(basis.countries.all.length);
    for (let country = 0; country < basis.countries.all.length; country++) {
      table[country] = WHOLE - (CLOSENESS[offers.places.data[country * capacity + offer] as number] ?? 0);
    }
    const first = needs.country.data.byteOffset;
    basis.memory.kernel.lackByCode(candidates.head, first, table.byteOffset);
    const { countries } = needs;
    basis.memory.kernel.geographyOfLists(
      candidates.head,
      needs.flags.data.byteOffset,
      NEED_FLAG.noCountries,
      countries.start.data.byteOffset,
      countries.count.data.byteOffset,
      countries.codes.data.byteOffset,
      table.byteOffset,
      UNKNOWN_LESS,
    );
    candidates.lose(AT.geography);
  }

  private loseByCoverage(): void {
    const { basis, needs, offers, candidates, offer } = this;
    basis.memory.kernel.coverageOfNeeds(
      candidates.head,
      this.caps.of(0).byteOffset,
      needs.currency.data.byteOffset,
      needs.lacking.data.byteOffset,
      needs.within.data.byteOffset,
      needs.unit.data.byteOffset,
      offers.unit.data[offer] as number,
      UNKNOWN_LESS,
    );
    candidates.lose(AT.coverage);
  }

  private loseByTiming(): void {
    const { basis, needs, offers, candidates, offer } = this;
    const offerFrom = offers.fromOf(offer);
    if (offerFrom === NO_DAY) {
      candidates.loseAlike(AT.timing, UNKNOWN_LESS);
      return;
    }
    basis.memory.kernel.timingOfNeeds(
      candidates.head,
      needs.window.data.byteOffset,
      needs.perDay.data.byteOffset,
      needs.flags.data.byteOffset,
      NEED_FLAG.urgent,
      offerFrom,
      offers.toOf(offer),
      basis.run.today,
      HORIZON,
      UNKNOWN_LESS,
    );
    candidates.lose(AT.timing);
  }

  private loseByClasses(): void {
    const { basis, needs, offers, candidates, offer, less } = this;
    for (let i = 0; i < basis.criteria.length; i++) {
      const { at, pairs } = basis.criteria[i] as Question;
      const column = pairs.columnOf(offers.classes[i]?.data[offer] as number);
      const table = less.of(column.length);
      table.set(column);
      const codes = needs.classes[i]?.data.byteOffset as number;
      basis.memory.kernel.lackByCode(candidates.head, codes, table.byteOffset);
      candidates.lose(at);
    }
  }
}

/** One of the themes that have columns of their own. */
interface Leading {
  theme: Column<Int32Array>;
  share: Column<Float64Array>;
}
