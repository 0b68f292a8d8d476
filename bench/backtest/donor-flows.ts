import { readFileSync } from 'node:fs';
import { providersNamed } from '@tandem/register';
import { iso3OfIso2, themesOfDacCode } from '@tandem/vocabulary';
import { parse } from 'csv-parse/sync';
import type { Flow } from './flow.js';

interface Row {
  donor: string;
  recipient_iso2: string;
  sector_codes: string;
  year: string;
}

const DAC_CODE = /^\d{3}(?:\d{2})?$/u;

/** Flows in conflict sectors to 2007, a row for each activity with all its donors. Rows without a country are left out. */
export function donorFlows(path: string): Flow[] {
  const rows = parse<Row>(readFileSync(path), { columns: true, bom: true });
  return rows.flatMap((row) => {
    const country = iso3OfIso2(row.recipient_iso2);
    if (country === undefined) return [];
    const sectors = row.sector_codes.split(/[;|]/u).filter((code) => DAC_CODE.test(code));
    const themes = [...new Set(sectors.flatMap(themesOfDacCode))];
    return providersNamed(row.donor).map((donor) => ({ donor, country, year: Number(row.year), themes, sectors }));
  });
}
