import { type Random, Zipf } from './random.js';

/** Members of each of the 22 regions; 200 countries. */
const SIZES = [18, 17, 14, 13, 12, 11, 10, 10, 9, 9, 9, 8, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4];

const letter = (i: number) => String.fromCharCode(65 + i);

/** Made-up alpha-3 codes: region's letter, then two that count. */
export const REGIONS: readonly (readonly string[])[] = SIZES.map((size, region) =>
  Array.from({ length: size }, (_, i) => `${letter(region)}${letter(i)}X`),
);

export const COUNTRIES: readonly string[] = REGIONS.flat();

const regionOf = new Map(REGIONS.flatMap((members, region) => members.map((country) => [country, region] as const)));

/** Three regions give and do not ask. */
export const DONOR_COUNTRIES = REGIONS.slice(1, 4).flat();
const ASKING = REGIONS.flatMap((members, region) => (region >= 1 && region <= 3 ? [] : members));
const asked = new Zipf(ASKING.length, 0.5);

/** A State that asks: some ask far more often than others. */
export function askingCountry(random: Random): string {
  // 97 has no divisor in common with the number of States, so that those who ask most lie in all regions.
  return ASKING[(asked.draw(random) * 97) % ASKING.length] as string;
}

/** The country's region with all its members. */
export function regionAround(country: string): readonly string[] {
  return REGIONS[regionOf.get(country) ?? 0] ?? [];
}

/** Least developed or small island developing: two of five. */
export function isDisadvantaged(country: string): boolean {
  return COUNTRIES.indexOf(country) % 5 < 2;
}

const WORKING = ['en', 'fr', 'es', 'ar', 'pt', 'ru', 'zh', 'sw'];

/** The language most spoken in a country's region, and perhaps English. */
export function languagesAround(country: string, random: Random): string[] {
  const own = WORKING[(regionOf.get(country) ?? 0) % WORKING.length] as string;
  return own !== 'en' && random.chance(45) ? [own, 'en'] : [own];
}

export const LANGUAGES: readonly string[] = WORKING;
