import type { FieldTier } from '@tandem/accounts';
import { COUNTRIES, GROUPS, REGIONS, THEMES, type Names } from '@tandem/vocabulary';
import type { DocumentField } from './document.js';

/** Fields that hold codes, amounts and days, not words. */
const NOT_WORDS = new Set([
  ...['textLanguage', 'countries', 'themes', 'modalities', 'cost', 'smallestUseful', 'units', 'window', 'languages'],
  ...['recipient', 'excludedOrganisations', 'odaOpinion', 'optIns', 'topics', 'hostConsent', 'urgency', 'visibility'],
  ...['kind', 'geography', 'available', 'perGrant', 'conditions', 'excludedCountries', 'targetDate', 'beneficiaries'],
]);
const NOT_WORDS_WITHIN = new Set([
  ...['id', 'code', 'amount', 'currency', 'language', 'status', 'state'],
  ...['kind', 'on', 'unit', 'plannedOn', 'actualOn', 'theme'],
]);

const named = (entries: readonly { names: Names }[], codes: readonly string[]): Map<string, readonly string[]> =>
  new Map(entries.map(({ names }, index) => [codes[index] ?? '', [...new Set(Object.values(names))]]));

const THEME_NAMES = named(
  THEMES,
  THEMES.map(({ code }) => code),
);
const COUNTRY_NAMES = named(
  COUNTRIES,
  COUNTRIES.map(({ iso3 }) => iso3),
);
const PLACE_NAMES = new Map<string, readonly string[]>([
  ...[...COUNTRY_NAMES].map(([code, names]) => [`country:${code}`, names] as const),
  ...[
    ...named(
      REGIONS,
      REGIONS.map(({ code }) => code),
    ),
  ].map(([code, names]) => [`region:${code}`, names] as const),
  ...[
    ...named(
      GROUPS,
      GROUPS.map(({ code }) => code),
    ),
  ].map(([code, names]) => [`group:${code}`, names] as const),
]);

/** Names in all languages of what stands as codes: a theme, a country (alpha-3), a place such as `region:011`. */
export const themeNames = (codes: readonly string[]): string[] => codes.flatMap((code) => THEME_NAMES.get(code) ?? []);
export const countryNames = (codes: readonly string[]): string[] =>
  codes.flatMap((code) => COUNTRY_NAMES.get(code) ?? []);
export const placeNames = (codes: readonly string[]): string[] => codes.flatMap((code) => PLACE_NAMES.get(code) ?? []);

/** What is written in the fields of a content, each with the tier that its table of tiers gives; the title first. */
export function writtenFields(
  content: Readonly<Record<string, unknown>>,
  tiers: Readonly<Record<string, FieldTier>>,
): DocumentField[] {
  const fields = Object.entries(tiers).flatMap(([name, tier]) => {
    const texts = NOT_WORDS.has(name) ? [] : textsIn(content[name]);
    return texts.length > 0 ? [{ name, tier, texts }] : [];
  });
  return fields.sort((one, other) => Number(other.name === 'title') - Number(one.name === 'title'));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NOT_WORDS_WITHIN.has(name) ? [] : textsIn(inner)));
}
