import { pastWorth } from '../criteria/track-record.js';
import { UNKNOWN_VALUE } from '../integers.js';
import type { Basis } from './basis.js';
import { NEED_FLAG, type NeedColumns } from './need-columns.js';

/** What a provider's past work, a column of PastTables, is worth to a need that says where and on what. */
export function pastValue({ past }: Basis, needs: NeedColumns, need: number, column: number): number {
  const { countries, themes, wholeWeight } = needs;
  const { providers } = past;
  const countryStart = countries.start.data[need] as number;
  const count = countries.count.data[need] as number;
  let places = 0;
  for (let i = countryStart; i < countryStart + count; i++) {
    const cell = (countries.codes.data[i] as number) * providers + column;
    if (cell < past.places.length) places += past.places[cell] as number;
  }
  const themeStart = themes.start.data[need] as number;
  const themeEnd = themeStart + (themes.count.data[need] as number);
  let sum = 0;
  for (let i = themeStart; i < themeEnd; i++) {
    const cell = (themes.codes.data[i] as number) * providers + column;
    if (cell < past.themes.length) sum += (themes.weights.data[i] as number) * (past.themes[cell] as number);
  }
  return pastWorth(places, count, sum, wholeWeight.data[need] as number);
}

/** The same for every provider; for a need that does not say where and on what, what unknown counts. */
export class PastValues {
  readonly values: Float64Array;
  private readonly places: Float64Array;

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
  ) {
    this.values = new Float64Array(basis.past.providers);
    this.places = new Float64Array(basis.past.providers);
  }

  compute(need: number): void {
    const { values, places, needs, basis } = this;
    const { past } = basis;
    if (((needs.flags.data[need] as number) & (NEED_FLAG.noThemes | NEED_FLAG.noCountries)) !== 0) {
      values.fill(UNKNOWN_VALUE);
      return;
    }
    const countries = needs.countries.of(need);
    places.fill(0);
    for (const country of countries) addRow(places, past.places, country, 1);
    values.fill(0);
    const start = needs.themes.start.data[need] as number;
    needs.themes.of(need).forEach((theme, i) => {
      addRow(values, past.themes, theme, needs.themes.weights.data[start + i] as number);
    });
    const whole = needs.wholeWeight.data[need] as number;
    for (let column = 0; column < values.length; column++) {
      values[column] = pastWorth(places[column] as number, countries.length, values[column] as number, whole);
    }
  }
}

/** Adds a row of a table, times a weight; a row that the table does not have is all 0. */
function addRow(sums: Float64Array, table: Uint16Array, row: number, weight: number): void {
  const start = row * sums.length;
  if (start >= table.length) return;
  for (let column = 0; column < sums.length; column++) {
    sums[column] = (sums[column] as number) + weight * (table[start + column] as number);
  }
}
