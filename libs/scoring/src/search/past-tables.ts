import type { Snapshot } from '../facts.js';
import type { Names } from './names.js';

/** The past work of all providers in tables: a row for each country, and for each theme, with a number a provider. */
export class PastTables {
  readonly providers: number;
  readonly places: Uint16Array;
  readonly themes: Uint16Array;
  private readonly columns = new Map<string, number>();

  constructor({ pastWork }: Snapshot, countries: Names, themes: Names) {
    const all = Object.entries(pastWork);
    this.providers = all.length;
    all.forEach(([provider], column) => this.columns.set(provider, column));
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

  get bytes(): number {
    return this.places.byteLength + this.themes.byteLength;
  }

  private tableOf(shares: readonly Readonly<Record<string, number>>[], names: Names): Uint16Array {
    for (const share of shares) for (const name of Object.keys(share)) names.of(name);
    const table = new Uint16Array(names.all.length * this.providers);
    shares.forEach((share, column) => {
      for (const [name, value] of Object.entries(share)) table[names.of(name) * this.providers + column] = value;
    });
    return table;
  }
}
