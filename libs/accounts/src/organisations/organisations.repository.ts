import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Organisation, OrganisationKind } from '../organisation.entity.js';

/** An organisation with how it was verified and what of it needs somebody's attention. */
export interface OrganisationRecord extends Pick<
  Organisation,
  'id' | 'name' | 'kind' | 'country' | 'members' | 'verifiedAt' | 'preauthorisedAt'
> {
  /** Counts upwards in the order of entry. */
  number: number;
  version: number;
  /** Who of the secretariat entered it; null: at the command line. */
  enteredBy: string | null;
  refusedAt: Date | null;
  refusedBecause: string | null;
  /** Since when nobody is left who endorses, approves or administers. */
  endorserMissingSince: Date | null;
}

export interface OrganisationFilter {
  kind?: OrganisationKind | undefined;
  verified?: boolean | undefined;
  /** Only those without anybody who endorses, approves or administers. */
  withoutEndorser?: boolean | undefined;
  /** Only these and verified ones; left out: all. */
  visibleTo?: readonly string[] | undefined;
  after?: number | undefined;
  limit: number;
}

const COLUMNS = `id, name, kind, country, members, number::int AS number, version, entered_by AS "enteredBy",
  verified_at AS "verifiedAt", preauthorised_at AS "preauthorisedAt", refused_at AS "refusedAt",
  refused_because AS "refusedBecause", endorser_missing_since AS "endorserMissingSince"`;

type Row = OrganisationRecord;

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly transactions: Transactions) {}

  list({ kind, verified, withoutEndorser, visibleTo, after, limit }: OrganisationFilter): Promise<Row[]> {
    return this.transactions.reader.query<Row[]>(
      `SELECT ${COLUMNS} FROM organisations
        WHERE ($1::text IS NULL OR kind = $1) AND ($2::boolean IS NULL OR (verified_at IS NOT NULL) = $2)
          AND ($3::boolean IS NULL OR (endorser_missing_since IS NOT NULL) = $3)
          AND ($4::uuid[] IS NULL OR verified_at IS NOT NULL OR id = ANY($4))
          AND ($5::bigint IS NULL OR number > $5)
        ORDER BY number LIMIT $6`,
      [kind ?? null, verified ?? null, withoutEndorser ?? null, visibleTo ?? null, after ?? null, limit],
    );
  }

  async byId(id: string): Promise<Row | null> {
    const [row] = await this.transactions.reader.query<Row[]>(`SELECT ${COLUMNS} FROM organisations WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Keeps its members and its standing as they are until the end of the transaction. */
  async locked(tx: EntityManager, id: string): Promise<Row | null> {
    const [row] = await tx.query<Row[]>(`SELECT ${COLUMNS} FROM organisations WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  async setEnteredBy(tx: EntityManager, id: string, personId: string): Promise<void> {
    await tx.query(`UPDATE organisations SET entered_by = $2 WHERE id = $1`, [id, personId]);
  }

  async setVerified(tx: EntityManager, id: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE organisations SET verified_at = clock(), verified_by = $2, refused_at = NULL, refused_because = NULL,
              version = version + 1
        WHERE id = $1`,
      [id, personId],
    );
  }

  /** Also takes a verification back. */
  async setRefused(tx: EntityManager, id: string, because: string): Promise<void> {
    await tx.query(
      `UPDATE organisations SET verified_at = NULL, verified_by = NULL, refused_at = clock(), refused_because = $2,
              version = version + 1
        WHERE id = $1`,
      [id, because],
    );
  }

  async setFacts(tx: EntityManager, id: string, name: string, members: readonly string[]): Promise<void> {
    await tx.query(`UPDATE organisations SET name = $2, members = $3, version = version + 1 WHERE id = $1`, [
      id,
      name,
      members,
    ]);
  }

  /** @returns whether it was not yet noted */
  async noteEndorserMissing(tx: EntityManager, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE organisations SET endorser_missing_since = clock() WHERE id = $1 AND endorser_missing_since IS NULL
       RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  async noteEndorserFound(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      `UPDATE organisations SET endorser_missing_since = NULL WHERE id = $1 AND endorser_missing_since IS NOT NULL`,
      [id],
    );
  }
}
