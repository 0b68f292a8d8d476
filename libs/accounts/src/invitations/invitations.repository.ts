import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Role } from '../roles.js';

const WORKS_FOR_DAYS = 7;

/** An invitation to serve in an organisation; of its link only a digest is stored. */
export interface Invitation {
  id: string;
  email: string;
  organisationId: string;
  role: Role;
  invitedBy: string | null;
  invitedByName: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  /** By the database's clock. */
  expired: boolean;
}

const SELECT = `SELECT i.id, i.email, i.organisation_id AS "organisationId", i.role, i.invited_by AS "invitedBy",
    p.name AS "invitedByName", i.created_at AS "createdAt", i.expires_at AS "expiresAt",
    i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt", i.expires_at <= now() AS expired
  FROM invitations i LEFT JOIN people p ON p.id = i.invited_by`;

const WAITING = 'accepted_at IS NULL AND revoked_at IS NULL';

@Injectable()
export class InvitationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of an organisation, the newest first. */
  of(organisationId: string): Promise<Invitation[]> {
    return this.transactions.reader.query<Invitation[]>(
      `${SELECT} WHERE i.organisation_id = $1 ORDER BY i.created_at DESC, i.id LIMIT 200`,
      [organisationId],
    );
  }

  async byId(id: string): Promise<Invitation | null> {
    const [found] = await this.transactions.reader.query<Invitation[]>(`${SELECT} WHERE i.id = $1`, [id]);
    return found ?? null;
  }

  /** One that can still be accepted. */
  async waitingByToken(tokenHash: string): Promise<Invitation | null> {
    const [found] = await this.transactions.reader.query<Invitation[]>(
      `${SELECT} WHERE i.token_hash = $1 AND ${WAITING} AND i.expires_at > now()`,
      [tokenHash],
    );
    return found ?? null;
  }

  /** How many the organisation has sent within a day. */
  async sentToday(tx: EntityManager, organisationId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM invitations
        WHERE organisation_id = $1 AND created_at > now() - interval '1 day'`,
      [organisationId],
    );
    return row?.count ?? 0;
  }

  async insert(
    tx: EntityManager,
    invitation: Pick<Invitation, 'email' | 'organisationId' | 'role'> & { tokenHash: string; invitedBy: string },
  ): Promise<Pick<Invitation, 'id' | 'expiresAt'>> {
    const { tokenHash, email, organisationId, role, invitedBy } = invitation;
    const [row] = await tx.query<Pick<Invitation, 'id' | 'expiresAt'>[]>(
      `INSERT INTO invitations (token_hash, email, organisation_id, role, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) RETURNING id, expires_at AS "expiresAt"`,
      [tokenHash, email, organisationId, role, invitedBy, WORKS_FOR_DAYS],
    );
    if (!row) throw new Error('The invitation was not stored');
    return row;
  }

  /** Uses it up; null when somebody has done so before, it was withdrawn or has expired. */
  async redeem(tx: EntityManager, tokenHash: string): Promise<Invitation | null> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE invitations SET accepted_at = now() WHERE token_hash = $1 AND ${WAITING} AND expires_at > now()
       RETURNING id`,
      [tokenHash],
    );
    const [found] = rows[0] ? await tx.query<Invitation[]>(`${SELECT} WHERE i.id = $1`, [rows[0].id]) : [];
    return found ?? null;
  }

  async setAcceptedBy(tx: EntityManager, id: string, personId: string): Promise<void> {
    await tx.query(`UPDATE invitations SET accepted_by = $2 WHERE id = $1`, [id, personId]);
  }

  /** @returns whether it still waited */
  async revoke(tx: EntityManager, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE invitations SET revoked_at = now() WHERE id = $1 AND ${WAITING} RETURNING 1`,
      [id],
    );
    return rows.length > 0;
  }

  /** A newer one to the same address takes the place of one that waits. */
  async revokeWaiting(tx: EntityManager, organisationId: string, email: string, role: Role): Promise<void> {
    await tx.query(
      `UPDATE invitations SET revoked_at = now() WHERE organisation_id = $1 AND email = $2 AND role = $3 AND ${WAITING}`,
      [organisationId, email, role],
    );
  }

  /** What somebody sent ends with the function that allowed it. */
  async revokeWaitingOf(tx: EntityManager, organisationId: string, invitedBy: string): Promise<void> {
    await tx.query(
      `UPDATE invitations SET revoked_at = now() WHERE organisation_id = $1 AND invited_by = $2 AND ${WAITING}`,
      [organisationId, invitedBy],
    );
  }

  async countWaitingOf(tx: EntityManager, organisationId: string, invitedBy: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM invitations WHERE organisation_id = $1 AND invited_by = $2 AND ${WAITING}`,
      [organisationId, invitedBy],
    );
    return row?.count ?? 0;
  }

  /** Deletes those that ended long ago, and with them addresses of people who never came. */
  async forget(days: number): Promise<number> {
    const [rows] = await this.transactions.reader.query<[unknown[], number]>(
      `DELETE FROM invitations WHERE expires_at < now() - make_interval(days => $1) RETURNING 1`,
      [days],
    );
    return rows.length;
  }
}
