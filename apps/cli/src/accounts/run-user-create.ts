import {
  AccountsModule,
  AccountsService,
  ORGANISATION_KINDS,
  PersonExists,
  ROLES,
  ROLES_OF_KIND,
  type Organisation,
  type OrganisationKind,
  type Role,
} from '@tandem/accounts';
import { isUuid } from '@tandem/input';
import { Audit, AuditModule } from '@tandem/platform/audit';
import { loadConfig } from '@tandem/platform/config';
import { Clock, Transactions } from '@tandem/platform/database';
import { isCountry } from '@tandem/vocabulary';
import { type Services, withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { oneTimeLink } from '../one-time-link.js';

/** The options of `tandem user create`, as they were typed. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** Name or id. */
  readonly organisation: string;
  /** Given where the organisation is to be made. */
  readonly kind?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** Whether the operator vouches for the organisation that is made. */
  readonly verified?: true;
}

/**
 * `tandem user create`: prints the one-time link, or `{"id", "email", "role", "organisation": {"id", "name"}, "link"}`.
 *
 * @throws CommandFailure 2 for options that cannot be meant, 1 for what does not fit with what is there
 */
export async function runUserCreate(user: NewUser, json: boolean): Promise<void> {
  const { email, name } = user;
  const { role, kind } = checked(user);
  const config = loadConfig();
  const { person, link, organisation } = await withServices([AuditModule, AccountsModule], (services) =>
    services(Transactions).run(async () => {
      const where = kind ? await make(services, kind, user) : await find(services, user.organisation);
      if (!ROLES_OF_KIND[where.kind].includes(role))
        throw new CommandFailure(`There is no ${role} in an organisation of the kind ${where.kind}.`);
      const made = await services(AccountsService).createPerson({ email, name }, { organisationId: where.id, role });
      return { ...made, organisation: where };
    }),
  ).catch((error: unknown) => {
    throw error instanceof PersonExists ? new CommandFailure(error.message) : error;
  });
  const address = oneTimeLink(link, config);
  const { id } = organisation;
  const result = { id: person.id, email: person.email, role, organisation: { id, name: organisation.name } };
  console.log(json ? JSON.stringify({ ...result, link: address }) : address);
}

function checked({ email, name, role, kind, country, verified }: NewUser): { role: Role; kind?: OrganisationKind } {
  if (!/^[^\s@]+@[^\s@]+$/u.test(email) || email.length > 254) wrong('--email', email, 'an e-mail address');
  if (name.trim() === '') wrong('--name', name, 'a name');
  const knownRole = ROLES.find((each) => each === role) ?? wrong('--role', role, `one of ${ROLES.join(', ')}`);
  if (kind === undefined) {
    if (country !== undefined) throw new CommandFailure('--country goes with --kind state.', 2);
    if (verified) throw new CommandFailure('--verified goes with --kind: it is for an organisation that is made.', 2);
    return { role: knownRole };
  }
  const knownKind =
    ORGANISATION_KINDS.find((each) => each === kind) ??
    wrong('--kind', kind, `one of ${ORGANISATION_KINDS.join(', ')}`);
  if ((knownKind === 'state') !== (country !== undefined))
    throw new CommandFailure('--kind state needs --country, and no other kind takes it.', 2);
  if (country !== undefined && !isCountry(country)) wrong('--country', country, 'an ISO 3166-1 alpha-3 code');
  return { role: knownRole, kind: knownKind };
}

function wrong(option: string, value: string, wanted: string): never {
  throw new CommandFailure(`${option}: ${JSON.stringify(value)} is not ${wanted}.`, 2);
}

/** Unless the operator vouches for it, the secretariat verifies it before anything of it is published. */
async function make(services: Services, kind: OrganisationKind, user: NewUser): Promise<Organisation> {
  const { organisation: name, country = null } = user;
  const accounts = services(AccountsService);
  if ((await accounts.organisationsNamed(name)).length > 0)
    throw new CommandFailure(
      `There is already an organisation ${JSON.stringify(name)}; leave out --kind to add to it.`,
    );
  const verifiedAt = user.verified ? await services(Clock).now() : null;
  const made = await accounts.createOrganisation({ name, kind, country, verifiedAt });
  if (verifiedAt)
    await services(Transactions).run((tx) =>
      services(Audit).record(tx, {
        personId: null,
        organisationId: made.id,
        action: 'organisation.verified',
        objectType: 'organisation',
        objectId: made.id,
        after: { by: 'operator, at the command line' },
      }),
    );
  return made;
}

async function find(services: Services, nameOrId: string): Promise<Organisation> {
  const accounts = services(AccountsService);
  const byId = isUuid(nameOrId) ? await accounts.organisation(nameOrId) : null;
  if (byId) return byId;
  const [found, second] = await accounts.organisationsNamed(nameOrId);
  if (!found) throw new CommandFailure(`There is no organisation ${JSON.stringify(nameOrId)}; --kind makes one.`);
  if (second) throw new CommandFailure(`There are several organisations ${JSON.stringify(nameOrId)}; give an id.`);
  return found;
}
