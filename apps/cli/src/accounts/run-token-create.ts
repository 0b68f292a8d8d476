import { PERMISSIONS, PersonNotFound } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { SignInModule, Tokens } from '@tandem/sign-in';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';

const known: readonly string[] = ['all', ...PERMISSIONS];

/**
 * `tandem token create`: prints the token, or `{"token": "…"}`.
 *
 * @throws CommandFailure 2 for a scope that does not exist, 1 when nobody has the address
 */
export async function runTokenCreate(
  { user, scopes, days }: { user: string; scopes: string[]; days: number },
  json: boolean,
): Promise<void> {
  const strange = scopes.find((scope) => !known.includes(scope));
  if (strange !== undefined)
    throw new CommandFailure(`There is no scope ${JSON.stringify(strange)}; there are ${known.join(', ')}.`, 2);
  const token = await withServices([AuditModule, SignInModule], (services) =>
    services(Tokens).makeFor(user, scopes, days),
  ).catch((error: unknown) => {
    throw error instanceof PersonNotFound ? new CommandFailure(error.message) : error;
  });
  console.log(json ? JSON.stringify({ token }) : token);
}
