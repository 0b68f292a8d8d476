import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** An identity as its person sees it. */
export interface IdentityRow {
  id: string;
  issuer: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** How a provider knows a person. */
export interface IssuedIdentity {
  issuer: string;
  subject: string;
}

@Injectable()
export class IdentitiesRepository {
  constructor(private readonly transactions: Transactions) {}

  of(personId: string): Promise<IdentityRow[]> {
    return prepared<IdentityRow>(
      this.transactions.reader,
      `SELECT id, issuer, created_at AS "createdAt", last_used_at AS "lastUsedAt"
         FROM identities WHERE person_id = $1 ORDER BY created_at, id`,
      [personId],
    );
  }

  /** Whose it is, noting the use; null for an identity that nobody has linked. */
  async use(tx: EntityManager, { issuer, subject }: IssuedIdentity): Promise<string | null> {
    const [row] = await prepared<{ person_id: string }>(
      tx,
      'UPDATE identities SET last_used_at = now() WHERE issuer = $1 AND subject = $2 RETURNING person_id',
      [issuer, subject],
    );
    return row?.person_id ?? null;
  }

  /** The id; null where it is somebody's already, or the person has another one of this issuer. */
  async insert(tx: EntityManager, personId: string, { issuer, subject }: IssuedIdentity): Promise<string | null> {
    const [row] = await prepared<{ id: string }>(
      tx,
      `INSERT INTO identities (person_id, issuer, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`,
      [personId, issuer, subject],
    );
    return row?.id ?? null;
  }

  /** @returns the issuer, or null where the person has no such one */
  async delete(tx: EntityManager, personId: string, id: string): Promise<string | null> {
    const [row] = await prepared<{ issuer: string }>(
      tx,
      'DELETE FROM identities WHERE id = $1 AND person_id = $2 RETURNING issuer',
      [id, personId],
    );
    return row?.issuer ?? null;
  }
}
