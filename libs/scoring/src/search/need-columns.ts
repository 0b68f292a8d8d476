import { CRITERIA } from '../criteria/registry.js';
import { WHOLE } from '../integers.js';
import type { RunNeed } from '../pair.js';
import { Pair, RunOffer } from '../pair.js';
import { DEFAULT_DURATION } from '../gates/time.js';
import { synergyBits } from '../score.js';
import { weightedRarity } from '../themes.js';
import { type Basis, NEED_CRITERIA, type Question } from './basis.js';
import { BLANK_OFFER } from './blank-offer.js';
import { type Column, type SharedTable, Table } from './columns.js';
import { Lists } from './lists.js';

/** A day that is not known. */
export const NO_DAY = -0x80000000;

/** An amount, a quantity, a value or a code that is not known. */
export const NOT_KNOWN = -1;

/** What a need does not say, or says in a way that asks for more than columns of one number. */
export const NEED_FLAG = {
  noThemes: 1,
  noCountries: 2,
  urgent: 4,
  embargoed: 8,
  linesByCountry: 16,
  overlap: 32,
  live: 64,
  ownWeights: 128,
  /** More themes or countries than columns have. */
  manyThemes: 4_096,
  manyCountries: 8_192,
};

/** Where the flags have the themes of synergy. */
export const NEED_SYNERGY = 8;

/** Themes that have columns of their own; few needs have more. */
export const THEME_COLUMNS = 3;

/** What a line of a need still lacks and the numbers of its countries; null: of all. */
export interface LineRow {
  lacking: number;
  countries: readonly number[] | null;
}

/** Needs as another thread takes them over. */
export interface SharedNeeds {
  table: SharedTable;
  countries: SharedTable;
  themes: SharedTable;
  providers: SharedTable;
  refused: SharedTable;
  lines: Map<number, LineRow[]>;
}

/** Needs in columns. */
export class NeedColumns {
  readonly table: Table;
  readonly flags;
  /** By slot the first and the last day of its window. */
  readonly window;
  /** Days of help that the need takes at least. */
  readonly required;
  readonly lacking;
  /** What the lines within reach lack where no line names countries of its own. */
  readonly within;
  readonly least;
  readonly currency;
  readonly unit;
  readonly quantity;
  readonly organisation;
  /** The row of its State's weights. */
  readonly weights;
  /** By criterion of classes: its class. */
  readonly classes: readonly Column<Int32Array>[];
  /** By criterion of the need alone: its value. */
  readonly values: readonly Column<Int32Array>[];
  /** Its first country; the others are in the lists. */
  readonly country;
  /** Its first themes, with what each has of Σ weight × rarity. */
  readonly leading: readonly { theme: Column<Int32Array>; share: Column<Float64Array> }[];
  /** WHOLE ÷ the days of its window. */
  readonly perDay;
  /** By gate of classes: its class. */
  readonly gateClasses: readonly Column<Int32Array>[];
  readonly equipmentClass;
  /** Σ weight × rarity and Σ weight over the need's themes. */
  readonly wholeRarity;
  readonly wholeWeight;
  readonly floor;
  readonly floorNear;
  readonly countries: Lists;
  /** Themes with weight × rarity, and weight. */
  readonly themes: Lists;
  /** Providers that already work beside the need. */
  readonly providers: Lists;
  /** Organisations that the need excludes. */
  readonly refused: Lists;
  /** The lines of needs whose lines name countries, by slot. */
  readonly lines: Map<number, LineRow[]>;
  private readonly anyOffer: RunOffer;

  constructor(
    private readonly basis: Basis,
    shared?: SharedNeeds,
  ) {
    const table = new Table(basis.memory, shared?.table);
    this.table = table;
    this.flags = table.column(Uint16Array);
    this.window = table.column(Int32Array, 2);
    this.required = table.column(Int32Array);
    this.lacking = table.column(Float64Array);
    this.within = table.column(Float64Array);
    this.least = table.column(Float64Array);
    this.currency = table.column(Int32Array);
    this.unit = table.column(Int32Array);
    this.quantity = table.column(Float64Array);
    this.organisation = table.column(Int32Array);
    this.weights = table.column(Int32Array);
    this.classes = basis.criteria.map(() => table.column(Int32Array));
    this.values = NEED_CRITERIA.map(() => table.column(Int32Array));
    this.country = table.column(Int32Array);
    this.leading = Array.from({ length: THEME_COLUMNS }, () => ({
      theme: table.column(Int32Array),
      share: table.column(Float64Array),
    }));
    this.perDay = table.column(Float64Array);
    this.gateClasses = basis.gates.map(() => table.column(Int32Array));
    this.equipmentClass = table.column(Int32Array);
    this.wholeRarity = table.column(Float64Array);
    this.wholeWeight = table.column(Float64Array);
    this.floor = table.column(Int32Array);
    this.floorNear = table.column(Int32Array);
    this.countries = new Lists(table, shared?.countries);
    this.themes = new Lists(table, shared?.themes);
    this.providers = new Lists(table, shared?.providers);
    this.refused = new Lists(table, shared?.refused);
    this.lines = shared?.lines ?? new Map<number, LineRow[]>();
    this.anyOffer = new RunOffer(BLANK_OFFER, basis.run);
  }

  /** Writes all of a need but its floors; `weights` is a row, 0 that of the model. */
  write(slot: number, need: RunNeed, weights: number): void {
    this.table.reserve(slot + 1);
    this.writeLists(slot, need);
    this.writeAmounts(slot, need);
    const { basis } = this;
    const { facts, days } = need;
    this.window.data[slot * 2] = days?.from ?? NO_DAY;
    this.window.data[slot * 2 + 1] = days?.to ?? NO_DAY;
    const duration = facts.durationDays ?? DEFAULT_DURATION;
    this.required.data[slot] = days ? Math.min(duration, Math.max(0, days.to - days.from + 1)) : duration;
    this.organisation.data[slot] = basis.organisations.ofOptional(facts.organisation);
    this.equipmentClass.data[slot] = basis.equipment.needClass(need);
    this.weights.data[slot] = weights;
    this.writeValues(slot, need);
    this.writeLeading(slot);
    this.perDay.data[slot] = days ? WHOLE / Math.max(1, days.to - days.from + 1) : 0;
    this.gateClasses.forEach(({ data }, i) => {
      data[slot] = (basis.gates[i] as Question).pairs.needClass(need);
    });
    this.flags.data[slot] = this.flagsOf(need) | (weights === 0 ? 0 : NEED_FLAG.ownWeights);
  }

  /** Frees what the need's lists hold. */
  clear(slot: number): void {
    for (const lists of [this.countries, this.themes, this.providers, this.refused]) lists.clear(slot);
    this.lines.delete(slot);
    this.flags.data[slot] = 0;
    this.floor.data[slot] = 0;
    this.floorNear.data[slot] = 0;
  }

  /** First and last day of a window, NO_DAY where not known. */
  fromOf(slot: number): number {
    return this.window.data[slot * 2] as number;
  }

  toOf(slot: number): number {
    return this.window.data[slot * 2 + 1] as number;
  }

  share(): SharedNeeds {
    return {
      table: this.table.share(),
      countries: this.countries.entries.share(),
      themes: this.themes.entries.share(),
      providers: this.providers.entries.share(),
      refused: this.refused.entries.share(),
      lines: this.lines,
    };
  }

  get bytes(): number {
    const lists = [this.countries, this.themes, this.providers, this.refused];
    return lists.reduce((sum, { entries }) => sum + entries.bytes, this.table.bytes);
  }

  private writeValues(slot: number, need: RunNeed): void {
    const { basis } = this;
    this.classes.forEach(({ data }, i) => {
      data[slot] = (basis.criteria[i] as Question).pairs.needClass(need);
    });
    const pair = new Pair(need, this.anyOffer, basis.run);
    this.values.forEach(({ data }, i) => {
      data[slot] = CRITERIA[NEED_CRITERIA[i] as number]?.measure(pair) ?? NOT_KNOWN;
    });
  }

  private writeLeading(slot: number): void {
    this.country.data[slot] = this.countries.of(slot)[0] ?? 0;
    const themes = this.themes.of(slot);
    const start = this.themes.start.data[slot] as number;
    const whole = this.wholeRarity.data[slot] as number;
    this.leading.forEach(({ theme, share }, i) => {
      theme.data[slot] = themes[i] ?? 0;
      share.data[slot] = i < themes.length ? (this.themes.parts.data[start + i] as number) / whole : 0;
    });
  }

  private writeLists(slot: number, { facts, overlap }: RunNeed): void {
    const { countries, themes, organisations, run } = this.basis;
    this.countries.set(slot, facts.countries?.map((country) => countries.of(country)) ?? []);
    const asked = facts.themes ?? [];
    const parts = asked.map((theme) => weightedRarity(theme, run.context.snapshot));
    this.themes.set(
      slot,
      asked.map(({ code }) => themes.of(code)),
      parts,
      asked.map(({ weight }) => weight),
    );
    this.wholeWeight.data[slot] = asked.reduce((sum, { weight }) => sum + weight, 0);
    this.wholeRarity.data[slot] = parts.reduce((sum, part) => sum + part, 0);
    const beside = [...(overlap?.providers ?? [])].filter((provider) => provider !== null);
    this.providers.set(
      slot,
      beside.map((provider) => organisations.of(provider)),
    );
    this.refused.set(
      slot,
      facts.excludedOrganisations.map((organisation) => organisations.of(organisation)),
    );
  }

  private writeAmounts(slot: number, { facts }: RunNeed): void {
    const { currencies, units, countries } = this.basis;
    const { lacking, lines } = facts;
    this.lacking.data[slot] = lacking ?? NOT_KNOWN;
    this.within.data[slot] = lines?.reduce((sum, line) => sum + line.lacking, 0) ?? lacking ?? NOT_KNOWN;
    this.least.data[slot] = Math.min(facts.smallestUseful ?? 1, lacking ?? 0);
    this.currency.data[slot] = currencies.ofOptional(facts.currency);
    this.unit.data[slot] = units.ofOptional(facts.units?.unit ?? null);
    this.quantity.data[slot] = facts.units?.quantity ?? 0;
    this.lines.delete(slot);
    if (!lines?.some((line) => line.countries !== null)) return;
    const rows = lines.map((line) => ({
      lacking: line.lacking,
      countries: line.countries?.map((country) => countries.of(country)) ?? null,
    }));
    this.lines.set(slot, rows);
  }

  private flagsOf({ facts, overlap }: RunNeed): number {
    const { embargoed } = this.basis.run;
    let flags = NEED_FLAG.live | (synergyBits(facts.themes?.map(({ code }) => code) ?? []) << NEED_SYNERGY);
    if (facts.themes === null) flags |= NEED_FLAG.noThemes;
    if (facts.countries === null) flags |= NEED_FLAG.noCountries;
    if (facts.urgent) flags |= NEED_FLAG.urgent;
    const country = facts.countries?.some((one) => embargoed.has(one)) ?? false;
    if (country && facts.exemptionReference === null) flags |= NEED_FLAG.embargoed;
    if (facts.lines?.some((line) => line.countries !== null)) flags |= NEED_FLAG.linesByCountry;
    if (overlap) flags |= NEED_FLAG.overlap;
    if ((facts.themes?.length ?? 0) > THEME_COLUMNS) flags |= NEED_FLAG.manyThemes;
    if ((facts.countries?.length ?? 0) > 1) flags |= NEED_FLAG.manyCountries;
    return flags;
  }
}
