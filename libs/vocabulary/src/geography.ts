import { isCountry, isRegion, regionMembers } from './countries.js';
import { UnknownCode } from './errors.js';
import { groupMembers, isGroup } from './groups.js';

const WORLD = 'region:001';
const SMALL_AREA = 20;

/** How exactly an offer names a country, of 10,000 (matching model 1). */
export type Specificity = 10_000 | 8_000 | 5_000 | 2_000;

/** Where an offer applies, as geography codes. */
export interface Geography {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether this is `country:GMB` (alpha-3), `region:011` (M49, three digits; 001 is the world) or `group:LDC`. */
export function isGeographyCode(code: string): boolean {
  const [kind, name, ...rest] = code.split(':');
  if (name === undefined || rest.length > 0) return false;
  if (kind === 'country') return isCountry(name);
  if (kind === 'region') return isRegion(name);
  return kind === 'group' && isGroup(name);
}

/** The countries (alpha-3, sorted, each once) that the codes mean on a day (YYYY-MM-DD). Throws UnknownCode, InvalidDate. */
export function expandGeography(codes: readonly string[], asOf: string): string[] {
  return [...new Set(codes.flatMap((code) => countriesOf(code, asOf)))].sort();
}

/**
 * How exactly an offer names each country that it covers: named itself 10,000; through a group or region of up to 20 members
 * 8,000; a larger one 5,000; the world 2,000. The best holds; excluded countries are left out. Throws UnknownCode, InvalidDate.
 */
export function geographySpecificity({ include, exclude }: Geography, asOf: string): Record<string, Specificity> {
  const excluded = new Set(expandGeography(exclude, asOf));
  const best: Record<string, Specificity> = {};
  for (const code of include) {
    const members = countriesOf(code, asOf);
    const value = specificityOf(code, members.length);
    for (const iso3 of members) if (!excluded.has(iso3) && value > (best[iso3] ?? 0)) best[iso3] = value;
  }
  return Object.fromEntries(Object.entries(best).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function specificityOf(code: string, members: number): Specificity {
  if (code.startsWith('country:')) return 10_000;
  if (code === WORLD) return 2_000;
  return members <= SMALL_AREA ? 8_000 : 5_000;
}

function countriesOf(code: string, asOf: string): readonly string[] {
  if (!isGeographyCode(code)) throw new UnknownCode('geography', code);
  const name = code.slice(code.indexOf(':') + 1);
  if (code.startsWith('country:')) return [name];
  return code.startsWith('region:') ? regionMembers(name) : groupMembers(name, asOf);
}
