import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA } from './basis.js';
import { unboxed } from './bound.js';
import { type Adjustments, Candidates } from './candidates.js';
import { pastValue } from './past-worth.js';
import { NEED_FLAG, NEED_SYNERGY, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, type OfferColumns } from './offer-columns.js';
import type { Bounds } from './scan.js';

/** What not known lacks. */
const UNKNOWN_LESS = WHOLE - UNKNOWN_VALUE;

const SILENT = NEED_FLAG.noThemes | NEED_FLAG.noCountries;
const SPECIAL = SILENT | NEED_FLAG.manyThemes | NEED_FLAG.manyCountries;

/** Bounds the scores of needs for one offer, as OfferBounds does those of offers for one need. */
export class NeedBounds implements Bounds {
  readonly candidates = new Candidates();
  private offer = 0;
  private readonly adjustments: Adjustments = {
    flags: new Uint16Array(0),
    overlap: NEED_FLAG.overlap,
    overlapsAll: false,
    synergy: 0,
    synergyAt: NEED_SYNERGY,
  };
  /** What the offer gives at most and at least, in each currency. */
  private cap = new Float64Array(8);
  private least = new Float64Array(8);

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {}

  outline(offer: number, bits: Int32Array, closedToo: boolean): void {
    const { basis, needs, offers, candidates, adjustments } = this;
    this.offer = offer;
    this.takeAmounts();
    candidates.begin(bits.length * 32);
    this.gather(bits, closedToo);
    candidates.settle(basis.stateWeights.all.length);
    candidates.weigh(basis.donorWeights, offers.weights.data[offer] as number, basis.stateWeights, null);
    needs.values.forEach(({ data }, i) => {
      candidates.loseByValue(NEED_CRITERIA[i] as number, data, UNKNOWN_LESS);
    });
    this.loseByTheme();
    this.loseByGeography();
    this.loseByCoverage();
    this.loseByTiming();
    basis.criteria.forEach(({ at, pairs }, i) => {
      const ofOffer = offers.classes[i]?.data[offer] as number;
      candidates.loseByCode(at, needs.classes[i]?.data as Int32Array, pairs.columnOf(ofOffer));
    });
    const synergy = (offers.flags.data[offer] as number) >> OFFER_SYNERGY;
    adjustments.flags = needs.flags.data;
    adjustments.synergy = isSynergy(synergy) ? synergy : 0;
    candidates.bound(adjustments);
  }

  refine(start: number, end: number): void {
    const { basis, needs, offers, candidates, offer, adjustments } = this;
    const column = offers.past.data[offer] as number;
    for (let i = start; i < end; i++) {
      const position = candidates.order[i] as number;
      const slot = candidates.slots[position] as number;
      const silent = column < 0 || ((needs.flags.data[slot] as number) & SILENT) !== 0;
      const less = silent ? UNKNOWN_LESS : WHOLE - pastValue(basis, needs, slot, column);
      candidates.refine(position, AT.trackRecord, less, adjustments);
    }
  }

  /** What the offer gives at most and at least, in each currency. */
  private takeAmounts(): void {
    const { basis, offers, offer } = this;
    const currencies = basis.currencies.all.length;
    if (currencies > this.cap.length) {
      this.cap = new Float64Array(currencies * 2);
      this.least = new Float64Array(currencies * 2);
    }
    for (let currency = 0; currency < currencies; currency++) {
      const cell = currency * offers.table.capacity + offer;
      this.cap[currency] = offers.caps.data[cell] as number;
      this.least[currency] = offers.minima.data[cell] as number;
    }
  }

  private gather(bits: Int32Array, closedToo: boolean): void {
    const { needs, offers, candidates, offer, cap: caps, least: leasts } = this;
    const { slots } = candidates;
    const flags = needs.flags.data;
    const special = unboxed(SPECIAL);
    const apart = unboxed(SPECIAL | NEED_FLAG.ownWeights);

    const currencies = needs.currency.data;
    const lackings = needs.lacking.data;
    const withins = needs.within.data;
    const needLeasts = needs.least.data;
    const notKnown = unboxed(NOT_KNOWN);

    const offerFrom = unboxed(offers.from.data[offer] as number);
    const offerTo = unboxed(offers.to.data[offer] as number);
    const asksTime = !closedToo && offerFrom !== NO_DAY;
    const needFrom = needs.from.data;
    const needTo = needs.to.data;
    const required = needs.required.data;
    const noDay = unboxed(NO_DAY);

    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word] as number;
      while (rest !== 0) {
        const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
        rest &= rest - 1;
        const currency = currencies[slot] as number;
        const cap = closedToo || currency < 0 ? notKnown : (caps[currency] as number);
        if (cap !== notKnown) {
          const lacking = lackings[slot] as number;
          const within = withins[slot] as number;
          const most = within > lacking ? within : lacking;
          const give = cap < most ? cap : most;
          if (lacking !== notKnown && (give < (leasts[currency] as number) || give < (needLeasts[slot] as number))) {
            continue;
          }
        }
        if (asksTime) {
          const from = needFrom[slot] as number;
          if (from !== noDay) {
            const to = needTo[slot] as number;
            const days = (to < offerTo ? to : offerTo) - (from > offerFrom ? from : offerFrom) + 1;
            if ((days > 0 ? days : 0) < (required[slot] as number)) continue;
          }
        }
        const flag = flags[slot] as number;
        if ((flag & apart) === 0) {
          slots[count] = slot;
          count += 1;
        } else candidates.setAside(slot, needs.weights.data[slot] as number, (flag & special) !== 0);
      }
    }
    candidates.count = count;
  }

  private loseByTheme(): void {
    const { basis, needs, offers, candidates, offer } = this;
    if ((offers.flags.data[offer] as number) & OFFER_FLAG.noThemes) {
      candidates.lose(AT.theme, UNKNOWN_LESS);
      return;
    }
    const { capacity } = offers.table;
    const nearness = Float64Array.from(
      basis.themes.all,
      (_, theme) => basis.nearness.values[offers.nearness.data[theme * capacity + offer] as number] as number,
    );
    const [first, second, third] = needs.leading.map(({ theme }) => theme.data) as [Int32Array, Int32Array, Int32Array];
    const [ofFirst, ofSecond, ofThird] = needs.leading.map(({ share }) => share.data) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const { slots, lost } = candidates;
    const whole = unboxed(WHOLE);
    for (const group of candidates.groups) {
      if (group.special) {
        candidates.loseEach(group, AT.theme, (slot) => this.lessTheme(slot, nearness));
        continue;
      }
      const { start, end } = group;
      const weight = group.weights[AT.theme] as number;
      for (let i = start; i < end; i++) {
        const slot = slots[i] as number;
        const value =
          (ofFirst[slot] as number) * (nearness[first[slot] as number] as number) +
          (ofSecond[slot] as number) * (nearness[second[slot] as number] as number) +
          (ofThird[slot] as number) * (nearness[third[slot] as number] as number);
        lost[i] = (lost[i] as number) + weight * ((whole - value) | 0);
      }
    }
  }

  private loseByGeography(): void {
    const { basis, needs, offers, candidates, offer } = this;
    if ((offers.flags.data[offer] as number) & OFFER_FLAG.noPlaces) {
      candidates.lose(AT.geography, UNKNOWN_LESS);
      return;
    }
    const { capacity } = offers.table;
    const less = Float64Array.from(
      basis.countries.all,
      (_, country) => WHOLE - (CLOSENESS[offers.places.data[country * capacity + offer] as number] ?? 0),
    );
    candidates.loseByCode(AT.geography, needs.country.data, less, (slot) => this.lessGeography(slot, less));
  }

  private loseByCoverage(): void {
    const { needs, offers, candidates, offer, cap: caps } = this;
    const { slots, lost } = candidates;
    const unit = offers.unit.data[offer] as number;
    const units = needs.unit.data;
    const currencies = needs.currency.data;
    const lackings = needs.lacking.data;
    const withins = needs.within.data;
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_LESS);
    const notKnown = unboxed(NOT_KNOWN);
    for (const { start, end, weights } of candidates.groups) {
      const weight = weights[AT.coverage] as number;
      for (let i = start; i < end; i++) {
        const slot = slots[i] as number;
        const currency = currencies[slot] as number;
        const lacking = lackings[slot] as number;
        const cap = currency >= 0 && lacking !== notKnown ? (caps[currency] as number) : notKnown;
        let missing = unknown;
        if (cap === notKnown) {
          if (unit >= 0 && unit === units[slot]) missing = 0;
        } else if (lacking > 0) {
          const within = withins[slot] as number;
          const most = within > lacking ? within : lacking;
          const less = whole - (whole * (cap < most ? cap : most)) / lacking;
          missing = less > 0 ? less | 0 : 0;
        }
        lost[i] = (lost[i] as number) + weight * missing;
      }
    }
  }

  private loseByTiming(): void {
    const { basis, needs, offers, candidates, offer } = this;
    const offerFrom = unboxed(offers.from.data[offer] as number);
    if (offerFrom === NO_DAY) {
      candidates.lose(AT.timing, UNKNOWN_LESS);
      return;
    }
    const { slots, lost } = candidates;
    const offerTo = unboxed(offers.to.data[offer] as number);
    const { data: needFrom } = needs.from;
    const { data: needTo } = needs.to;
    const { data: perDay } = needs.perDay;
    const flags = needs.flags.data;
    const urgent = unboxed(NEED_FLAG.urgent);
    const today = unboxed(basis.run.today);
    const perDelay = WHOLE / HORIZON;
    const horizon = unboxed(HORIZON);
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_LESS);
    const noDay = unboxed(NO_DAY);
    for (const { start, end, weights } of candidates.groups) {
      const weight = weights[AT.timing] as number;
      for (let i = start; i < end; i++) {
        const slot = slots[i] as number;
        const from = needFrom[slot] as number;
        let missing = unknown;
        if (from !== noDay) {
          const to = needTo[slot] as number;
          // As in OfferBounds.
          const afterFrom = offerFrom - from;
          const afterTo = offerTo - to;
          const first = from + (afterFrom & ~(afterFrom >> 31));
          const days = to + (afterTo & (afterTo >> 31)) - first + 1;
          const fromToday = today - from;
          const late = first - from - (fromToday & ~(fromToday >> 31));
          const early = horizon - (late & ~(late >> 31));
          const soon = (early & ~(early >> 31) & ~((days - 1) >> 31)) * perDelay;
          const share = (days & ~(days >> 31)) * (perDay[slot] as number);
          const value = ((flags[slot] as number) & urgent) !== 0 ? 0.75 * soon + 0.25 * share : 0.5 * (soon + share);
          missing = (whole - value) | 0;
        }
        lost[i] = (lost[i] as number) + weight * missing;
      }
    }
  }

  /** What theme lacks for a need of any number of themes. */
  private lessTheme(slot: number, nearness: Float64Array): number {
    const { flags, themes, wholeRarity } = this.needs;
    if ((flags.data[slot] as number) & NEED_FLAG.noThemes) return UNKNOWN_LESS;
    const start = themes.start.data[slot] as number;
    const end = start + (themes.count.data[slot] as number);
    let sum = 0;
    for (let i = start; i < end; i++) {
      sum += (themes.parts.data[i] as number) * (nearness[themes.codes.data[i] as number] as number);
    }
    return Math.floor(WHOLE - sum / (wholeRarity.data[slot] as number));
  }

  /** What geography lacks for a need in any number of countries. */
  private lessGeography(slot: number, less: Float64Array): number {
    const { flags, countries } = this.needs;
    if ((flags.data[slot] as number) & NEED_FLAG.noCountries) return UNKNOWN_LESS;
    const start = countries.start.data[slot] as number;
    const count = countries.count.data[slot] as number;
    let sum = 0;
    for (let i = start; i < start + count; i++) sum += less[countries.codes.data[i] as number] as number;
    return Math.floor(sum / count);
  }
}
