import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions, sqlState } from '@tandem/platform/database';
import { LinkNotValid, PersonExists, PersonNotFound, SignInRefused, UnknownScope } from './accounts.errors.js';
import { AccountsRepository, type NewOrganisation } from './accounts.repository.js';
import { MembersRepository } from './members/members.repository.js';
import type { Organisation } from './organisation.entity.js';
import type { Person } from './person.entity.js';
import { PERMISSIONS, type Role } from './roles.js';
import { digestOf, hashPassword, newSecret, passwordMatches } from './secrets.js';
import type { Viewer } from './viewer.js';

const SESSION_DAYS = 14;
const LINK_HOURS = 24;

@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly members: MembersRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** @throws SignInRefused; returns the secret for the cookie, of which only a digest is stored. */
  async signIn(email: string, password: string): Promise<{ secret: string; viewer: Viewer }> {
    const person = await this.repository.personByEmail(email);
    if (!(await passwordMatches(person?.passwordHash ?? null, password)) || !person) throw new SignInRefused();
    return this.openSession(person);
  }

  /** Uses up a one-time link, sets the password and signs in. @throws LinkNotValid */
  async redeemLink(link: string, password: string): Promise<{ secret: string; viewer: Viewer }> {
    const passwordHash = await hashPassword(password);
    const personId = await this.transactions.run(async (tx) => {
      const id = await this.repository.redeemLink(tx, digestOf(link));
      if (!id) throw new LinkNotValid();
      await this.repository.setPassword(tx, id, passwordHash);
      await this.audit.record(tx, personEntry(id, 'person.password_set'));
      return id;
    });
    const person = await this.repository.personById(personId);
    if (!person) throw new LinkNotValid();
    return this.openSession(person);
  }

  async signOut(secret: string): Promise<void> {
    await this.repository.deleteSession(digestOf(secret));
  }

  /** Who holds this session secret; null when it is unknown or has expired. */
  async viewerOfSession(secret: string): Promise<Viewer | null> {
    const personId = await this.repository.personOfSession(digestOf(secret));
    return personId ? this.viewer(personId, null) : null;
  }

  /** Who holds this API token; null when it is unknown, revoked or has expired. */
  async viewerOfToken(secret: string): Promise<Viewer | null> {
    const token = await this.repository.token(digestOf(secret));
    return token && this.viewerOf(token, token.scopes);
  }

  /** A new person with a role in an organisation, and a one-time link with which to set a password. */
  async createPerson(
    person: { email: string; name: string },
    serving: { organisationId: string; role: Role } | null,
  ): Promise<{ person: Person; link: string }> {
    return this.transactions.run(async () => {
      const made = await this.enrol({ ...person, passwordHash: null, demo: false }, serving ? [serving] : []);
      return { person: made, link: await this.createLink(made.id) };
    });
  }

  /** The secret of a one-time link with which a person sets a password within a day; only its digest is stored. */
  async createLink(personId: string): Promise<string> {
    const link = newSecret();
    await this.transactions.run(async (tx) => {
      await this.repository.insertLink(tx, digestOf(link), personId, LINK_HOURS);
      await this.audit.record(tx, personEntry(personId, 'person.link_created'));
    });
    return link;
  }

  /** A new person with functions, who cannot sign in unless given a password hash or a link. @throws PersonExists */
  async enrol(person: Omit<Person, 'id'>, serving: { organisationId: string; role: Role }[]): Promise<Person> {
    try {
      return await this.transactions.run(async (tx) => {
        const made = await this.repository.insertPerson(tx, { ...person, email: person.email.toLowerCase() });
        for (const { organisationId, role } of serving)
          await this.repository.addMembership(tx, made.id, organisationId, role);
        await this.audit.record(tx, { ...personEntry(made.id, 'person.created'), after: { serving } });
        return made;
      });
    } catch (error) {
      if (sqlState(error) === '23505') throw new PersonExists(person.email);
      throw error;
    }
  }

  async createOrganisation(organisation: NewOrganisation): Promise<Organisation> {
    return this.transactions.run(async (tx) => {
      const made = await this.repository.insertOrganisation(tx, organisation);
      await this.audit.record(tx, {
        personId: null,
        organisationId: made.id,
        action: 'organisation.created',
        objectType: 'organisation',
        objectId: made.id,
        after: { name: made.name, kind: made.kind, country: made.country },
      });
      return made;
    });
  }

  /** A token for programs, limited to scopes; only its digest is stored. @throws PersonNotFound, UnknownScope */
  async createToken(email: string, scopes: string[], days = 90): Promise<string> {
    const strange = scopes.find((scope) => scope !== 'all' && !(PERMISSIONS as readonly string[]).includes(scope));
    if (strange !== undefined || scopes.length === 0) throw new UnknownScope(strange ?? '');
    const person = await this.repository.personByEmail(email);
    if (!person) throw new PersonNotFound(email);
    const secret = newSecret('tdm_');
    await this.transactions.run(async (tx) => {
      await this.repository.insertToken(tx, digestOf(secret), person.id, scopes, days);
      await this.audit.record(tx, { ...personEntry(person.id, 'token.created'), after: { scopes, days } });
    });
    return secret;
  }

  async organisation(id: string): Promise<Organisation | null> {
    const [organisation] = await this.repository.organisations([id]);
    return organisation ?? null;
  }

  /** Organisations of exactly this name, in whatever case; names are not unique. */
  organisationsNamed(name: string): Promise<Organisation[]> {
    return this.repository.organisationsNamed(name);
  }

  /** Organisations by id, for a page of records at once. */
  async organisationsById(ids: readonly string[]): Promise<Map<string, Organisation>> {
    const found = ids.length > 0 ? await this.repository.organisations([...new Set(ids)]) : [];
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }

  /** Whether the sample data's people are there. */
  hasDemoPeople(): Promise<boolean> {
    return this.repository.hasDemoPeople();
  }

  /** Names and addresses of those who speak for organisations; shown only where both sides consented. */
  async contactsOf(ids: readonly string[]): Promise<Map<string, { name: string; email: string }[]>> {
    const contacts = new Map<string, { name: string; email: string }[]>();
    for (const { organisation_id: id, name, email } of ids.length > 0 ? await this.repository.contacts(ids) : [])
      contacts.set(id, [...(contacts.get(id) ?? []), { name, email }]);
    return contacts;
  }

  /** The people of the sample data with their functions; empty where there is none. */
  async demoPeople(): Promise<Viewer[]> {
    const people = await this.repository.demoPeople();
    return Promise.all(people.map((person) => this.viewerOf(person, null)));
  }

  private async openSession(person: Person): Promise<{ secret: string; viewer: Viewer }> {
    const secret = newSecret();
    await this.repository.insertSession(digestOf(secret), person.id, SESSION_DAYS);
    return { secret, viewer: await this.viewerOf(person, null) };
  }

  private async viewer(personId: string, scopes: string[] | null): Promise<Viewer | null> {
    const person = await this.repository.personById(personId);
    return person && this.viewerOf(person, scopes);
  }

  private async viewerOf(
    person: Pick<Person, 'id' | 'name' | 'email' | 'demo'>,
    scopes: string[] | null,
  ): Promise<Viewer> {
    const memberships = await this.members.membershipsOf(person.id);
    return { personId: person.id, name: person.name, email: person.email, demo: person.demo, memberships, scopes };
  }
}

const personEntry = (personId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'person',
  objectId: personId,
});
