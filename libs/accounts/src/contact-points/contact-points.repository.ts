import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { CONFIRM_EVERY_DAYS, REMIND_BEFORE_DAYS, type ContactPoint, type ContactPointKind } from './contact-point.js';

/** One that its organisation is reminded of now. */
export interface DueContactPoint {
  organisationId: string;
  organisation: string;
  kind: ContactPointKind;
  /** Last confirmed, or named. */
  since: Date;
  remindedAt: Date;
}

/** What may be written of one. */
export type ContactPointFacts = Pick<ContactPoint, 'personId' | 'name' | 'office' | 'email' | 'phone'>;

const COLUMNS = `organisation_id AS "organisationId", kind, person_id AS "personId", name, office, email, phone, version,
  confirmed_at AS "confirmedAt",
  confirmed_at IS NULL OR confirmed_at < clock() - make_interval(days => ${CONFIRM_EVERY_DAYS - REMIND_BEFORE_DAYS}) AS due`;

@Injectable()
export class ContactPointsRepository {
  constructor(private readonly transactions: Transactions) {}

  of(organisationId: string): Promise<ContactPoint[]> {
    return this.transactions.reader.query<ContactPoint[]>(
      `SELECT ${COLUMNS} FROM contact_points WHERE organisation_id = $1 ORDER BY kind`,
      [organisationId],
    );
  }

  async locked(tx: EntityManager, organisationId: string, kind: ContactPointKind): Promise<ContactPoint | null> {
    const [found] = await tx.query<ContactPoint[]>(
      `SELECT ${COLUMNS} FROM contact_points WHERE organisation_id = $1 AND kind = $2 FOR UPDATE`,
      [organisationId, kind],
    );
    return found ?? null;
  }

  /** Whoever names it says that it is right. */
  async set(
    tx: EntityManager,
    organisationId: string,
    kind: ContactPointKind,
    { personId, name, office, email, phone }: ContactPointFacts,
    by: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO contact_points AS c (organisation_id, kind, person_id, name, office, email, phone, confirmed_at, confirmed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, clock(), $8)
       ON CONFLICT (organisation_id, kind) DO UPDATE SET person_id = EXCLUDED.person_id, name = EXCLUDED.name,
         office = EXCLUDED.office, email = EXCLUDED.email, phone = EXCLUDED.phone, version = c.version + 1,
         confirmed_at = EXCLUDED.confirmed_at, confirmed_by = EXCLUDED.confirmed_by, reminded_at = NULL`,
      [organisationId, kind, personId, name, office, email, phone, by],
    );
  }

  async confirm(tx: EntityManager, organisationId: string, kind: ContactPointKind, by: string): Promise<void> {
    await tx.query(
      `UPDATE contact_points SET confirmed_at = clock(), confirmed_by = $3, reminded_at = NULL, version = version + 1
        WHERE organisation_id = $1 AND kind = $2`,
      [organisationId, kind, by],
    );
  }

  /** Names somebody else where one person stood; it has to be confirmed again. */
  async passOn(tx: EntityManager, organisationId: string, from: string, to: string): Promise<void> {
    await tx.query(
      `UPDATE contact_points c SET person_id = p.id, name = p.name, email = p.email, phone = NULL,
              confirmed_at = NULL, confirmed_by = NULL, reminded_at = NULL, version = version + 1
         FROM people p WHERE c.organisation_id = $1 AND c.person_id = $2 AND p.id = $3`,
      [organisationId, from, to],
    );
  }

  async deleteOf(tx: EntityManager, personId: string): Promise<void> {
    await tx.query(`DELETE FROM contact_points WHERE person_id = $1`, [personId]);
  }

  /** Marks as reminded what is due and was not reminded for a month. Any number of workers may ask at once. */
  async takeDue(tx: EntityManager): Promise<DueContactPoint[]> {
    const [rows] = await tx.query<[DueContactPoint[], number]>(
      `UPDATE contact_points c SET reminded_at = clock() FROM organisations o
        WHERE o.id = c.organisation_id AND (c.organisation_id, c.kind) IN (
          SELECT organisation_id, kind FROM contact_points
           WHERE (confirmed_at IS NULL OR confirmed_at < clock() - make_interval(days => $1))
             AND (reminded_at IS NULL OR reminded_at < clock() - interval '30 days')
           ORDER BY organisation_id, kind LIMIT 200 FOR UPDATE SKIP LOCKED)
       RETURNING c.organisation_id AS "organisationId", o.name AS organisation, c.kind,
         coalesce(c.confirmed_at, c.reminded_at) AS since, c.reminded_at AS "remindedAt"`,
      [CONFIRM_EVERY_DAYS - REMIND_BEFORE_DAYS],
    );
    return rows;
  }
}
