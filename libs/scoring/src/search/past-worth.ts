import { pastWorth } from '../criteria/track-record.js';
import type { Basis } from './basis.js';
import type { NeedColumns } from './need-columns.js';

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
