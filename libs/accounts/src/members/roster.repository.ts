import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Role } from '../roles.js';

/** A function that somebody holds in an organisation. */
export interface HeldRole {
  personId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  /** Who invited to it or gave it; null: the command line, or before this was noted. */
  givenBy: string | null;
  /** Since when what this person submits opens at once. */
  preauthorisedAt: Date | null;
}

const COLUMNS = `m.person_id AS "personId", p.name, p.email, m.role, m.created_at AS since, m.given_by AS "givenBy",
  m.preauthorised_at AS "preauthorisedAt"`;

/** Who serves in one organisation, and the changes of it. */
@Injectable()
export class RosterRepository {
  constructor(private readonly transactions: Transactions) {}

  of(organisationId: string): Promise<HeldRole[]> {
    return this.transactions.reader.query<HeldRole[]>(
      `SELECT ${COLUMNS} FROM memberships m JOIN people p ON p.id = m.person_id
        WHERE m.organisation_id = $1 ORDER BY p.name, p.id, m.role LIMIT 1000`,
      [organisationId],
    );
  }

  ofPerson(tx: EntityManager, organisationId: string, personId: string): Promise<HeldRole[]> {
    return tx.query<HeldRole[]>(
      `SELECT ${COLUMNS} FROM memberships m JOIN people p ON p.id = m.person_id
        WHERE m.organisation_id = $1 AND m.person_id = $2 ORDER BY m.role`,
      [organisationId, personId],
    );
  }

  /** Every organisation in which a person serves. */
  async organisationsOf(tx: EntityManager, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT organisation_id AS id FROM memberships WHERE person_id = $1 ORDER BY 1`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns whether the person did not hold it before */
  async give(
    tx: EntityManager,
    organisationId: string,
    personId: string,
    role: Role,
    givenBy: string | null,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO memberships (person_id, organisation_id, role, given_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [personId, organisationId, role, givenBy],
    );
    return rows.length > 0;
  }

  /** @returns whether the person held it */
  async take(tx: EntityManager, organisationId: string, personId: string, role: Role): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `DELETE FROM memberships WHERE person_id = $1 AND organisation_id = $2 AND role = $3 RETURNING 1`,
      [personId, organisationId, role],
    );
    return rows.length > 0;
  }

  /** Ids of those who hold one of these functions there. */
  async holders(tx: EntityManager, organisationId: string, roles: readonly Role[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT person_id AS id FROM memberships WHERE organisation_id = $1 AND role = ANY($2) ORDER BY 1`,
      [organisationId, roles],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of those who serve in the secretariat. */
  async secretaries(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT m.person_id AS id FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.role = 'secretariat' AND o.kind = 'secretariat' ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  async setPreauthorised(
    tx: EntityManager,
    organisationId: string,
    personId: string,
    roles: readonly Role[],
    by: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE memberships SET preauthorised_at = CASE WHEN $4::uuid IS NULL THEN NULL ELSE clock() END,
              preauthorised_by = $4
        WHERE organisation_id = $1 AND person_id = $2 AND role = ANY($3)`,
      [organisationId, personId, roles, by],
    );
  }
}
