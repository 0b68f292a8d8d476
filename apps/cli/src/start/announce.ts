import type { Config } from '@tandem/platform/config';
import { localAddress } from './readiness.js';

interface DemoPerson {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Prints what a newcomer needs next: the demo people, one a line as `role  e-mail  password`. */
export async function announce(config: Config): Promise<void> {
  const response = await fetch(`${localAddress(config)}/api/v1/session/demo-people`);
  if (!response.ok) return;
  const { items } = (await response.json()) as { items: DemoPerson[] };
  for (const { role, email, password } of items) console.log(`${role}  ${email}  ${password}`);
}
