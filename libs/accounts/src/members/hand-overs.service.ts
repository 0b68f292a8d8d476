import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { MemberNotFound, OrganisationNotYours } from '../accounts.errors.js';
import type { ContactPointKind } from '../contact-points/contact-point.js';
import { ContactPointsRepository } from '../contact-points/contact-points.repository.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { may } from '../policy/index.js';
import type { Role } from '../roles.js';
import type { Viewer } from '../viewer.js';
import { checkGift } from './appointing.js';
import { EndorserAlarm } from './endorser-alarm.js';
import { HandOversRepository } from './hand-overs.repository.js';
import { RosterRepository, type HeldRole } from './roster.repository.js';

/** Somebody has left, and a colleague has taken over: what they were drafting is the colleague's now. */
export const MEMBER_HANDED_OVER = 'member.handed_over';

/** The payload of `MEMBER_HANDED_OVER`: ids of the two people, and where. */
export interface MemberHandedOver {
  organisationId: string;
  from: string;
  to: string;
}

/** What would pass from one member to another. */
export interface HandOverPreview {
  roles: Role[];
  contactPoints: ContactPointKind[];
  /** Waiting ones that were sent by who leaves, and would end. */
  invitations: number;
  /** Whether trust was given to who leaves: that does not pass on. */
  preauthorised: boolean;
}

/** Lets a colleague take over from an officer who leaves. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly roster: RosterRepository,
    private readonly handOvers: HandOversRepository,
    private readonly invitations: InvitationsRepository,
    private readonly contactPoints: ContactPointsRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationsRepository: OrganisationsRepository,
    private readonly alarm: EndorserAlarm,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What `handOver` would do besides drafts; nothing is changed.
   *
   * @throws as `handOver`
   */
  async preview(viewer: Viewer, organisationId: string, from: string, to: string): Promise<HandOverPreview> {
    await this.checkMay(viewer, organisationId);
    return this.transactions.run(async (tx) => {
      const { held, roles } = await this.passing(tx, viewer, organisationId, from, to);
      const points = await this.contactPoints.of(organisationId);
      return {
        roles,
        contactPoints: points.filter(({ personId }) => personId === from).map(({ kind }) => kind),
        invitations: await this.invitations.countWaitingOf(tx, organisationId, from),
        preauthorised: held.some(({ preauthorisedAt }) => preauthorisedAt !== null),
      };
    });
  }

  /**
   * Functions, drafts and the place as point of contact pass to another member; pre-authorisation does not, since it was
   * given to a person. Who leaves is no member from then on.
   *
   * @throws OrganisationNotFound, OrganisationNotYours, RoleNotYours; MemberNotFound unless both serve there
   */
  async handOver(viewer: Viewer, organisationId: string, from: string, to: string): Promise<{ roles: Role[] }> {
    await this.checkMay(viewer, organisationId);
    return this.transactions.run(async (tx) => {
      const { roles } = await this.passing(tx, viewer, organisationId, from, to);
      for (const role of roles) {
        await this.roster.give(tx, organisationId, to, role, viewer.personId);
        await this.roster.take(tx, organisationId, from, role);
        await this.alarm.roleGiven(tx, organisationId, role);
      }
      await this.contactPoints.passOn(tx, organisationId, from, to);
      await this.invitations.revokeWaitingOf(tx, organisationId, from);
      const id = await this.handOvers.insert(tx, { organisationId, from, to, by: viewer.personId, roles });
      await this.audit.record(tx, {
        personId: viewer.personId,
        organisationId,
        action: 'member.handed_over',
        objectType: 'person',
        objectId: from,
        after: { to, roles },
      });
      const payload: MemberHandedOver = { organisationId, from, to };
      await this.outbox.add(tx, { topic: MEMBER_HANDED_OVER, aggregateId: id, payload });
      return { roles };
    });
  }

  private async checkMay(viewer: Viewer, organisationId: string): Promise<void> {
    await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'hand_over', 'person', { organisationId })) throw new OrganisationNotYours();
  }

  /** The functions that pass, with the organisation locked. @throws MemberNotFound, RoleNotYours */
  private async passing(
    tx: EntityManager,
    viewer: Viewer,
    organisationId: string,
    from: string,
    to: string,
  ): Promise<{ held: HeldRole[]; roles: Role[] }> {
    const organisation = await this.organisationsRepository.locked(tx, organisationId);
    const held = await this.roster.ofPerson(tx, organisationId, from);
    const successor = await this.roster.ofPerson(tx, organisationId, to);
    if (!organisation || held.length === 0 || successor.length === 0 || from === to) throw new MemberNotFound();
    const roles = held.map(({ role }) => role);
    for (const role of roles) checkGift(viewer, organisation, role);
    return { held, roles };
  }
}
