import { Injectable } from '@nestjs/common';
import {
  AccountsRepository,
  AccountsService,
  LinkNotValid,
  SignInRefused,
  digestOf,
  hashPassword,
  isOutdated,
  passwordMatches,
  type Person,
} from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Device } from './device.js';
import { LinksRepository } from './links.repository.js';
import { refuseGuessable } from './passwords.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { Tries } from './tries.js';

/** Passwords: signing in with them, setting them by a link, changing them. */
@Injectable()
export class SignIn {
  constructor(
    private readonly people: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly links: LinksRepository,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /**
   * Opens a session, which may wait for a second step.
   *
   * @throws SignInRefused alike for an unknown address and a wrong password; TooManyTries
   */
  async withPassword(email: string, password: string, device: Device): Promise<OpenedSession> {
    const address = email.trim().toLowerCase();
    const taken = await this.tries.ofPassword(address, device);
    const person = await this.people.personByEmail(address);
    if (!(await passwordMatches(person?.passwordHash ?? null, password)) || !person) {
      await this.record(person?.id ?? null, 'session.refused');
      throw new SignInRefused();
    }
    await taken.right();
    if (isOutdated(person.passwordHash ?? '')) await this.hashAnew(person.id, password);
    return this.sessions.open(person.id, device, 'password');
  }

  /**
   * Uses up a one-time link, sets the password and signs in. All that opened the account before ends: sessions and other
   * links; tokens of programs stay.
   *
   * @throws LinkNotValid; PasswordBlocked, and the link stays usable
   */
  async withLink(link: string, password: string, device: Device): Promise<OpenedSession> {
    const personId = await this.links.personOf(digestOf(link));
    const person = personId === null ? null : await this.people.personById(personId);
    if (!person) throw new LinkNotValid();
    await this.refuseGuessable(person, password);
    const passwordHash = await hashPassword(password);
    await this.transactions.run(async (tx) => {
      if (!(await this.links.redeem(tx, digestOf(link)))) throw new LinkNotValid();
      await this.setPassword(tx, person.id, passwordHash);
      await this.sessions.endAll(person.id);
    });
    return this.sessions.open(person.id, device, 'link');
  }

  /** Sets another password; all other sessions end. @throws SignInRefused, PasswordBlocked, TooManyTries */
  async changePassword(
    who: { personId: string; sessionId: string },
    passwords: { current: string; wanted: string },
    device: Device,
  ): Promise<void> {
    const person = await this.people.personById(who.personId);
    if (!person) throw new SignInRefused();
    const taken = await this.tries.ofPassword(person.email, device);
    if (!(await passwordMatches(person.passwordHash, passwords.current))) throw new SignInRefused();
    await taken.right();
    await this.refuseGuessable(person, passwords.wanted);
    const passwordHash = await hashPassword(passwords.wanted);
    await this.transactions.run(async (tx) => {
      await this.setPassword(tx, person.id, passwordHash);
      await this.sessions.endAll(person.id, who.sessionId);
    });
  }

  /** @throws PasswordBlocked */
  private async refuseGuessable(person: Person, password: string): Promise<void> {
    const { memberships } = await this.accounts.viewerOf(person, null);
    refuseGuessable(password, [person.name, person.email, ...memberships.map(({ name }) => name)]);
  }

  private async setPassword(tx: EntityManager, personId: string, passwordHash: string): Promise<void> {
    await this.people.setPassword(tx, personId, passwordHash);
    await this.links.useUp(tx, personId);
    await this.audit.record(tx, entry(personId, 'person.password_set'));
  }

  /** The work that a guess costs grows with the years; who signs in gets the present one. */
  private async hashAnew(personId: string, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.transactions.run((tx) => this.people.setPassword(tx, personId, passwordHash));
  }

  /** Of an unknown address no more is kept than that somebody tried. */
  private async record(personId: string | null, action: string): Promise<void> {
    await this.transactions.run((tx) => this.audit.record(tx, entry(personId, action)));
  }
}

const entry = (personId: string | null, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'person',
  objectId: personId ?? 'unknown',
});
