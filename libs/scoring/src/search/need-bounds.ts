import { CRITERIA } from '../criteria/registry.js';
import { HORIZON } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis } from './basis.js';
import { Candidates } from './candidates.js';
import { pastValue } from './past-worth.js';
import { NEED_FLAG, NEED_SYNERGY, NEED_TRAIT, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { SKETCH } from './need-sketch.js';
import { CLOSENESS, OFFER_FLAG, OFFER_SYNERGY, OFFER_TRAIT, type OfferColumns } from './offer-columns.js';
import { boundOf, type Bounds, unboxed } from './scan.js';

const COUNT = CRITERIA.length;

/** Bounds the scores of needs for one offer, as OfferBounds does those of offers for one need. */
export class NeedBounds implements Bounds {
  readonly candidates = new Candidates();
  private offer = 0;
  /** By offer class: what each need class lacks, of the criteria by classes. */
  private lacks: Float64Array[] = [];
  /** By row of States' weights: the sum when nothing of a need is looked at. */
  private sums = new Float64Array(8);

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {}

  outline(offer: number, bits: Int32Array): void {
    this.begin(offer);
    const { basis, needs, offers, candidates, sums } = this;
    candidates.begin(bits.length * 32);
    const { slots, donor: donors, state: states, bounds, order: seen } = candidates;
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_VALUE);
    const noDay = unboxed(NO_DAY);
    const notKnown = unboxed(NOT_KNOWN);
    const silentOnThemes = unboxed(NEED_FLAG.noThemes);
    const silentOnPlaces = unboxed(NEED_FLAG.noCountries);
    const special = silentOnThemes | silentOnPlaces | NEED_FLAG.manyThemes | NEED_FLAG.manyCountries;
    const urgentFlag = unboxed(NEED_FLAG.urgent);
    const overlapFlag = unboxed(NEED_FLAG.overlap);
    const width = unboxed(COUNT);
    const atTheme = unboxed(AT.theme);
    const atGeography = unboxed(AT.geography);
    const atCoverage = unboxed(AT.coverage);
    const atTiming = unboxed(AT.timing);
    const { capacity } = offers.table;
    const { integers, floats, doubles } = needs.sketches.views;
    const sketch = unboxed(SKETCH.width);
    const flagsAt = unboxed(SKETCH.flags);
    const themesAt = unboxed(SKETCH.themes);
    const sharesAt = unboxed(SKETCH.shares);
    const countryAt = unboxed(SKETCH.country);
    const currencyAt = unboxed(SKETCH.currency);
    const unitAt = unboxed(SKETCH.unit);
    const lackingAt = unboxed(SKETCH.lacking);
    const mostAt = unboxed(SKETCH.most);
    const manyThemes = unboxed(NEED_FLAG.manyThemes);
    const manyCountries = unboxed(NEED_FLAG.manyCountries);
    const synergyShift = unboxed(NEED_SYNERGY);
    const ownWeights = unboxed(NEED_FLAG.ownWeights);
    const offerFlags = offers.flags.data[offer] as number;
    const offerSynergy = (offers.flags.data[offer] as number) >> OFFER_SYNERGY;
    const maySynergy = isSynergy(offerSynergy);

    const levels = basis.nearness.values;
    const nearness = columnOf(offers.nearness.data, basis.themes.all.length, capacity, offer).map(
      (byte) => levels[byte] as number,
    );
    const noThemes = (offerFlags & OFFER_FLAG.noThemes) !== 0;
    const closeness = columnOf(offers.places.data, basis.countries.all.length, capacity, offer).map(
      (byte) => CLOSENESS[byte] ?? 0,
    );
    const noPlaces = (offerFlags & OFFER_FLAG.noPlaces) !== 0;
    const caps = columnOf(offers.caps.data, basis.currencies.all.length, capacity, offer);
    const unit = offers.unit.data[offer] as number;

    const offerFrom = offers.from.data[offer] as number;
    const offerTo = offers.to.data[offer] as number;
    const { today } = basis.run;
    const horizon = unboxed(HORIZON);
    const perDelay = WHOLE / HORIZON;

    const donor = basis.donorWeights.data;
    const ofDonor = (offers.traits.data[offer * offers.traitWidth + OFFER_TRAIT.weights] as number) * COUNT;
    const donorTheme = donor[ofDonor + AT.theme] as number;
    const donorGeography = donor[ofDonor + AT.geography] as number;
    const donorCoverage = donor[ofDonor + AT.coverage] as number;
    const donorTiming = donor[ofDonor + AT.timing] as number;
    const donorSum = wholeSum(donor, ofDonor);
    const state = basis.stateWeights.data;
    const traits = needs.traits.data;
    const traitWidth = needs.traitWidth;
    let row = -1;
    let stateTheme = 0;
    let stateGeography = 0;
    let stateCoverage = 0;
    let stateTiming = 0;
    let stateSum = 0;
    let count = 0;

    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word] as number;
      while (rest !== 0) {
        const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
        rest &= rest - 1;
        slots[count] = slot;
        // Read here, where the processor can wait for many lines of memory at once.
        seen[count] = integers[slot * sketch + flagsAt] as number;
        count += 1;
      }
    }
    candidates.count = count;
    for (let position = 0; position < count; position++) {
      const slot = slots[position] as number;
      const at = slot * sketch;
      const flag = seen[position] as number;
      const ownRow = (flag & ownWeights) === 0 ? 0 : (traits[slot * traitWidth] as number);
      if (ownRow !== row) {
        row = ownRow;
        stateTheme = state[row * width + atTheme] as number;
        stateGeography = state[row * width + atGeography] as number;
        stateCoverage = state[row * width + atCoverage] as number;
        stateTiming = state[row * width + atTiming] as number;
        stateSum = sums[row] as number;
      }
      let theme =
        (floats[at + sharesAt] as number) * (nearness[integers[at + themesAt] as number] as number) +
        (floats[at + sharesAt + 1] as number) * (nearness[integers[at + themesAt + 1] as number] as number) +
        (floats[at + sharesAt + 2] as number) * (nearness[integers[at + themesAt + 2] as number] as number);
      let geography = closeness[integers[at + countryAt] as number] as number;
      if ((flag & special) !== 0 || noThemes || noPlaces) {
        if ((flag & manyThemes) !== 0) theme = this.themeOf(slot, nearness);
        if ((flag & manyCountries) !== 0) geography = this.geographyOf(slot, closeness);
        if (noThemes || (flag & silentOnThemes) !== 0) theme = unknown;
        if (noPlaces || (flag & silentOnPlaces) !== 0) geography = unknown;
      }
      const currency = integers[at + currencyAt] as number;
      const lacking = doubles[at / 2 + lackingAt] as number;
      const cap = currency >= 0 && lacking !== notKnown ? (caps[currency] as number) : notKnown;
      let coverage = unknown;
      if (cap === notKnown) {
        if (unit >= 0 && unit === integers[at + unitAt]) coverage = whole;
      } else if (lacking > 0) {
        const most = doubles[at / 2 + mostAt] as number;
        coverage = (whole * (cap < most ? cap : most)) / lacking;
      }
      let timing = unknown;
      const from = integers[at] as number;
      if (from !== noDay && offerFrom !== noDay) {
        const to = integers[at + 1] as number;
        // As in OfferBounds.
        const afterFrom = offerFrom - from;
        const afterTo = offerTo - to;
        const first = from + (afterFrom & ~(afterFrom >> 31));
        const days = to + (afterTo & (afterTo >> 31)) - first + 1;
        const fromToday = today - from;
        const late = first - from - (fromToday & ~(fromToday >> 31));
        const early = horizon - (late & ~(late >> 31));
        const soon = (early & ~(early >> 31) & ~((days - 1) >> 31)) * perDelay;
        const length = to - from + 1;
        const share = ((days & ~(days >> 31)) * whole) / (length > 0 ? length : 1);
        timing = (flag & urgentFlag) !== 0 ? 0.75 * soon + 0.25 * share : 0.5 * (soon + share);
      }
      const lessTheme = whole - theme;
      const lessGeography = whole - geography;
      const lessCoverage = whole - coverage;
      const lessTiming = whole - timing;
      const a =
        donorSum -
        donorTheme * lessTheme -
        donorGeography * lessGeography -
        donorCoverage * lessCoverage -
        donorTiming * lessTiming;
      const b =
        stateSum -
        stateTheme * lessTheme -
        stateGeography * lessGeography -
        stateCoverage * lessCoverage -
        stateTiming * lessTiming;
      const synergy = maySynergy && isSynergy(offerSynergy & (flag >> synergyShift));
      donors[position] = a;
      states[position] = b;
      bounds[position] = boundOf(a, b, (flag & overlapFlag) !== 0, synergy);
    }
  }

  refine(start: number, end: number): void {
    const { basis, needs, offers, candidates, lacks, offer } = this;
    const { slots, order, donor: donors, state: states, bounds } = candidates;
    const donor = basis.donorWeights.data;
    const state = basis.stateWeights.data;
    const places = basis.criterionPlaces;
    const asked = places.length;
    const traits = needs.traits.data;
    const traitWidth = needs.traitWidth;
    const weightTrait = unboxed(NEED_TRAIT.weights);
    const firstClass = unboxed(NEED_TRAIT.classes);
    const firstValue = needs.firstValue;
    const flags = needs.flags.data;
    const fixed = basis.needPlaces;
    const kept = fixed.length;
    const synergyShift = unboxed(NEED_SYNERGY);
    const offerSynergy = (offers.flags.data[offer] as number) >> OFFER_SYNERGY;
    const column = offers.traits.data[offer * offers.traitWidth + OFFER_TRAIT.past] as number;
    const width = unboxed(COUNT);
    const atPast = unboxed(AT.trackRecord);
    const whole = unboxed(WHOLE);
    const unknown = unboxed(UNKNOWN_VALUE);
    const notKnown = unboxed(NOT_KNOWN);
    const overlapFlag = unboxed(NEED_FLAG.overlap);
    const silent = NEED_FLAG.noThemes | NEED_FLAG.noCountries;
    const ofDonor = (offers.traits.data[offer * offers.traitWidth + OFFER_TRAIT.weights] as number) * width;
    for (let i = start; i < end; i++) {
      const position = order[i] as number;
      const slot = slots[position] as number;
      const trait = slot * traitWidth;
      const ofState = (traits[trait + weightTrait] as number) * width;
      const flag = flags[slot] as number;
      const noPast = column < 0 || (flag & silent) !== 0;
      const lessPast = whole - (noPast ? unknown : pastValue(basis, needs, slot, column));
      let a = (donors[position] as number) - (donor[ofDonor + atPast] as number) * lessPast;
      let b = (states[position] as number) - (state[ofState + atPast] as number) * lessPast;
      for (let k = 0; k < asked; k++) {
        const less = (lacks[k] as Float64Array)[traits[trait + firstClass + k] as number] as number;
        const at = places[k] as number;
        a -= (donor[ofDonor + at] as number) * less;
        b -= (state[ofState + at] as number) * less;
      }
      for (let k = 0; k < kept; k++) {
        const value = traits[trait + firstValue + k] as number;
        const less = whole - (value === notKnown ? unknown : value);
        const at = fixed[k] as number;
        a -= (donor[ofDonor + at] as number) * less;
        b -= (state[ofState + at] as number) * less;
      }
      const synergy = isSynergy(offerSynergy & (flag >> synergyShift));
      bounds[position] = boundOf(a, b, (flag & overlapFlag) !== 0, synergy);
    }
  }

  /** The value of theme of a need with more themes than a sketch has room for. */
  private themeOf(slot: number, nearness: Float64Array): number {
    const { themes, wholeRarity } = this.needs;
    const start = themes.start.data[slot] as number;
    let sum = 0;
    themes.of(slot).forEach((theme, i) => {
      sum += (themes.parts.data[start + i] as number) * (nearness[theme] as number);
    });
    return sum / (wholeRarity.data[slot] as number);
  }

  /** The value of geography of a need in several countries. */
  private geographyOf(slot: number, closeness: Float64Array): number {
    const countries = this.needs.countries.of(slot);
    let sum = 0;
    for (const country of countries) sum += closeness[country] as number;
    return sum / countries.length;
  }

  private begin(offer: number): void {
    const { basis, offers } = this;
    this.offer = offer;
    const rows = basis.stateWeights.all.length;
    if (rows > this.sums.length) this.sums = new Float64Array(rows * 2);
    for (let row = 0; row < rows; row++) this.sums[row] = wholeSum(basis.stateWeights.data, row * COUNT);
    this.lacks = basis.criteria.map(({ pairs }, i) =>
      pairs.columnOf(offers.traits.data[offer * offers.traitWidth + OFFER_TRAIT.classes + i] as number),
    );
  }
}

/** Σ weight × value with every value whole. */
function wholeSum(weights: Int32Array, row: number): number {
  let sum = 0;
  for (let i = 0; i < COUNT; i++) sum += (weights[row + i] as number) * WHOLE;
  return sum;
}

/** What the rows say of one slot. */
function columnOf(data: Uint8Array | Float64Array, rows: number, capacity: number, slot: number): Float64Array {
  const column = new Float64Array(rows);
  for (let row = 0; row < rows; row++) column[row] = data[row * capacity + slot] as number;
  return column;
}
