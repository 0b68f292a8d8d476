import { shareOf } from '../criteria/coverage.js';
import { CRITERIA } from '../criteria/registry.js';
import { timingOf } from '../criteria/timing.js';
import { GATES, type GateCode } from '../gates/registry.js';
import { divide, UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { OVERLAP_OTHER, OVERLAP_SAME } from '../overlap.js';
import { adjusted, harmonic, isSynergy } from '../score.js';
import { AT, type Basis, CLOSED, EQUIPMENT_CERTAIN, NEED_CRITERIA, type Question, VALUE_FROM } from './basis.js';
import type { Column } from './columns.js';
import { NEED_FLAG, NEED_SYNERGY, type NeedColumns, NO_DAY, NOT_KNOWN } from './need-columns.js';
import { CLOSENESS, LEFT_OUT, OFFER_FLAG, OFFER_SYNERGY, type OfferColumns } from './offer-columns.js';
import { pastValue } from './past-worth.js';

const COUNT = CRITERIA.length;

const bitOf = (code: GateCode) => 1 << GATES.findIndex((gate) => gate.code === code);
const NO_THEME = bitOf('theme');
const NO_PLACE = bitOf('geography');
const NO_TIME = bitOf('time');
const NO_AMOUNT = bitOf('amount');
const NO_END_USE = bitOf('endUse');

/** A pair measured from the columns, as criteria, gates and score do it from facts. The last one measured is held. */
export class Measures {
  /** By the order of the registry; NOT_KNOWN where not known. */
  readonly values = new Int32Array(COUNT);
  /** Bits of the gates of columns that say no, by the order of the registry. */
  closed = 0;
  /** Those of them that no change would open. */
  shut = 0;
  score = 0;
  completeness = 0;
  /** NOT_KNOWN where not known. */
  coverage = 0;
  private reached = 0;
  private reachKnown = false;

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {}

  measure(need: number, offer: number): this {
    this.closed = 0;
    this.shut = 0;
    const { values } = this;
    values[AT.theme] = this.theme(need, offer);
    values[AT.geography] = this.geography(need, offer);
    values[AT.coverage] = this.coverage = this.amounts(need, offer);
    values[AT.timing] = this.timing(need, offer);
    values[AT.trackRecord] = this.trackRecord(need, offer);
    this.measureClasses(need, offer);
    this.takeNeedValues(need);
    if ((this.needs.flags.data[need] as number) & NEED_FLAG.embargoed) this.endUse(need, offer);
    this.finish(need, offer);
    return this;
  }

  /** Bits of the gates of classes that say no. */
  closedClasses(need: number, offer: number): number {
    const { gates } = this.basis;
    let closed = 0;
    gates.forEach(({ at, pairs }, i) => {
      const ofNeed = this.needs.gateClasses[i]?.data[need] as number;
      if (pairs.at(ofNeed, this.offers.gateClasses[i]?.data[offer] as number) === CLOSED) closed |= 1 << at;
    });
    return closed;
  }

  private theme(need: number, offer: number): number {
    const { basis, needs, offers } = this;
    if (((needs.flags.data[need] as number) & NEED_FLAG.noThemes) !== 0) return NOT_KNOWN;
    if (((offers.flags.data[offer] as number) & OFFER_FLAG.noThemes) !== 0) return NOT_KNOWN;
    const { capacity } = offers.table;
    const start = needs.themes.start.data[need] as number;
    const end = start + (needs.themes.count.data[need] as number);
    let sum = 0;
    for (let i = start; i < end; i++) {
      const row = (needs.themes.codes.data[i] as number) * capacity;
      sum +=
        (needs.themes.parts.data[i] as number) *
        (basis.nearness.values[offers.nearness.data[row + offer] as number] as number);
    }
    const value = divide(sum, needs.wholeRarity.data[need] as number);
    if (value === 0) this.closed |= NO_THEME;
    return value;
  }

  private geography(need: number, offer: number): number {
    const { needs, offers } = this;
    this.reachKnown = false;
    this.reached = 0;
    if (((needs.flags.data[need] as number) & NEED_FLAG.noCountries) !== 0) return NOT_KNOWN;
    const { capacity } = offers.table;
    const start = needs.countries.start.data[need] as number;
    const count = needs.countries.count.data[need] as number;
    let sum = 0;
    let left = count;
    for (let i = start; i < start + count; i++) {
      const place = offers.places.data[(needs.countries.codes.data[i] as number) * capacity + offer] as number;
      if (place === LEFT_OUT) left -= 1;
      else if (place > 0) {
        this.reached += 1;
        sum += CLOSENESS[place] as number;
      }
    }
    const silent = ((offers.flags.data[offer] as number) & OFFER_FLAG.noPlaces) !== 0;
    if (silent && left > 0) return NOT_KNOWN;
    this.reachKnown = true;
    if (this.reached === 0) this.closed |= NO_PLACE;
    return divide(sum, count);
  }

  /** The value of coverage. */
  private amounts(need: number, offer: number): number {
    const { needs, offers } = this;
    const currency = needs.currency.data[need] as number;
    const lacking = needs.lacking.data[need] as number;
    const cell = offers.amountAt(currency, offer);
    const cap = currency < 0 ? NOT_KNOWN : (offers.amounts.data[cell] as number);
    if (cap === NOT_KNOWN || lacking === NOT_KNOWN) return this.units(need, offer);
    const give = Math.min(cap, this.lackingWithin(need, offer, lacking));
    if (give < (offers.amounts.data[cell + 1] as number) || give < (needs.least.data[need] as number)) {
      this.closed |= NO_AMOUNT;
      if (give === 0) this.shut |= NO_AMOUNT;
    }
    return lacking === 0 ? NOT_KNOWN : shareOf(give, lacking);
  }

  private units(need: number, offer: number): number {
    const { needs, offers } = this;
    const unit = needs.unit.data[need] as number;
    if (unit < 0 || unit !== offers.unit.data[offer]) return NOT_KNOWN;
    const wanted = needs.quantity.data[need] as number;
    const give = Math.min(offers.quantity.data[offer] as number, wanted);
    if (give <= 0) {
      this.closed |= NO_AMOUNT;
      this.shut |= NO_AMOUNT;
    }
    return wanted === 0 ? NOT_KNOWN : shareOf(give, wanted);
  }

  private lackingWithin(need: number, offer: number, lacking: number): number {
    if (!this.reachKnown || this.reached === 0) return lacking;
    if (((this.needs.flags.data[need] as number) & NEED_FLAG.linesByCountry) === 0) {
      return this.needs.within.data[need] as number;
    }
    let sum = 0;
    for (const line of this.needs.lines.get(need) ?? []) {
      if (line.countries === null || line.countries.some((country) => this.reaches(need, offer, country))) {
        sum += line.lacking;
      }
    }
    return sum;
  }

  /** Whether the country of a line is one of the need's that the offer reaches. */
  private reaches(need: number, offer: number, country: number): boolean {
    const place = this.offers.places.data[country * this.offers.table.capacity + offer] as number;
    return place > 0 && place !== LEFT_OUT && this.needs.countries.of(need).includes(country);
  }

  private timing(need: number, offer: number): number {
    const { needs, offers } = this;
    const needFrom = needs.fromOf(need);
    const offerFrom = offers.fromOf(offer);
    if (needFrom === NO_DAY || offerFrom === NO_DAY) return NOT_KNOWN;
    const needTo = needs.toOf(need);
    const offerTo = offers.toOf(offer);
    const from = Math.max(needFrom, offerFrom);
    const to = Math.min(needTo, offerTo);
    if (Math.max(0, to - from + 1) < (needs.required.data[need] as number)) {
      this.closed |= NO_TIME;
      if (offerTo < offerFrom) this.shut |= NO_TIME;
    }
    const urgent = ((needs.flags.data[need] as number) & NEED_FLAG.urgent) !== 0;
    return timingOf(from, to, needFrom, needTo, urgent, this.basis.run.today);
  }

  private trackRecord(need: number, offer: number): number {
    const { needs, offers, basis } = this;
    const column = (offers.past.data[offer] as number) - 1;
    const flags = needs.flags.data[need] as number;
    if (column < 0 || (flags & (NEED_FLAG.noThemes | NEED_FLAG.noCountries)) !== 0) return NOT_KNOWN;
    return pastValue(basis, needs, need, column);
  }

  private measureClasses(need: number, offer: number): void {
    const { basis, needs, offers, values } = this;
    for (let i = 0; i < basis.criteria.length; i++) {
      const { at, pairs } = basis.criteria[i] as Question;
      const ofNeed = (needs.classes[i] as Column<Int32Array>).data[need] as number;
      values[at] = pairs.at(ofNeed, (offers.classes[i] as Column<Int32Array>).data[offer] as number) - VALUE_FROM;
    }
  }

  private takeNeedValues(need: number): void {
    const { needs, values } = this;
    for (let i = 0; i < NEED_CRITERIA.length; i++) {
      values[NEED_CRITERIA[i] as number] = (needs.values[i] as Column<Int32Array>).data[need] as number;
    }
  }

  /** Of a need with countries under an embargo, as in gates/end-use.ts. */
  private endUse(need: number, offer: number): void {
    const { basis, needs, offers } = this;
    const ofNeed = needs.equipmentClass.data[need] as number;
    if (basis.equipment.at(ofNeed, offers.equipmentClass.data[offer] as number) !== EQUIPMENT_CERTAIN) return;
    const isEmbargoed = (country: number) => basis.run.embargoed.has(basis.countries.all[country] ?? '');
    const countries = [...needs.countries.of(need)];
    const certain =
      this.reachKnown && this.reached > 0
        ? countries.some((country) => isEmbargoed(country) && this.reaches(need, offer, country))
        : countries.every(isEmbargoed);
    if (!certain) return;
    this.closed |= NO_END_USE;
    this.shut |= NO_END_USE;
  }

  private finish(need: number, offer: number): void {
    const { values, basis, needs, offers } = this;
    const donor = basis.donorWeights.data;
    const state = basis.stateWeights.data;
    const ofDonor = (offers.weights.data[offer] as number) * COUNT;
    const ofState = (needs.weights.data[need] as number) * COUNT;
    let a = 0;
    let b = 0;
    let known = 0;
    let whole = 0;
    for (let i = 0; i < COUNT; i++) {
      const forDonor = donor[ofDonor + i] as number;
      const forState = state[ofState + i] as number;
      const value = values[i] as number;
      const counted = value === NOT_KNOWN ? UNKNOWN_VALUE : value;
      a += forDonor * counted;
      b += forState * counted;
      whole += forDonor + forState;
      if (value !== NOT_KNOWN) known += forDonor + forState;
    }
    const asked = (needs.flags.data[need] as number) >> NEED_SYNERGY;
    const synergy = isSynergy(asked & ((offers.flags.data[offer] as number) >> OFFER_SYNERGY));
    this.score = adjusted(harmonic(divide(a, 100), divide(b, 100)), this.overlap(need, offer), synergy);
    this.completeness = divide(WHOLE * known, whole);
  }

  /** What running work takes off, as in overlap.ts. */
  private overlap(need: number, offer: number): number {
    const { needs, offers } = this;
    if (((needs.flags.data[need] as number) & NEED_FLAG.overlap) === 0) return 0;
    const provider = offers.organisation.data[offer] as number;
    return provider >= 0 && needs.providers.of(need).includes(provider) ? OVERLAP_SAME : OVERLAP_OTHER;
  }
}
