import { leftOf } from '../amounts.js';
import type { OfferFacts } from '../facts.js';
import type { RunOffer } from '../pair.js';
import { convert } from '../rates.js';
import { synergyBits } from '../score.js';
import type { Basis, Question } from './basis.js';
import { type Column, type SharedTable, Table } from './columns.js';
import { Lists } from './lists.js';
import { NO_DAY, NOT_KNOWN } from './need-columns.js';

/** What an offer does not say, and whether its donor has weights of its own. */
export const OFFER_FLAG = { noThemes: 1, noPlaces: 2, live: 4, ownWeights: 8 };

/** Where the flags have the themes of synergy. */
export const OFFER_SYNERGY = 4;

/** How closely an offer names a country, by the byte that stands for it; 0: not named. */
export const CLOSENESS = [0, 10_000, 8_000, 5_000, 2_000];
/** Left out. */
export const LEFT_OUT = 255;

/** Offers as another thread takes them over. */
export interface SharedOffers {
  table: SharedTable;
  refusedOrganisations: SharedTable;
  refusedCountries: SharedTable;
  currencies: number;
}

/** Offers in columns. */
export class OfferColumns {
  readonly table: Table;
  readonly flags;
  /** By slot the first and the last day of its window. */
  readonly window;
  /** In the offer's own currency: min(left, perGrant.max), and perGrant.min. */
  readonly cap;
  readonly minimum;
  readonly currency;
  /** The same two beside each other, for the kernel: about right. */
  readonly roughly;
  readonly unit;
  readonly quantity;
  readonly organisation;
  /** The row of its donor's weights. */
  readonly weights;
  /** Its provider's column in PastTables and 1; 0: not known. */
  readonly past;
  /** By criterion of classes: its class. */
  readonly classes: readonly Column<Int32Array>[];
  /** By gate of classes: its class. */
  readonly gateClasses: readonly Column<Int32Array>[];
  readonly equipmentClass;
  readonly floor;
  readonly floorNear;
  /** A row for each theme: the byte of how near the offer comes to it. */
  readonly nearness;
  /** A row for each country: its place in CLOSENESS, or LEFT_OUT. */
  readonly places;
  /** A row for each currency: by slot the cap and the minimum in it, NOT_KNOWN where they cannot be. */
  readonly amounts;
  /** Organisations and countries that the offer is not for: those it excludes, and its own. */
  readonly refusedOrganisations: Lists;
  readonly refusedCountries: Lists;
  /** Rows of `amounts` in use. */
  currencies: number;

  constructor(
    private readonly basis: Basis,
    shared?: SharedOffers,
  ) {
    const table = new Table(basis.memory, shared?.table);
    this.table = table;
    this.flags = table.column(Uint16Array);
    this.window = table.column(Int32Array, 2);
    this.cap = table.column(Float64Array);
    this.minimum = table.column(Float64Array);
    this.currency = table.column(Int32Array);
    this.roughly = table.column(Float32Array, 2);
    this.unit = table.column(Int32Array);
    this.quantity = table.column(Float64Array);
    this.organisation = table.column(Int32Array);
    this.weights = table.column(Int32Array);
    this.past = table.column(Int32Array);
    this.classes = basis.criteria.map(() => table.column(Int32Array));
    this.gateClasses = basis.gates.map(() => table.column(Int32Array));
    this.equipmentClass = table.column(Int32Array);
    this.floor = table.column(Int32Array);
    this.floorNear = table.column(Int32Array);
    this.nearness = table.rows(Uint8Array);
    this.places = table.rows(Uint8Array);
    this.amounts = table.rows(Float64Array, 2);
    this.refusedOrganisations = new Lists(table, shared?.refusedOrganisations);
    this.refusedCountries = new Lists(table, shared?.refusedCountries);
    this.currencies = shared?.currencies ?? 0;
  }

  /** Writes all of an offer but its floors; `weights` is a row, 0 that of the model. */
  write(slot: number, offer: RunOffer, weights: number): void {
    this.table.reserve(slot + 1);
    const { basis } = this;
    const { facts, days } = offer;
    this.window.data[slot * 2] = days?.from ?? NO_DAY;
    this.window.data[slot * 2 + 1] = days?.to ?? NO_DAY;
    this.organisation.data[slot] = basis.organisations.ofOptional(facts.organisation);
    this.equipmentClass.data[slot] = basis.equipment.offerClass(offer);
    this.weights.data[slot] = weights;
    this.past.data[slot] = basis.past.columnOf(facts.organisation) + 1;
    this.classes.forEach(({ data }, i) => {
      data[slot] = (basis.criteria[i] as Question).pairs.offerClass(offer);
    });
    this.gateClasses.forEach(({ data }, i) => {
      data[slot] = (basis.gates[i] as Question).pairs.offerClass(offer);
    });
    this.writeAmounts(slot, facts);
    this.writeThemes(slot, offer);
    this.writePlaces(slot, facts);
    this.writeRefused(slot, facts);
    let flags = OFFER_FLAG.live | (synergyBits(facts.themes ?? []) << OFFER_SYNERGY);
    if (facts.themes === null) flags |= OFFER_FLAG.noThemes;
    if (facts.geography === null) flags |= OFFER_FLAG.noPlaces;
    if (weights !== 0) flags |= OFFER_FLAG.ownWeights;
    this.flags.data[slot] = flags;
  }

  /** Frees what the offer's lists hold. */
  clear(slot: number): void {
    this.refusedOrganisations.clear(slot);
    this.refusedCountries.clear(slot);
    this.flags.data[slot] = 0;
    this.floor.data[slot] = 0;
    this.floorNear.data[slot] = 0;
  }

  /** Has a row for every theme, country and currency that either side names, amounts converted for all `slots`. */
  makeRows(slots: number): void {
    const { themes, countries, currencies } = this.basis;
    this.table.reserveRows(this.nearness, themes.all.length);
    this.table.reserveRows(this.places, countries.all.length);
    this.table.reserveRows(this.amounts, currencies.all.length);
    for (; this.currencies < currencies.all.length; this.currencies++) {
      for (let slot = 0; slot < slots; slot++) this.convertOne(this.currencies, slot);
    }
  }

  /** Where the cap of an offer in a currency stands; the minimum follows. */
  amountAt(currency: number, slot: number): number {
    return (currency * this.table.capacity + slot) * 2;
  }

  /** Addresses, for the kernel, of the rows of how near offers come to a theme, and how closely they name a country. */
  nearnessTo(theme: number): number {
    return this.nearness.data.byteOffset + theme * this.table.capacity;
  }

  placesIn(country: number): number {
    return this.places.data.byteOffset + country * this.table.capacity;
  }

  /** First and last day of a window, NO_DAY where not known. */
  fromOf(slot: number): number {
    return this.window.data[slot * 2] as number;
  }

  toOf(slot: number): number {
    return this.window.data[slot * 2 + 1] as number;
  }

  share(): SharedOffers {
    return {
      table: this.table.share(),
      refusedOrganisations: this.refusedOrganisations.entries.share(),
      refusedCountries: this.refusedCountries.entries.share(),
      currencies: this.currencies,
    };
  }

  get bytes(): number {
    return this.table.bytes + this.refusedOrganisations.entries.bytes + this.refusedCountries.entries.bytes;
  }

  private writeAmounts(slot: number, facts: OfferFacts): void {
    const left = leftOf(facts);
    this.cap.data[slot] = left === null ? NOT_KNOWN : Math.min(left, facts.perGrantMax ?? left);
    this.minimum.data[slot] = facts.perGrantMin ?? 0;
    this.currency.data[slot] = this.basis.currencies.ofOptional(facts.currency);
    this.roughly.data.set([this.cap.data[slot], this.minimum.data[slot]], slot * 2);
    this.unit.data[slot] = this.basis.units.ofOptional(facts.units?.unit ?? null);
    this.quantity.data[slot] = facts.units?.quantity ?? 0;
    for (let currency = 0; currency < this.currencies; currency++) this.convertOne(currency, slot);
  }

  private convertOne(currency: number, slot: number): void {
    const { currencies, run } = this.basis;
    const cell = this.amountAt(currency, slot);
    const cap = this.cap.data[slot] as number;
    const own = currencies.all[this.currency.data[slot] as number];
    const conversion = run.conversion(own ?? null, currencies.all[currency] ?? null);
    const known = conversion !== null && cap !== NOT_KNOWN;
    this.amounts.data[cell] = known ? convert(cap, conversion) : NOT_KNOWN;
    this.amounts.data[cell + 1] = known ? convert(this.minimum.data[slot] as number, conversion) : NOT_KNOWN;
  }

  private writeThemes(slot: number, { nearness }: RunOffer): void {
    const { themes, nearness: nearnessLevels } = this.basis;
    const { capacity } = this.table;
    const reached = [...(nearness ?? [])].map(([theme, value]) => ({ row: themes.of(theme), value }));
    this.table.reserveRows(this.nearness, themes.all.length);
    for (let row = 0; row < themes.all.length; row++) this.nearness.data[row * capacity + slot] = 0;
    for (const { row, value } of reached) this.nearness.data[row * capacity + slot] = nearnessLevels.byteOf(value);
  }

  private writePlaces(slot: number, { geography, excludedPlaces }: OfferFacts): void {
    const { countries } = this.basis;
    const { capacity } = this.table;
    const named = Object.entries(geography ?? {}).map(([country, value]) => ({
      row: countries.of(country),
      value: CLOSENESS.indexOf(value),
    }));
    const excluded = excludedPlaces.map((country) => ({ row: countries.of(country), value: LEFT_OUT }));
    this.table.reserveRows(this.places, countries.all.length);
    for (let row = 0; row < countries.all.length; row++) this.places.data[row * capacity + slot] = 0;
    for (const { row, value } of [...named, ...excluded]) this.places.data[row * capacity + slot] = value;
  }

  private writeRefused(slot: number, facts: OfferFacts): void {
    const { organisations, countries } = this.basis;
    const own = facts.organisation === null ? [] : [facts.organisation];
    const organisationCodes = new Set([...own, ...facts.excludedOrganisations].map((one) => organisations.of(one)));
    this.refusedOrganisations.set(slot, [...organisationCodes]);
    const home = facts.providerCountry === null ? [] : [facts.providerCountry];
    const countryCodes = new Set([...home, ...facts.excludedCountries].map((one) => countries.of(one)));
    this.refusedCountries.set(slot, [...countryCodes]);
  }
}
