import { iso3OfIso2 } from '@tandem/vocabulary';
import { attribute, childNamed, childrenNamed, narrative, type Element } from './element.js';
import type { NoteSkip } from './skips.js';
import { percentageOf } from './values.js';

/**
 * Where. `stated`: the file names a country or a region (one that this code list lacks included); `assumed`: it names
 * none and whoever imported it said which country the file is about; `not_stated`: nobody said.
 */
export type PlaceBasis = 'stated' | 'assumed' | 'not_stated';

export interface PlaceRecord {
  place: PlaceBasis;
  /** ISO 3166-1 alpha-3; percentage of the activity as decimal text, null where not stated. */
  countries: { country: string; percentage: string | null }[];
  /** `vocabulary:code`, e.g. `1:289` for a DAC region. */
  regions: string[];
  /** Names of locations inside the countries. */
  locations: string[];
}

/** IATI 2.x states places on the activity or on its transactions; both are read. */
export function readPlace(activity: Element, defaultCountry: string | null, note: NoteSkip): PlaceRecord {
  const sources = [activity, ...childrenNamed(activity, 'transaction')];
  const countryElements = sources.flatMap((source) => childrenNamed(source, 'recipient-country'));
  const regionElements = sources.flatMap((source) => childrenNamed(source, 'recipient-region'));
  const countries = new Map<string, string | null>();
  for (const element of countryElements) {
    const code = attribute(element, 'code');
    const country = iso3OfIso2(code?.toUpperCase() ?? '');
    if (country === undefined) note('detail', 'unknown_country', element, code);
    else if (!countries.has(country)) countries.set(country, shareOf(element, note));
  }
  const stated = countryElements.length + regionElements.length > 0;
  const assumed = !stated && defaultCountry !== null;
  if (assumed) countries.set(defaultCountry, null);
  return {
    place: stated ? 'stated' : assumed ? 'assumed' : 'not_stated',
    countries: [...countries].map(([country, percentage]) => ({ country, percentage })),
    regions: unique(regionElements.map((it) => `${attribute(it, 'vocabulary') ?? '1'}:${attribute(it, 'code') ?? ''}`)),
    locations: unique(childrenNamed(activity, 'location').map((it) => narrative(childNamed(it, 'name')))),
  };
}

function shareOf(element: Element, note: NoteSkip): string | null {
  const stated = attribute(element, 'percentage');
  const percentage = percentageOf(stated);
  if (stated !== null && percentage === null) note('detail', 'bad_percentage', element, stated);
  return percentage;
}

const unique = (names: (string | null)[]): string[] => [...new Set(names.filter((name) => name !== null))];
