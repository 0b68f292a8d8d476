import type { Viewer } from '@tandem/accounts';
import { FactorTooOld } from './sign-in.errors.js';

const FRESH_MINUTES = 15;

/**
 * For what can take an account over: the person has signed in, or shown the second factor, a short while ago. The clock is
 * that of this process; a difference of some seconds to the database's does no harm.
 *
 * @throws FactorTooOld
 */
export function refuseStale({ session }: Viewer, now = Date.now()): void {
  const proved = session ? (session.secondFactorAt ?? session.openedAt).getTime() : 0;
  if (now - proved > FRESH_MINUTES * 60_000) throw new FactorTooOld();
}
