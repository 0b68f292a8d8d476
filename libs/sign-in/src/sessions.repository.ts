import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Device } from './device.js';

/** How a session was opened. */
export type SessionMethod = 'password' | 'link' | 'invitation' | 'passkey' | 'oidc';

/** What is stored of a session that opens. */
export interface NewSession {
  tokenHash: string;
  personId: string;
  method: SessionMethod;
  device: Device;
  /** Whether the person has a second factor that is still to come. */
  factorDue: boolean;
  /** Whether both factors were shown. */
  secondFactor: boolean;
  idleSeconds: number;
  hours: number;
}

/** A session that has not ended, with its person. */
export interface StandingSession {
  session_id: string;
  opened_at: Date;
  second_factor_at: Date | null;
  factor_due: boolean;
  /** A lost factor was reset: another one is to be set up. */
  enrol_due: boolean;
  id: string;
  name: string;
  email: string;
  demo: boolean;
}

export interface SessionRow {
  id: string;
  method: SessionMethod;
  created_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
  address: string | null;
}

const STANDS = `expires_at > now() AND last_seen_at > now() - make_interval(secs => idle_seconds)`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(tx: EntityManager, session: NewSession): Promise<string> {
    const [row] = await prepared<{ id: string }>(
      tx,
      `INSERT INTO sessions (token_hash, person_id, method, address, user_agent, factor_due, second_factor_at,
              idle_seconds, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN now() END, $8, now() + make_interval(hours => $9))
       RETURNING id`,
      [
        session.tokenHash,
        session.personId,
        session.method,
        session.device.address,
        session.device.userAgent,
        session.factorDue,
        session.secondFactor,
        session.idleSeconds,
        session.hours,
      ],
    );
    if (!row) throw new Error('A session got no id.');
    return row.id;
  }

  /** The standing session of a secret; notes, at most once a minute, that it was used. */
  async use(tokenHash: string): Promise<StandingSession | null> {
    const [row] = await prepared<StandingSession & { stale: boolean }>(
      this.transactions.reader,
      `SELECT s.id AS session_id, s.created_at AS opened_at, s.second_factor_at, s.factor_due,
              s.last_seen_at < now() - interval '1 minute' AS stale, p.id, p.name, p.email, p.demo, p.enrol_due
         FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.token_hash = $1 AND ${STANDS}`,
      [tokenHash],
    );
    if (!row) return null;
    const { stale, ...session } = row;
    if (stale)
      await prepared(
        this.transactions.reader,
        `UPDATE sessions SET last_seen_at = now() WHERE token_hash = $1 AND last_seen_at < now() - interval '1 minute'`,
        [tokenHash],
      );
    return session;
  }

  /** Gives the session a new secret and notes the second factor; null where the old secret opens nothing any more. */
  async rotate(
    tx: EntityManager,
    oldHash: string,
    newHash: string,
  ): Promise<{ id: string; person_id: string; address: string | null } | null> {
    const [row] = await prepared<{ id: string; person_id: string; address: string | null }>(
      tx,
      `UPDATE sessions SET token_hash = $2, second_factor_at = now(), last_seen_at = now()
        WHERE token_hash = $1 AND ${STANDS} RETURNING id, person_id, host(address) AS address`,
      [oldHash, newHash],
    );
    return row ?? null;
  }

  /** The person has shown a factor: none is demanded any more because one was lost. */
  async settleEnrolment(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'UPDATE people SET enrol_due = false WHERE id = $1 AND enrol_due', [personId]);
  }

  of(personId: string): Promise<SessionRow[]> {
    return prepared<SessionRow>(
      this.transactions.reader,
      `SELECT id, method, created_at, last_seen_at, user_agent, host(address) AS address
         FROM sessions WHERE person_id = $1 AND ${STANDS} ORDER BY last_seen_at DESC, id LIMIT 100`,
      [personId],
    );
  }

  /** Ends a session of the person by its secret. @returns its id, or null where there was none */
  async endBySecret(tx: EntityManager, tokenHash: string): Promise<{ id: string; person_id: string } | null> {
    const [row] = await prepared<{ id: string; person_id: string }>(
      tx,
      'DELETE FROM sessions WHERE token_hash = $1 RETURNING id, person_id',
      [tokenHash],
    );
    return row ?? null;
  }

  async end(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    const ended = await prepared(tx, 'DELETE FROM sessions WHERE person_id = $1 AND id = $2 RETURNING id', [
      personId,
      id,
    ]);
    return ended.length > 0;
  }

  /** Ends all sessions of a person but one. @returns the ids of those that ended */
  async endAll(tx: EntityManager, personId: string, exceptId: string | null): Promise<string[]> {
    const ended = await prepared<{ id: string }>(
      tx,
      'DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id',
      [personId, exceptId],
    );
    return ended.map(({ id }) => id);
  }
}
