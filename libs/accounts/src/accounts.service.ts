import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions, sqlState } from '@tandem/platform/database';
import { PersonExists } from './accounts.errors.js';
import { AccountsRepository, type NewOrganisation } from './accounts.repository.js';
import { MembersRepository } from './members/members.repository.js';
import type { Organisation } from './organisation.entity.js';
import type { Person } from './person.entity.js';
import type { Role } from './roles.js';
import { digestOf, newSecret } from './secrets.js';
import type { Viewer, ViewerSession } from './viewer.js';

const LINK_HOURS = 24;

@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly members: MembersRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

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

  /** The secret of a one-time link with which a person sets a password within some hours; only its digest is stored. */
  async createLink(personId: string, hours = LINK_HOURS): Promise<string> {
    const link = newSecret();
    await this.transactions.run(async (tx) => {
      await this.repository.insertLink(tx, digestOf(link), personId, hours);
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

  /** Mails to a person come in the language of the pages at the last sign-in. */
  rememberLanguage(personId: string, language: string): Promise<void> {
    return this.repository.setLanguage(personId, language);
  }

  /** Names of people by id, for those who may know them. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = ids.length > 0 ? await this.repository.names([...new Set(ids)]) : [];
    return new Map(found.map(({ id, name }) => [id, name]));
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

  /** A person in all functions that they hold; `scopes` is what a token is limited to, null for the person in session. */
  async viewerOf(
    person: Pick<Person, 'id' | 'name' | 'email' | 'demo'>,
    scopes: readonly string[] | null,
    session: ViewerSession | null = null,
  ): Promise<Viewer> {
    const { id: personId, name, email, demo } = person;
    const memberships = await this.members.membershipsOf(personId);
    return { personId, name, email, demo, memberships, scopes, session };
  }
}

const personEntry = (personId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'person',
  objectId: personId,
});
