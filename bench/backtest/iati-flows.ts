import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { iatiActivities, providersNamed } from '@tandem/register';
import type { Flow } from './flow.js';

/** What each file is about: most activities of these name no country. */
const COUNTRY_OF_FILE: readonly [part: string, country: string][] = [
  ['Colombia', 'COL'],
  ['DRC', 'COD'],
  ['Honduras', 'HND'],
  ['Iraq', 'IRQ'],
  ['Senegal', 'SEN'],
];

/** Who funds the activities of the aid databases of five States. */
export async function iatiFlows(folder: string): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const file of readdirSync(folder).sort()) {
    const country = COUNTRY_OF_FILE.find(([part]) => file.includes(part))?.[1] ?? null;
    for await (const { countries, startsOn, endsOn, flows: payments, sectors, themes, participants } of iatiActivities(
      join(folder, file),
      country,
    )) {
      const began = startsOn ?? endsOn ?? payments.at(-1)?.on;
      if (began === undefined) continue;
      const funders = participants.filter(({ role }) => role === 'funding');
      const donors = new Set(funders.flatMap(({ organisation }) => providersNamed(organisation.name)));
      const shared = { year: Number(began.slice(0, 4)), themes, sectors: sectors.map(({ code }) => code) };
      for (const donor of donors) for (const { country } of countries) flows.push({ donor, country, ...shared });
    }
  }
  return flows;
}
