import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import {
  AccountExists,
  InvitationNotFound,
  InvitationNotValid,
  OrganisationNotYours,
  PersonExists,
  TooManyInvitations,
} from '../accounts.errors.js';
import { AccountsRepository } from '../accounts.repository.js';
import { AccountsService } from '../accounts.service.js';
import { checkGift } from '../members/appointing.js';
import { EndorserAlarm } from '../members/endorser-alarm.js';
import { RosterRepository } from '../members/roster.repository.js';
import { OrganisationsRepository, type OrganisationRecord } from '../organisations/organisations.repository.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { may } from '../policy/index.js';
import type { Role } from '../roles.js';
import { digestOf, hashPassword, newSecret } from '../secrets.js';
import type { Viewer } from '../viewer.js';
import { InvitationsRepository, type Invitation } from './invitations.repository.js';
import { maskedAddress } from './masked-address.js';

/** Mails a day to people who have not asked for them. */
const MOST_A_DAY = 50;

/** What is known of an invitation that can still be accepted. */
export interface InvitationShown {
  organisation: OrganisationRecord;
  role: Role;
  /** Not for the holder of the link. */
  email: string;
  /** Enough for the invited to recognise it by. */
  maskedEmail: string;
  invitedByName: string | null;
  expiresAt: Date;
  /** Whether the address has an account, with which the invitation is accepted. */
  hasAccount: boolean;
}

/** Lets people in: by a link in a mail that works once, for a week. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationsRepository: OrganisationsRepository,
    private readonly roster: RosterRepository,
    private readonly alarm: EndorserAlarm,
    private readonly accounts: AccountsService,
    private readonly accountsRepository: AccountsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /** The newest first. @throws OrganisationNotFound, OrganisationNotYours */
  async of(viewer: Viewer, organisationId: string): Promise<Invitation[]> {
    await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'read', 'invitation', { organisationId })) throw new OrganisationNotYours();
    return this.repository.of(organisationId);
  }

  /**
   * Sends a link to the address; one that waits there for the same function ends. The link is told to nobody else.
   *
   * @throws OrganisationNotFound, OrganisationNotYours, RoleNotForKind, RoleNotYours, TooManyInvitations
   */
  async invite(
    viewer: Viewer,
    organisationId: string,
    { email: typed, role, language }: { email: string; role: Role; language: string },
  ): Promise<Invitation> {
    const email = typed.trim().toLowerCase();
    await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'invite', 'invitation', { organisationId })) throw new OrganisationNotYours();
    const secret = newSecret();
    return this.transactions.run(async (tx) => {
      // Two at once count each other.
      const organisation = await this.organisationsRepository.locked(tx, organisationId);
      if (!organisation) throw new InvitationNotFound();
      checkGift(viewer, organisation, role);
      if ((await this.repository.sentToday(tx, organisationId)) >= MOST_A_DAY) throw new TooManyInvitations();
      await this.repository.revokeWaiting(tx, organisationId, email, role);
      const stored = { email, organisationId, role, tokenHash: digestOf(secret), invitedBy: viewer.personId };
      const { id, expiresAt } = await this.repository.insert(tx, stored);
      await this.record(tx, viewer.personId, { id, organisationId, role }, 'invitation.sent');
      const fact = `invitation:${id}`;
      const payload: MailWanted = {
        kind: 'invitation',
        fact,
        to: { address: email, language },
        params: { organisation: organisation.name, invitedBy: viewer.name, until: expiresAt.toISOString() },
        sealedLink: await sealLink(this.keys, fact, `/invitation/${secret}`),
      };
      await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: id, payload });
      return this.present(id);
    });
  }

  /** @throws InvitationNotFound, also for those of others; InvitationNotValid for one that has ended */
  async revoke(viewer: Viewer, organisationId: string, id: string): Promise<void> {
    const invitation = await this.repository.byId(id);
    if (invitation?.organisationId !== organisationId || !may(viewer, 'end', 'invitation', { organisationId }))
      throw new InvitationNotFound();
    await this.transactions.run(async (tx) => {
      if (!(await this.repository.revoke(tx, id))) throw new InvitationNotValid();
      await this.record(tx, viewer.personId, invitation, 'invitation.withdrawn');
    });
  }

  /** @throws InvitationNotValid */
  async show(secret: string): Promise<InvitationShown> {
    const invitation = await this.repository.waitingByToken(digestOf(secret));
    const organisation = invitation && (await this.organisationsRepository.byId(invitation.organisationId));
    if (!organisation) throw new InvitationNotValid();
    const { email, role, invitedByName, expiresAt } = invitation;
    const hasAccount = (await this.accountsRepository.personByEmail(email)) !== null;
    return { organisation, role, email, maskedEmail: maskedAddress(email), invitedByName, expiresAt, hasAccount };
  }

  /**
   * Makes an account for the invited address. Opening the mail has proved that the address is theirs.
   *
   * @param who `language` is that of the mails to come
   * @returns the address to sign in with
   * @throws InvitationNotValid; AccountExists, and the invitation waits on
   */
  async accept(
    secret: string,
    { name, password, language }: { name: string; password: string; language: string },
  ): Promise<{ email: string }> {
    // An unknown link costs no hash.
    if (!(await this.repository.waitingByToken(digestOf(secret)))) throw new InvitationNotValid();
    const passwordHash = await hashPassword(password);
    const { email } = await this.enrolInvited(digestOf(secret), { name, passwordHash, language });
    return { email };
  }

  /**
   * Makes an account for the invited address that is signed in to at a provider; a password can be asked for later.
   *
   * @param secretDigest `digestOf` the link's secret
   * @throws InvitationNotValid; AccountExists, and the invitation waits on
   */
  async acceptWithoutPassword(secretDigest: string, name: string): Promise<{ personId: string }> {
    const { id } = await this.enrolInvited(secretDigest, { name, passwordHash: null });
    return { personId: id };
  }

  /** For whom no account is to be made yet. @throws InvitationNotValid, AccountExists */
  async refuseUnlessNew(secret: string): Promise<void> {
    if ((await this.show(secret)).hasAccount) throw new AccountExists();
  }

  /** Accepts as the person who is signed in. @throws InvitationNotValid, also where another address was invited */
  async acceptAs(viewer: Viewer, secret: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const invitation = await this.redeemed(tx, digestOf(secret));
      if (invitation.email !== viewer.email) throw new InvitationNotValid();
      await this.join(tx, invitation, viewer.personId);
    });
  }

  private enrolInvited(
    secretDigest: string,
    who: { name: string; passwordHash: string | null; language?: string },
  ): Promise<{ id: string; email: string }> {
    return this.transactions
      .run(async (tx) => {
        const invitation = await this.redeemed(tx, secretDigest);
        const { id, email } = await this.accounts.enrol({ ...who, email: invitation.email, demo: false }, []);
        await this.join(tx, invitation, id);
        return { id, email };
      })
      .catch((error: unknown) => {
        throw error instanceof PersonExists ? new AccountExists() : error;
      });
  }

  private async redeemed(tx: EntityManager, secretDigest: string): Promise<Invitation> {
    const invitation = await this.repository.redeem(tx, secretDigest);
    if (!invitation) throw new InvitationNotValid();
    return invitation;
  }

  private async join(tx: EntityManager, invitation: Invitation, personId: string): Promise<void> {
    const { id, organisationId, role, invitedBy } = invitation;
    await this.repository.setAcceptedBy(tx, id, personId);
    await this.roster.give(tx, organisationId, personId, role, invitedBy);
    await this.alarm.roleGiven(tx, organisationId, role);
    await this.record(tx, personId, invitation, 'invitation.accepted');
    const organisation = await this.organisationsRepository.byId(organisationId);
    if (!organisation || organisation.verifiedAt !== null) return;
    for (const secretary of await this.roster.secretaries(tx)) {
      const payload: MailWanted = {
        kind: 'organisation_to_verify',
        fact: `organisation_to_verify:${organisationId}`,
        to: { personId: secretary },
        params: { organisation: organisation.name },
      };
      await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: organisationId, payload });
    }
  }

  private async present(id: string): Promise<Invitation> {
    const invitation = await this.repository.byId(id);
    if (!invitation) throw new InvitationNotFound();
    return invitation;
  }

  /** The trail keeps no address: those who decline leave nothing of themselves behind. */
  private record(
    tx: EntityManager,
    personId: string,
    { id, organisationId, role }: Pick<Invitation, 'id' | 'organisationId' | 'role'>,
    action: string,
  ): Promise<void> {
    return this.audit.record(tx, {
      personId,
      organisationId,
      action,
      objectType: 'invitation',
      objectId: id,
      after: { role },
    });
  }
}
