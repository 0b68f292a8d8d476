import { CRITERIA } from '../criteria/registry.js';
import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA } from './basis.js';
import { Candidates } from './candidates.js';
import { PastValues } from './past-worth.js';
import { NEED_FLAG, NEED_SYNERGY, NEED_TRAIT, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, OFFER_TRAIT, type OfferColumns } from './offer-columns.js';
import { ThemeTables } from './theme-tables.js';
import { boundOf, type Bounds, unboxed } from './scan.js';

const COUNT = CRITERIA.length;
/** CLOSENESS by any byte. */
const CLOSE = Float64Array.from({ length: 256 }, (_, byte) => CLOSENESS[byte] ?? 0);

/**
 * Bounds the scores of offers for one need. What is not looked at yet counts whole; the outline looks at what depends on
 * the need alone, theme, geography and coverage, and `refine` at the rest. A value's upper bound is the value, not
 * rounded; what unknown counts, where it is not known; and for units that meet, the whole.
 */
export class OfferBounds implements Bounds {
  readonly candidates = new Candidates();
  private need = 0;
  private overlap = false;
  private maySynergy = false;
  /** By need class: what each offer class lacks, of the criteria by classes. */
  private lacks: Float64Array[] = [];
  /** By row of donors' weights: the sum when nothing of an offer is looked at. */
  private sums = new Float64Array(8);
  private readonly past: PastValues;
  private readonly themes: ThemeTables;

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {
    this.past = new PastValues(basis, needs);
    this.themes = new ThemeTables(basis, needs);
  }

  outline(need: number, bits: Int32Array): void {
    this.begin(need);
    const { basis, needs, offers, candidates, sums, overlap, maySynergy } = this;
    candidates.begin(bits.length * 32);
    const { slots, donor: donors, state: states, bounds } = candidates;
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_VALUE);
    const noDay = unboxed(NO_DAY);
    const notKnown = unboxed(NOT_KNOWN);
    const silentOnThemes = unboxed(OFFER_FLAG.noThemes);
    const silentOnPlaces = unboxed(OFFER_FLAG.noPlaces);
    const { capacity } = offers.table;
    const flags = offers.flags.data;
    const needFlags = needs.flags.data[need] as number;
    const needSynergy = needFlags >> NEED_SYNERGY;
    const synergyShift = unboxed(OFFER_SYNERGY);
    const ownWeights = unboxed(OFFER_FLAG.ownWeights);

    const nearness = offers.nearness.data;
    const noThemes = (needFlags & NEED_FLAG.noThemes) !== 0;
    const themes = this.themes.prepare(need, capacity);
    const [first, second, third] = this.themes.tables as [Float64Array, Float64Array, Float64Array];
    const [firstRow = 0, secondRow = 0, thirdRow = 0] = this.themes.rows;

    const places = offers.places.data;
    const noCountries = (needFlags & NEED_FLAG.noCountries) !== 0;
    const countryCodes = needs.countries.codes.data;
    const countryStart = needs.countries.start.data[need] as number;
    const countries = needs.countries.count.data[need] as number;
    const countryEnd = countryStart + countries;
    const firstCountry = countries > 0 ? (countryCodes[countryStart] as number) * capacity : 0;
    const close = CLOSE;
    const perCountry = 1 / Math.max(1, countries);

    const lacking = needs.lacking.data[need] as number;
    const currency = needs.currency.data[need] as number;
    const hasMoney = currency >= 0 && lacking !== NOT_KNOWN;
    const mostCovered = Math.max(lacking, needs.within.data[need] as number);
    const perLacking = lacking > 0 ? WHOLE / lacking : 0;
    const caps = offers.caps.data;
    const capStart = currency * capacity;
    const unit = needs.unit.data[need] as number;
    const units = offers.unit.data;

    const needFrom = needs.from.data[need] as number;
    const needTo = needs.to.data[need] as number;
    const urgent = (needFlags & NEED_FLAG.urgent) !== 0;
    const offerFrom = offers.from.data;
    const offerTo = offers.to.data;
    const soonest = Math.max(needFrom, basis.run.today);
    const perDelay = urgent ? (0.75 * WHOLE) / HORIZON : (0.5 * WHOLE) / HORIZON;
    const horizon = unboxed(HORIZON);
    const perDay = (urgent ? 0.25 * WHOLE : 0.5 * WHOLE) / Math.max(1, needTo - needFrom + 1);

    const state = basis.stateWeights.data;
    const ofState = (needs.traits.data[need * needs.traitWidth + NEED_TRAIT.weights] as number) * COUNT;
    const stateTheme = state[ofState + AT.theme] as number;
    const stateGeography = state[ofState + AT.geography] as number;
    const stateCoverage = state[ofState + AT.coverage] as number;
    const stateTiming = state[ofState + AT.timing] as number;
    const stateRest =
      this.sumOf(need, state, ofState) - WHOLE * (stateTheme + stateGeography + stateCoverage + stateTiming);
    const donor = basis.donorWeights.data;
    const traits = offers.traits.data;
    const traitWidth = offers.traitWidth;
    let row = -1;
    let donorTheme = 0;
    let donorGeography = 0;
    let donorCoverage = 0;
    let donorTiming = 0;
    let donorRest = 0;
    let count = 0;
    const width = unboxed(COUNT);
    const atTheme = unboxed(AT.theme);
    const atGeography = unboxed(AT.geography);
    const atCoverage = unboxed(AT.coverage);
    const atTiming = unboxed(AT.timing);
    const silent = silentOnThemes | silentOnPlaces;

    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word] as number;
      while (rest !== 0) {
        const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
        rest &= rest - 1;
        const flag = flags[slot] as number;
        const ownRow = (flag & ownWeights) === 0 ? 0 : (traits[slot * traitWidth] as number);
        if (ownRow !== row) {
          row = ownRow;
          donorTheme = donor[row * width + atTheme] as number;
          donorGeography = donor[row * width + atGeography] as number;
          donorCoverage = donor[row * width + atCoverage] as number;
          donorTiming = donor[row * width + atTiming] as number;
          donorRest = (sums[row] as number) - whole * (donorTheme + donorGeography + donorCoverage + donorTiming);
        }
        let theme =
          (first[nearness[firstRow + slot] as number] as number) +
          (second[nearness[secondRow + slot] as number] as number) +
          (third[nearness[thirdRow + slot] as number] as number);
        if (themes > 3) theme += this.themes.beyondThree(nearness, slot);
        let geography = close[places[firstCountry + slot] as number] as number;
        if (countries > 1) {
          for (let i = countryStart + 1; i < countryEnd; i++) {
            geography += close[places[(countryCodes[i] as number) * capacity + slot] as number] as number;
          }
          geography *= perCountry;
        }
        if (noThemes || noCountries || (flag & silent) !== 0) {
          if (noThemes || (flag & silentOnThemes) !== 0) theme = unknown;
          if (noCountries || (flag & silentOnPlaces) !== 0) geography = unknown;
        }
        const cap = hasMoney ? (caps[capStart + slot] as number) : notKnown;
        let coverage = unknown;
        if (cap === notKnown) {
          if (unit >= 0 && unit === units[slot]) coverage = whole;
        } else if (lacking > 0) {
          coverage = (cap < mostCovered ? cap : mostCovered) * perLacking;
        }
        let timing = unknown;
        const offerStart = offerFrom[slot] as number;
        if (needFrom !== noDay && offerStart !== noDay) {
          // max(0, x) is x & ~(x >> 31): without branches that nobody could predict.
          const afterFrom = offerStart - needFrom;
          const afterTo = (offerTo[slot] as number) - needTo;
          const from = needFrom + (afterFrom & ~(afterFrom >> 31));
          const days = needTo + (afterTo & (afterTo >> 31)) - from + 1;
          const late = from - soonest;
          const early = horizon - (late & ~(late >> 31));
          timing = (days & ~(days >> 31)) * perDay + (early & ~(early >> 31) & ~((days - 1) >> 31)) * perDelay;
        }
        const a =
          donorRest + donorTheme * theme + donorGeography * geography + donorCoverage * coverage + donorTiming * timing;
        const b =
          stateRest + stateTheme * theme + stateGeography * geography + stateCoverage * coverage + stateTiming * timing;
        const synergy = maySynergy && isSynergy(needSynergy & (flag >> synergyShift));
        slots[count] = slot;
        donors[count] = a;
        states[count] = b;
        bounds[count] = boundOf(a, b, overlap, synergy);
        count += 1;
      }
    }
    candidates.count = count;
  }

  refine(start: number, end: number): void {
    const { basis, needs, offers, candidates, lacks, need, overlap, maySynergy } = this;
    const { slots, order, donor: donors, state: states, bounds } = candidates;
    const donor = basis.donorWeights.data;
    const state = basis.stateWeights.data;
    const places = basis.criterionPlaces;
    const asked = places.length;
    const traits = offers.traits.data;
    const traitWidth = offers.traitWidth;
    const firstClass = unboxed(OFFER_TRAIT.classes);
    const pastTrait = unboxed(OFFER_TRAIT.past);
    const weightTrait = unboxed(OFFER_TRAIT.weights);
    const worth = this.past.values;
    const flags = offers.flags.data;
    const needSynergy = (needs.flags.data[need] as number) >> NEED_SYNERGY;
    const synergyShift = unboxed(OFFER_SYNERGY);
    const width = unboxed(COUNT);
    const atPast = unboxed(AT.trackRecord);
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_VALUE);
    const ofState = (needs.traits.data[need * needs.traitWidth + NEED_TRAIT.weights] as number) * width;
    for (let i = start; i < end; i++) {
      const position = order[i] as number;
      const slot = slots[position] as number;
      const trait = slot * traitWidth;
      const ofDonor = (traits[trait + weightTrait] as number) * width;
      const column = traits[trait + pastTrait] as number;
      const lessPast = whole - (column < 0 ? unknown : (worth[column] as number));
      let a = (donors[position] as number) - (donor[ofDonor + atPast] as number) * lessPast;
      let b = (states[position] as number) - (state[ofState + atPast] as number) * lessPast;
      for (let k = 0; k < asked; k++) {
        const less = (lacks[k] as Float64Array)[traits[trait + firstClass + k] as number] as number;
        const at = places[k] as number;
        a -= (donor[ofDonor + at] as number) * less;
        b -= (state[ofState + at] as number) * less;
      }
      const synergy = maySynergy && isSynergy(needSynergy & ((flags[slot] as number) >> synergyShift));
      bounds[position] = boundOf(a, b, overlap, synergy);
    }
  }

  private begin(need: number): void {
    const { basis, needs } = this;
    this.need = need;
    this.past.compute(need);
    const rows = basis.donorWeights.all.length;
    if (rows > this.sums.length) this.sums = new Float64Array(rows * 2);
    for (let row = 0; row < rows; row++) this.sums[row] = this.sumOf(need, basis.donorWeights.data, row * COUNT);
    this.overlap = ((needs.flags.data[need] as number) & NEED_FLAG.overlap) !== 0;
    this.maySynergy = isSynergy((needs.flags.data[need] as number) >> NEED_SYNERGY);
    this.lacks = basis.criteria.map(({ pairs }, i) =>
      pairs.rowOf(needs.traits.data[need * needs.traitWidth + NEED_TRAIT.classes + i] as number),
    );
  }

  /** Σ weight × value: what depends on the need alone as it is, everything else whole. */
  private sumOf(need: number, weights: Int32Array, row: number): number {
    let sum = 0;
    for (let i = 0; i < COUNT; i++) sum += (weights[row + i] as number) * WHOLE;
    for (let i = 0; i < NEED_CRITERIA.length; i++) {
      const value = this.needs.traits.data[need * this.needs.traitWidth + this.needs.firstValue + i] as number;
      const weight = weights[row + (NEED_CRITERIA[i] as number)] as number;
      sum -= weight * (WHOLE - (value === NOT_KNOWN ? UNKNOWN_VALUE : value));
    }
    return sum;
  }
}
