import type { EntityManager } from 'typeorm';
import { prepared } from './prepared.js';

/**
 * For whom tables under row security show rows and take them: somebody with the organisations that this person serves, or
 * the system itself, which works for all.
 */
export type RowScope = 'service' | { person: string; organisations?: readonly string[] };

/** Lets a transaction see, until its end or the next call, what is the scope's; null: nothing. */
export async function setRowScope(tx: EntityManager, scope: RowScope | null): Promise<void> {
  const { person, organisations = [] } = scope === null || scope === 'service' ? { person: '' } : scope;
  await prepared(
    tx,
    `SELECT set_config('tandem.scope', $1, true), set_config('tandem.person', $2, true),
            set_config('tandem.organisations', $3, true)`,
    [scope === 'service' ? 'service' : '', person, `{${organisations.join(',')}}`],
  );
}
