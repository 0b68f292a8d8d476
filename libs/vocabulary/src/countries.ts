import { COUNTRIES } from './generated/countries.js';
import { REGIONS } from './generated/regions.js';

const byIso3 = new Map(COUNTRIES.map((country) => [country.iso3, country]));
const byIso2 = new Map(COUNTRIES.map((country) => [country.iso2, country]));
const regions = new Map(REGIONS.map((region) => [region.code, region]));
const inRegion = new Map(
  REGIONS.map(({ code }) => [
    code,
    COUNTRIES.filter((country) => country.regions.includes(code)).map(({ iso3 }) => iso3),
  ]),
);

/** Whether this is an ISO 3166-1 alpha-3 code, such as `GMB`. */
export const isCountry = (iso3: string): boolean => byIso3.has(iso3);

/** The country with that ISO 3166-1 alpha-3 code, or undefined. */
export const countryByIso3 = (iso3: string) => byIso3.get(iso3);

/** The country with that ISO 3166-1 alpha-2 code, or undefined. */
export const countryByIso2 = (iso2: string) => byIso2.get(iso2);

/** The alpha-3 code of an alpha-2 one (`GM` is `GMB`), or undefined. */
export const iso3OfIso2 = (iso2: string) => byIso2.get(iso2)?.iso3;

/** Whether this is the M49 code of an area other than a country, three digits, such as `011`. */
export const isRegion = (m49: string): boolean => regions.has(m49);

/** The M49 area with that code, or undefined. */
export const regionByCode = (m49: string) => regions.get(m49);

/** The countries (alpha-3, sorted) of an M49 area; none for an unknown one. */
export const regionMembers = (m49: string): readonly string[] => inRegion.get(m49) ?? [];
