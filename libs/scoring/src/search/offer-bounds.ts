import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA, type Question } from './basis.js';
import { unboxed } from './bound.js';
import { type Adjustments, Candidates } from './candidates.js';
import { pastValue } from './past-worth.js';
import { NEED_FLAG, NEED_SYNERGY, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, type OfferColumns } from './offer-columns.js';
import type { Bounds } from './scan.js';

/** What not known lacks. */
const UNKNOWN_LESS = WHOLE - UNKNOWN_VALUE;

/**
 * Bounds the scores of offers for one need: the outline, a criterion after the other, by all but track record, `refine`
 * by that too. A value's upper bound is the value, not rounded; what unknown counts, where it is not known; and for
 * units that meet, the whole.
 */
export class OfferBounds implements Bounds {
  readonly candidates = new Candidates();
  private need = 0;
  private adjustments!: Adjustments;
  /** By the byte of how near an offer comes, or how closely it names a country: what it lacks. */
  private readonly less = new Float64Array(256);

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {}

  outline(need: number, bits: Int32Array, closedToo: boolean): void {
    const { basis, needs, offers, candidates } = this;
    this.need = need;
    candidates.begin(bits.length * 32);
    this.gather(bits, closedToo);
    candidates.settle(basis.donorWeights.all.length);
    candidates.weigh(basis.donorWeights, null, basis.stateWeights, needs.weights.data[need] as number);
    for (let i = 0; i < NEED_CRITERIA.length; i++) {
      const value = needs.values[i]?.data[need] as number;
      candidates.lose(NEED_CRITERIA[i] as number, value === NOT_KNOWN ? UNKNOWN_LESS : WHOLE - value);
    }
    this.loseByTheme();
    this.loseByGeography();
    this.loseByCoverage();
    this.loseByTiming();
    for (let i = 0; i < basis.criteria.length; i++) {
      const { at, pairs } = basis.criteria[i] as Question;
      const ofNeed = needs.classes[i]?.data[need] as number;
      candidates.loseByCode(at, offers.classes[i]?.data as Int32Array, pairs.rowOf(ofNeed));
    }
    const flags = needs.flags.data[need] as number;
    this.adjustments = {
      flags: offers.flags.data,
      overlap: 0,
      overlapsAll: (flags & NEED_FLAG.overlap) !== 0,
      synergy: isSynergy(flags >> NEED_SYNERGY) ? flags >> NEED_SYNERGY : 0,
      synergyAt: OFFER_SYNERGY,
    };
    candidates.bound(this.adjustments);
  }

  refine(start: number, end: number): void {
    const { basis, needs, offers, candidates, need, adjustments } = this;
    const silent = ((needs.flags.data[need] as number) & (NEED_FLAG.noThemes | NEED_FLAG.noCountries)) !== 0;
    for (let i = start; i < end; i++) {
      const position = candidates.order[i] as number;
      const column = offers.past.data[candidates.slots[position] as number] as number;
      const less = silent || column < 0 ? UNKNOWN_LESS : WHOLE - pastValue(basis, needs, need, column);
      candidates.refine(position, AT.trackRecord, less, adjustments);
    }
  }

  private gather(bits: Int32Array, closedToo: boolean): void {
    const { needs, offers, candidates, need } = this;
    const { slots } = candidates;
    const flags = offers.flags.data;
    const apart = unboxed(OFFER_FLAG.ownWeights | OFFER_FLAG.noThemes | OFFER_FLAG.noPlaces);
    const silent = unboxed(OFFER_FLAG.noThemes | OFFER_FLAG.noPlaces);

    const currency = needs.currency.data[need] as number;
    const lacking = needs.lacking.data[need] as number;
    const most = Math.max(lacking, needs.within.data[need] as number);
    const least = needs.least.data[need] as number;
    const asksAmount = !closedToo && currency >= 0 && lacking !== NOT_KNOWN;
    const caps = offers.caps.data;
    const minima = offers.minima.data;
    const cells = currency * offers.table.capacity;
    const notKnown = unboxed(NOT_KNOWN);

    const needFrom = needs.from.data[need] as number;
    const needTo = needs.to.data[need] as number;
    const required = needs.required.data[need] as number;
    const asksTime = !closedToo && needFrom !== NO_DAY && required > 0;
    const offerFrom = offers.from.data;
    const offerTo = offers.to.data;
    const noDay = unboxed(NO_DAY);

    let count = 0;
    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word] as number;
      while (rest !== 0) {
        const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
        rest &= rest - 1;
        if (asksAmount) {
          const cap = caps[cells + slot] as number;
          if (cap !== notKnown) {
            const give = cap < most ? cap : most;
            if (give < least || give < (minima[cells + slot] as number)) continue;
          }
        }
        if (asksTime) {
          const from = offerFrom[slot] as number;
          if (from !== noDay) {
            const to = offerTo[slot] as number;
            if ((to < needTo ? to : needTo) - (from > needFrom ? from : needFrom) + 1 < required) continue;
          }
        }
        const flag = flags[slot] as number;
        if ((flag & apart) === 0) {
          slots[count] = slot;
          count += 1;
        } else candidates.setAside(slot, offers.weights.data[slot] as number, (flag & silent) !== 0);
      }
    }
    candidates.count = count;
  }

  private loseByTheme(): void {
    const { basis, needs, offers, candidates, need, less } = this;
    if ((needs.flags.data[need] as number) & NEED_FLAG.noThemes) {
      candidates.lose(AT.theme, UNKNOWN_LESS);
      return;
    }
    const { themes, wholeRarity } = needs;
    const start = themes.start.data[need] as number;
    const end = start + (themes.count.data[need] as number);
    let nothing = 0;
    for (let i = start; i < end; i++) {
      const share = (themes.parts.data[i] as number) / (wholeRarity.data[need] as number);
      for (let byte = 0; byte < basis.nearness.count; byte++) {
        less[byte] = Math.floor(share * (WHOLE - (basis.nearness.values[byte] as number)));
      }
      nothing += less[0] as number;
      const row = (themes.codes.data[i] as number) * offers.table.capacity;
      candidates.loseByByte(AT.theme, offers.nearness.data, row, less);
    }
    // Of an offer that names no theme every byte says that it does not come near.
    candidates.loseLess(AT.theme, nothing - UNKNOWN_LESS, offers.flags.data, OFFER_FLAG.noThemes);
  }

  private loseByGeography(): void {
    const { needs, offers, candidates, need, less } = this;
    if ((needs.flags.data[need] as number) & NEED_FLAG.noCountries) {
      candidates.lose(AT.geography, UNKNOWN_LESS);
      return;
    }
    const countries = needs.countries.of(need);
    const whole = Math.floor(WHOLE / countries.length);
    less.fill(whole);
    CLOSENESS.forEach((closeness, byte) => (less[byte] = Math.floor((WHOLE - closeness) / countries.length)));
    for (const country of countries) {
      candidates.loseByByte(AT.geography, offers.places.data, country * offers.table.capacity, less);
    }
    const nothing = whole * countries.length;
    candidates.loseLess(AT.geography, nothing - UNKNOWN_LESS, offers.flags.data, OFFER_FLAG.noPlaces);
  }

  private loseByCoverage(): void {
    const { needs, offers, candidates, need } = this;
    const currency = needs.currency.data[need] as number;
    const lacking = needs.lacking.data[need] as number;
    const unit = needs.unit.data[need] as number;
    if (currency < 0 || lacking === NOT_KNOWN) {
      candidates.loseUnlessEqual(AT.coverage, offers.unit.data, unit, UNKNOWN_LESS);
      return;
    }
    const { slots, lost, groups } = candidates;
    const most = Math.max(lacking, needs.within.data[need] as number);
    const perLacking = lacking > 0 ? WHOLE / lacking : 0;
    const caps = offers.caps.data;
    const units = offers.unit.data;
    const cells = currency * offers.table.capacity;
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_LESS);
    const notKnown = unboxed(NOT_KNOWN);
    for (const { start, end, weights } of groups) {
      const weight = weights[AT.coverage] as number;
      for (let i = start; i < end; i++) {
        const slot = slots[i] as number;
        const cap = caps[cells + slot] as number;
        let missing = unknown;
        if (cap === notKnown) {
          if (unit >= 0 && unit === units[slot]) missing = 0;
        } else if (lacking > 0) {
          const less = whole - (cap < most ? cap : most) * perLacking;
          missing = less > 0 ? less | 0 : 0;
        }
        lost[i] = (lost[i] as number) + weight * missing;
      }
    }
  }

  private loseByTiming(): void {
    const { basis, needs, offers, candidates, need } = this;
    const needFrom = unboxed(needs.from.data[need] as number);
    if (needFrom === NO_DAY) {
      candidates.lose(AT.timing, UNKNOWN_LESS);
      return;
    }
    const { slots, lost, groups } = candidates;
    const needTo = unboxed(needs.to.data[need] as number);
    const urgent = ((needs.flags.data[need] as number) & NEED_FLAG.urgent) !== 0;
    const soonest = unboxed(Math.max(needFrom, basis.run.today));
    const perDelay = ((urgent ? 0.75 : 0.5) * WHOLE) / HORIZON;
    const perDay = (urgent ? 0.25 : 0.5) * (needs.perDay.data[need] as number);
    const offerFrom = offers.from.data;
    const offerTo = offers.to.data;
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_LESS);
    const horizon = unboxed(HORIZON);
    const noDay = unboxed(NO_DAY);
    for (const { start, end, weights } of groups) {
      const weight = weights[AT.timing] as number;
      for (let i = start; i < end; i++) {
        const slot = slots[i] as number;
        const from = offerFrom[slot] as number;
        let missing = unknown;
        if (from !== noDay) {
          // max(0, x) is x & ~(x >> 31): without branches that nobody could predict.
          const afterFrom = from - needFrom;
          const afterTo = (offerTo[slot] as number) - needTo;
          const first = needFrom + (afterFrom & ~(afterFrom >> 31));
          const days = needTo + (afterTo & (afterTo >> 31)) - first + 1;
          const late = first - soonest;
          const early = horizon - (late & ~(late >> 31));
          const value = (days & ~(days >> 31)) * perDay + (early & ~(early >> 31) & ~((days - 1) >> 31)) * perDelay;
          missing = (whole - value) | 0;
        }
        lost[i] = (lost[i] as number) + weight * missing;
      }
    }
  }
}
