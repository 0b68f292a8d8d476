import { Injectable } from '@nestjs/common';
import type { Role } from '@tandem/accounts';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** Whose link it is, and for which need. */
export interface ReconfirmLink {
  needId: string;
  personId: string;
}

/** Such a link works while it is new, its need open, and its person still one who may reconfirm it. */
const WORKS = `l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > clock() AND n.id = l.need_id AND n.status = 'open'
  AND EXISTS (SELECT FROM memberships m WHERE m.person_id = l.person_id AND m.organisation_id = n.organisation_id
                 AND m.role = ANY($2))`;

@Injectable()
export class ReconfirmLinksRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tx: EntityManager, tokenHash: string, { needId, personId }: ReconfirmLink, expiresAt: Date): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO need_reconfirm_links (token_hash, need_id, person_id, expires_at) VALUES ($1, $2, $3, $4)`,
      [tokenHash, needId, personId, expiresAt],
    );
  }

  /** A link that works. */
  async working(tokenHash: string, roles: readonly Role[]): Promise<ReconfirmLink | null> {
    const [link] = await prepared<ReconfirmLink>(
      this.transactions.reader,
      `SELECT l.need_id AS "needId", l.person_id AS "personId" FROM need_reconfirm_links l, needs n WHERE ${WORKS}`,
      [tokenHash, roles],
    );
    return link ?? null;
  }

  /** Uses a link up; null where it does not work, or somebody has just used it. */
  async redeem(tx: EntityManager, tokenHash: string, roles: readonly Role[]): Promise<ReconfirmLink | null> {
    const [link] = await prepared<ReconfirmLink>(
      tx,
      `UPDATE need_reconfirm_links l SET used_at = clock() FROM needs n WHERE ${WORKS}
       RETURNING l.need_id AS "needId", l.person_id AS "personId"`,
      [tokenHash, roles],
    );
    return link ?? null;
  }

  /** All that were sent for a need are of no use once it was confirmed or is open no more. */
  async useUp(tx: EntityManager, needId: string): Promise<void> {
    await prepared(tx, `UPDATE need_reconfirm_links SET used_at = clock() WHERE need_id = $1 AND used_at IS NULL`, [
      needId,
    ]);
  }

  /** Ids of those who may reconfirm for an organisation. */
  async holders(tx: EntityManager, organisationId: string, roles: readonly Role[]): Promise<string[]> {
    const rows = await prepared<{ id: string }>(
      tx,
      `SELECT DISTINCT person_id AS id FROM memberships WHERE organisation_id = $1 AND role = ANY($2) ORDER BY 1`,
      [organisationId, roles],
    );
    return rows.map(({ id }) => id);
  }
}
