import { CRITERIA } from '../criteria/registry.js';
import { timingOf } from '../criteria/timing.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { isSynergy } from '../score.js';
import { AT, type Basis, NEED_CRITERIA } from './basis.js';
import { Candidates } from './candidates.js';
import { pastValue } from './past-worth.js';
import { NEED_FLAG, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, OFFER_FLAG, type OfferColumns } from './offer-columns.js';
import { boundOf, type Bounds } from './scan.js';

const COUNT = CRITERIA.length;
const HAS_UNKNOWN = NEED_FLAG.noThemes | NEED_FLAG.noCountries;

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
    const { slots, donor: donors, state: states, bounds } = candidates;
    const { capacity } = offers.table;
    const flags = needs.flags.data;
    const synergies = needs.synergy.data;
    const offerFlags = offers.flags.data[offer] as number;
    const offerSynergy = offers.synergy.data[offer] as number;
    const maySynergy = isSynergy(offerSynergy);

    const levels = basis.nearness.values;
    const nearness = columnOf(offers.nearness.data, basis.themes.all.length, capacity, offer).map(
      (byte) => levels[byte] as number,
    );
    const noThemes = (offerFlags & OFFER_FLAG.noThemes) !== 0;
    const themeStarts = needs.themes.start.data;
    const themeCounts = needs.themes.count.data;
    const themeCodes = needs.themes.codes.data;
    const themeParts = needs.themes.parts.data;
    const wholeRarity = needs.wholeRarity.data;

    const closeness = columnOf(offers.places.data, basis.countries.all.length, capacity, offer).map(
      (byte) => CLOSENESS[byte] ?? 0,
    );
    const noPlaces = (offerFlags & OFFER_FLAG.noPlaces) !== 0;
    const countryStarts = needs.countries.start.data;
    const countryCounts = needs.countries.count.data;
    const countryCodes = needs.countries.codes.data;

    const caps = columnOf(offers.caps.data, basis.currencies.all.length, capacity, offer);
    const currencies = needs.currency.data;
    const lackings = needs.lacking.data;
    const withins = needs.within.data;
    const unit = offers.unit.data[offer] as number;
    const units = needs.unit.data;

    const needFrom = needs.from.data;
    const needTo = needs.to.data;
    const offerFrom = offers.from.data[offer] as number;
    const offerTo = offers.to.data[offer] as number;
    const { today } = basis.run;

    const donor = basis.donorWeights.data;
    const ofDonor = (offers.weights.data[offer] as number) * COUNT;
    const donorTheme = donor[ofDonor + AT.theme] as number;
    const donorGeography = donor[ofDonor + AT.geography] as number;
    const donorCoverage = donor[ofDonor + AT.coverage] as number;
    const donorTiming = donor[ofDonor + AT.timing] as number;
    const donorSum = wholeSum(donor, ofDonor);
    const state = basis.stateWeights.data;
    const weights = needs.weights.data;
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
        if (weights[slot] !== row) {
          row = weights[slot] as number;
          stateTheme = state[row * COUNT + AT.theme] as number;
          stateGeography = state[row * COUNT + AT.geography] as number;
          stateCoverage = state[row * COUNT + AT.coverage] as number;
          stateTiming = state[row * COUNT + AT.timing] as number;
          if (Number.isNaN(sums[row])) sums[row] = wholeSum(state, row * COUNT);
          stateSum = sums[row] as number;
        }
        const themeStart = themeStarts[slot] as number;
        const themeEnd = themeStart + (themeCounts[slot] as number);
        let theme = 0;
        for (let i = themeStart; i < themeEnd; i++) {
          theme += (themeParts[i] as number) * (nearness[themeCodes[i] as number] as number);
        }
        theme /= wholeRarity[slot] as number;
        const countryStart = countryStarts[slot] as number;
        const countryCount = countryCounts[slot] as number;
        let geography = closeness[countryCodes[countryStart] as number] as number;
        if (countryCount > 1) {
          for (let i = 1; i < countryCount; i++) {
            geography += closeness[countryCodes[countryStart + i] as number] as number;
          }
          geography /= countryCount;
        }
        const flag = flags[slot] as number;
        if (noThemes || noPlaces || (flag & HAS_UNKNOWN) !== 0) {
          if (noThemes || (flag & NEED_FLAG.noThemes) !== 0) theme = UNKNOWN_VALUE;
          if (noPlaces || (flag & NEED_FLAG.noCountries) !== 0) geography = UNKNOWN_VALUE;
        }
        const currency = currencies[slot] as number;
        const lacking = lackings[slot] as number;
        const cap = currency >= 0 && lacking !== NOT_KNOWN ? (caps[currency] as number) : NOT_KNOWN;
        let coverage = UNKNOWN_VALUE;
        if (cap === NOT_KNOWN) {
          if (unit >= 0 && unit === units[slot]) coverage = WHOLE;
        } else if (lacking > 0) {
          coverage = (WHOLE * Math.min(cap, Math.max(lacking, withins[slot] as number))) / lacking;
        }
        let timing = UNKNOWN_VALUE;
        const from = needFrom[slot] as number;
        if (from !== NO_DAY && offerFrom !== NO_DAY) {
          const to = needTo[slot] as number;
          const urgent = (flag & NEED_FLAG.urgent) !== 0;
          timing = timingOf(Math.max(from, offerFrom), Math.min(to, offerTo), from, to, urgent, today);
        }
        const lessTheme = WHOLE - theme;
        const lessGeography = WHOLE - geography;
        const lessCoverage = WHOLE - coverage;
        const lessTiming = WHOLE - timing;
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
        const synergy = maySynergy && isSynergy(offerSynergy & (synergies[slot] as number));
        slots[count] = slot;
        donors[count] = a;
        states[count] = b;
        bounds[count] = boundOf(a, b, (flag & NEED_FLAG.overlap) !== 0, synergy);
        count += 1;
      }
    }
    candidates.count = count;
  }

  refine(position: number): number {
    const { basis, needs, offers, candidates, lacks, offer } = this;
    const slot = candidates.slots[position] as number;
    const donor = basis.donorWeights.data;
    const state = basis.stateWeights.data;
    const ofDonor = (offers.weights.data[offer] as number) * COUNT;
    const ofState = (needs.weights.data[slot] as number) * COUNT;
    let a = candidates.donor[position] as number;
    let b = candidates.state[position] as number;
    for (let i = 0; i < lacks.length; i++) {
      const needClass = needs.criterionClasses.data[slot * lacks.length + i] as number;
      const less = (lacks[i] as Float64Array)[needClass] as number;
      const at = basis.criterionPlaces[i] as number;
      a -= (donor[ofDonor + at] as number) * less;
      b -= (state[ofState + at] as number) * less;
    }
    for (let i = 0; i < NEED_CRITERIA.length; i++) {
      const at = NEED_CRITERIA[i] as number;
      const value = needs.values.data[slot * NEED_CRITERIA.length + i] as number;
      const less = WHOLE - (value === NOT_KNOWN ? UNKNOWN_VALUE : value);
      a -= (donor[ofDonor + at] as number) * less;
      b -= (state[ofState + at] as number) * less;
    }
    const flags = needs.flags.data[slot] as number;
    const lessPast = WHOLE - this.past(slot, flags);
    a -= (donor[ofDonor + AT.trackRecord] as number) * lessPast;
    b -= (state[ofState + AT.trackRecord] as number) * lessPast;
    const shared = (needs.synergy.data[slot] as number) & (offers.synergy.data[offer] as number);
    return boundOf(a, b, (flags & NEED_FLAG.overlap) !== 0, isSynergy(shared));
  }

  private past(slot: number, flags: number): number {
    const column = this.offers.past.data[this.offer] as number;
    if (column < 0 || (flags & HAS_UNKNOWN) !== 0) return UNKNOWN_VALUE;
    return pastValue(this.basis, this.needs, slot, column);
  }

  private begin(offer: number): void {
    const { basis, offers } = this;
    this.offer = offer;
    const rows = basis.stateWeights.all.length;
    if (rows > this.sums.length) this.sums = new Float64Array(rows * 2);
    this.sums.fill(NaN, 0, rows);
    this.lacks = basis.criteria.map(({ pairs }, i) =>
      pairs.columnOf(offers.criterionClasses.data[offer * basis.criteria.length + i] as number),
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
