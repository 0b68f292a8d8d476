import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import type { Role } from './roles.js';

/** Somebody who speaks for an organisation. */
export interface ContactRow {
  organisation_id: string;
  name: string;
  email: string;
}

/** What may be set when an organisation is made. */
export type NewOrganisation = Pick<Organisation, 'name' | 'kind' | 'country'> &
  Partial<Pick<Organisation, 'members' | 'verifiedAt' | 'preauthorisedAt' | 'sampleKey'>>;

@Injectable()
export class AccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  personByEmail(email: string): Promise<Person | null> {
    return this.transactions.reader.findOneBy(Person, { email: email.toLowerCase() });
  }

  personById(id: string): Promise<Person | null> {
    return this.transactions.reader.findOneBy(Person, { id });
  }

  names(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return prepared(this.transactions.reader, 'SELECT id, name FROM people WHERE id = ANY($1::uuid[])', [ids]);
  }

  demoPeople(): Promise<Person[]> {
    return this.transactions.reader.find(Person, { where: { demo: true }, order: { email: 'ASC' }, take: 20 });
  }

  /** Whether the sample data's people are there. */
  hasDemoPeople(): Promise<boolean> {
    return this.transactions.reader.existsBy(Person, { demo: true });
  }

  /** Who speaks for these organisations: points of contact and donors' officers, each person once. */
  contacts(organisationIds: readonly string[]): Promise<ContactRow[]> {
    return this.transactions.reader.query<ContactRow[]>(
      `SELECT DISTINCT m.organisation_id, p.name, p.email FROM memberships m JOIN people p ON p.id = m.person_id
        WHERE m.organisation_id = ANY($1::uuid[])
          AND m.role IN ('national_endorser', 'donor_officer', 'donor_approver')
        ORDER BY m.organisation_id, p.name, p.email LIMIT 200`,
      [organisationIds],
    );
  }

  insertPerson(tx: EntityManager, person: Omit<Person, 'id'>): Promise<Person> {
    return tx.save(tx.create(Person, person));
  }

  insertOrganisation(tx: EntityManager, organisation: NewOrganisation): Promise<Organisation> {
    return tx.save(tx.create(Organisation, { members: [], verifiedAt: null, preauthorisedAt: null, ...organisation }));
  }

  /** Keeps everybody else from adding organisations until the end of the transaction. */
  async lockOrganisations(tx: EntityManager): Promise<void> {
    await tx.query('LOCK TABLE organisations IN SHARE ROW EXCLUSIVE MODE');
  }

  hasOrganisations(tx: EntityManager): Promise<boolean> {
    return tx.exists(Organisation);
  }

  /** Those of exactly this name, in whatever case. */
  organisationsNamed(name: string): Promise<Organisation[]> {
    return this.transactions.reader
      .createQueryBuilder(Organisation, 'o')
      .where('lower(o.name) = lower(:name)', { name })
      .getMany();
  }

  async setLanguage(personId: string, language: string): Promise<void> {
    await this.transactions.reader.query('UPDATE people SET language = $2 WHERE id = $1 AND language <> $2', [
      personId,
      language,
    ]);
  }

  /** Everybody who holds a role in any organisation, the longest there first. */
  peopleWithRole(tx: EntityManager, role: Role): Promise<Person[]> {
    return tx
      .createQueryBuilder(Person, 'p')
      .where('EXISTS (SELECT FROM memberships m WHERE m.person_id = p.id AND m.role = :role)', { role })
      .orderBy('p.created_at')
      .getMany();
  }

  async addMembership(tx: EntityManager, personId: string, organisationId: string, role: Role): Promise<void> {
    await tx.query(
      `INSERT INTO memberships (person_id, organisation_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [personId, organisationId, role],
    );
  }

  organisations(ids: readonly string[]): Promise<Organisation[]> {
    return prepared<Organisation>(
      this.transactions.reader,
      `SELECT id, name, kind, country, members, verified_at AS "verifiedAt", preauthorised_at AS "preauthorisedAt",
              sample_key AS "sampleKey"
         FROM organisations WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  async setPassword(tx: EntityManager, personId: string, passwordHash: string): Promise<void> {
    await tx.update(Person, { id: personId }, { passwordHash });
  }

  async insertLink(tx: EntityManager, tokenHash: string, personId: string, hours: number): Promise<void> {
    await tx.query(
      `INSERT INTO sign_in_links (token_hash, person_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))`,
      [tokenHash, personId, hours],
    );
  }
}
