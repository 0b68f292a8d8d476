import { PersonNotFound } from '@tandem/accounts';
import { PasskeysModule } from '@tandem/passkeys';
import { AuditModule } from '@tandem/platform/audit';
import { LostFactors, SignInModule } from '@tandem/sign-in';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';

/**
 * `tandem user reset-factor`: takes every second factor from a person who has lost them.
 *
 * @throws CommandFailure 1 when nobody has the address
 */
export async function runResetFactor({ email }: { email: string }, json: boolean): Promise<void> {
  await withServices([AuditModule, SignInModule, PasskeysModule], (services) =>
    services(LostFactors).resetByOperator(email),
  ).catch((error: unknown) => {
    throw error instanceof PersonNotFound ? new CommandFailure(error.message) : error;
  });
  const said = `The second factors of ${email} are gone and all sessions have ended; the next sign-in sets up a new one.`;
  console.log(json ? JSON.stringify({ email, reset: true }) : said);
}
