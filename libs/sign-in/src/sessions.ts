import { Injectable } from '@nestjs/common';
import { AccountsRepository, AccountsService, digestOf, newSecret, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { deviceName, networkOf, type Device } from './device.js';
import { FactorWays, type FactorWay } from './factor-ways.js';
import { KnownNetworksRepository } from './known-networks.repository.js';
import { mustHaveSecondFactor } from './second-factor-roles.js';
import {
  SessionsRepository,
  type SessionMethod,
  type SessionRow,
  type StandingSession,
} from './sessions.repository.js';
import { SecondFactorWrong, SessionNotFound } from './sign-in.errors.js';

// SP 800-63B-4 §2.1.3, §2.2.3: an hour without use and a day in all where two factors are asked for.
const STRICT = { idleSeconds: 3_600, hours: 24 };
const EASY = { idleSeconds: 12 * 3_600, hours: 7 * 24 };

/** A session that was just opened: its secret for the cookie, of which only a digest is stored. */
export interface OpenedSession {
  secret: string;
  viewer: Viewer;
  /** How the second step can be taken; empty where there is none. */
  ways: FactorWay[];
}

/** One of a person's sessions, as the person sees it. */
export type SessionFacts = Omit<SessionRow, 'user_agent'> & { device: string };

/** Who is there, since when and from where; each session can be ended at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly networks: KnownNetworksRepository,
    private readonly people: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly ways: FactorWays,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Opens a session for somebody who has shown a first factor. While `viewer.session.next` names a step, it opens
   * nothing but that step. A passkey with the person's own verification shows both factors at once; of a provider's
   * sign-in the caller says whether it did.
   */
  async open(
    personId: string,
    device: Device,
    method: SessionMethod,
    shown: { secondFactor: boolean } = { secondFactor: method === 'passkey' },
  ): Promise<OpenedSession> {
    const secret = newSecret();
    const ways = await this.ways.of(personId);
    const { secondFactor } = shown;
    return this.transactions.run(async (tx) => {
      const person = await this.people.personById(personId);
      if (!person) throw new SessionNotFound();
      const { demo, memberships } = await this.accounts.viewerOf(person, null);
      const strict = ways.length > 0 || mustHaveSecondFactor({ demo, memberships });
      const sessionId = await this.repository.insert(tx, {
        tokenHash: digestOf(secret),
        personId,
        method,
        device,
        factorDue: ways.length > 0,
        secondFactor,
        ...(strict && !demo ? STRICT : EASY),
      });
      await this.audit.record(tx, { ...entry(personId, sessionId, 'session.opened'), after: { method } });
      if (!demo) await this.tellOfNewDevice(tx, personId, sessionId, device);
      const viewer = await this.viewerOf(digestOf(secret));
      if (!viewer) throw new SessionNotFound();
      if (viewer.session?.next === null) await this.rememberNetwork(tx, personId, device.address);
      return { secret, viewer, ways };
    });
  }

  /** Who holds this secret; null when it is unknown, has ended or was not used for too long. */
  viewer(secret: string): Promise<Viewer | null> {
    return this.viewerOf(digestOf(secret));
  }

  /** After a second factor: the session goes on under a new secret, and the old one opens nothing. */
  async elevate(tx: EntityManager, secret: string): Promise<{ secret: string }> {
    const fresh = newSecret();
    const session = await this.repository.rotate(tx, digestOf(secret), digestOf(fresh));
    if (!session) throw new SecondFactorWrong();
    await this.repository.settleEnrolment(tx, session.person_id);
    await this.audit.record(tx, entry(session.person_id, session.id, 'session.second_factor_passed'));
    await this.rememberNetwork(tx, session.person_id, session.address);
    return { secret: fresh };
  }

  async list(personId: string): Promise<SessionFacts[]> {
    const rows = await this.repository.of(personId);
    return rows.map(({ user_agent: userAgent, ...facts }) => ({ ...facts, device: deviceName(userAgent) }));
  }

  /** Ends the session of a secret, if there is one. */
  async signOut(secret: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await this.repository.endBySecret(tx, digestOf(secret));
      if (ended) await this.audit.record(tx, entry(ended.person_id, ended.id, 'session.ended'));
    });
  }

  /** @throws SessionNotFound for one that is not the person's */
  async end(personId: string, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.repository.end(tx, personId, id))) throw new SessionNotFound();
      await this.audit.record(tx, entry(personId, id, 'session.ended'));
    });
  }

  /** Ends all sessions of a person, but for one where it is named. */
  async endAll(personId: string, exceptId: string | null = null): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await this.repository.endAll(tx, personId, exceptId);
      if (ended.length === 0) return;
      await this.audit.recordAll(
        tx,
        ended.map((id) => entry(personId, id, 'session.ended')),
      );
    });
  }

  private async viewerOf(tokenHash: string): Promise<Viewer | null> {
    const row = await this.repository.use(tokenHash);
    if (!row) return null;
    const { session_id: id, opened_at: openedAt, second_factor_at: secondFactorAt } = row;
    const viewer = await this.accounts.viewerOf(row, null);
    return { ...viewer, session: { id, openedAt, secondFactorAt, next: nextStep(row, viewer) } };
  }

  private async rememberNetwork(tx: EntityManager, personId: string, address: string | null): Promise<void> {
    const network = networkOf(address);
    if (network !== null) await this.networks.remember(tx, personId, network);
  }

  private async tellOfNewDevice(tx: EntityManager, personId: string, sessionId: string, device: Device): Promise<void> {
    if ((await this.networks.standing(personId, networkOf(device.address))) !== 'elsewhere') return;
    const mail: MailWanted = {
      kind: 'new_device',
      fact: `new_device:${sessionId}`,
      to: { personId },
      params: { device: deviceName(device.userAgent), at: new Date().toISOString() },
    };
    await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: personId, payload: mail });
  }
}

/** Asked anew at each request: whoever is appointed approver while signed in sets up a factor before going on. */
function nextStep(session: StandingSession, viewer: Viewer): 'second_factor' | 'enrol' | null {
  if (session.second_factor_at !== null) return null;
  if (session.factor_due) return 'second_factor';
  return session.enrol_due || mustHaveSecondFactor(viewer) ? 'enrol' : null;
}

const entry = (personId: string, sessionId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'session',
  objectId: sessionId,
});
