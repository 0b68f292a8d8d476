import { missingForProduction } from '@tandem/platform/config';
import type { Check } from './check.js';

/** What production mode asks of the settings, one check for each that is missing. */
export function productionSettings(missing: readonly string[] = missingForProduction()): Check[] {
  const name = 'production';
  if (missing.length === 0) return [{ name, ok: true, detail: 'all settings that production mode asks for are there' }];
  return missing.map((problem) => ({ name, ok: false, detail: problem.replace(/^production mode: /, '') }));
}

/** Production mode refuses a database with people whose passwords are known. */
export const demoPeopleCheck = (demoPeople: number): Check => ({
  name: 'demo people',
  ok: demoPeople === 0,
  detail: demoPeople === 0 ? 'none' : `${demoPeople} of the sample data; use an empty database`,
});
