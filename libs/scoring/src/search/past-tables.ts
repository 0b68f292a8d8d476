import type { Snapshot } from '../facts.js';
import type { Memory } from './memory.js';
import type { Names } from './names.js';
import type { NeedColumns } from './need-columns.js';

/** The past work of all providers in tables: a row for each country, and for each theme, with a number a provider. */
export class PastTables {
  readonly providers: number;
  readonly places: Uint16Array;
  readonly themes: Uint16Array;
  private readonly columns = new Map<string, number>();

  private readonly sums: Float64Array;

  constructor(
    { pastWork }: Snapshot,
    countries: Names,
    themes: Names,
    private readonly memory: Memory,
  ) {
    const all = Object.entries(pastWork);
    this.providers = all.length;
    all.forEach(([provider], column) => this.columns.set(provider, column));
    this.sums = memory.take(Float64Array, all.length);
    this.places = this.tableOf(
      all.map(([, past]) => past.places),
      countries,
    );
    this.themes = this.tableOf(
      all.map(([, past]) => past.themes),
      themes,
    );
  }

  /** A provider's column; −1 where its past is not known. */
  columnOf(provider: string | null): number {
    return provider === null ? -1 : (this.columns.get(provider) ?? -1);
  }

  /** What the past work of every provider lacks to a need that says where and on what. */
  lackingTo(needs: NeedColumns, need: number, less: Float64Array): void {
    const { sums, places, themes } = this;
    const countries = needs.countries.of(need);
    less.fill(0, 0, this.providers);
    for (const country of countries) this.add(less, places, country, 1);
    sums.fill(0);
    const start = needs.themes.start.data[need] as number;
    const end = start + (needs.themes.count.data[need] as number);
    for (let i = start; i < end; i++) {
      this.add(sums, themes, needs.themes.codes.data[i] as number, needs.themes.weights.data[i] as number);
    }
    const whole = needs.wholeWeight.data[need] as number;
    const { kernel } = this.memory;
    kernel.lessPast(less.byteOffset, sums.byteOffset, this.providers, countries.length, whole);
  }

  /** A row that the table does not have is all 0. */
  private add(sums: Float64Array, table: Uint16Array, row: number, weight: number): void {
    const start = row * this.providers;
    if (start >= table.length) return;
    this.memory.kernel.addRow(sums.byteOffset, table.byteOffset + start * 2, this.providers, weight);
  }

  get bytes(): number {
    return this.places.byteLength + this.themes.byteLength;
  }

  private tableOf(shares: readonly Readonly<Record<string, number>>[], names: Names): Uint16Array {
    for (const share of shares) for (const name of Object.keys(share)) names.of(name);
    const table = this.memory.take(Uint16Array, names.all.length * this.providers);
    shares.forEach((share, column) => {
      for (const [name, value] of Object.entries(share)) table[names.of(name) * this.providers + column] = value;
    });
    return table;
  }
}
