import type { Config } from '@tandem/platform/config';
import type { Filling } from '../migrate/fill.js';
import { administratorLine } from '../one-time-link.js';
import { type DemoPerson, findMatches } from './found-matches.js';
import { matchTable } from './match-table.js';
import { localAddress } from './readiness.js';

const patience = 20_000;

/**
 * Prints what a newcomer needs next: the link for the first administrator; or the demo people, one a line as
 * `role  e-mail  password`, and what the engine found for one of them.
 */
export async function announce(config: Config, { administrator }: Filling, signal: AbortSignal): Promise<void> {
  if (administrator) console.log(administratorLine(administrator));
  const address = `${localAddress(config)}/api/v1`;
  const response = await fetch(`${address}/session/demo-people`, { signal });
  // Without sample data there are none.
  if (!response.ok) return;
  const people = (await response.json()) as DemoPerson[];
  for (const { role, email, password } of people) console.log(`${role}  ${email}  ${password}`);

  const asker = people.find(({ role, organisation }) => role === 'national_endorser' && organisation === 'The Gambia');
  if (!asker) return;
  const found = await findMatches(address, asker, { patience, signal });
  if (found.length > 0) console.log(`\nMatches found for ${asker.organisation}:\n${matchTable(found)}\n`);
}
