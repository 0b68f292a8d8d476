import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { MemberNotFound, NotVerified, OrganisationNotYours, OwnInvitation, RoleNotYours } from '../accounts.errors.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { OrganisationsRepository, type OrganisationRecord } from '../organisations/organisations.repository.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { may } from '../policy/index.js';
import type { Role } from '../roles.js';
import type { Viewer } from '../viewer.js';
import { SIGNING_ROLES, checkGift, rolesToGive } from './appointing.js';
import { EndorserAlarm } from './endorser-alarm.js';
import { RosterRepository, type HeldRole } from './roster.repository.js';

/** Somebody who serves in an organisation, with all functions held there. */
export interface Member {
  personId: string;
  name: string;
  email: string;
  roles: { role: Role; since: Date; preauthorisedAt: Date | null }[];
}

/** Who serves in an organisation and as what, and how that changes. */
@Injectable()
export class RosterService {
  constructor(
    private readonly roster: RosterRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationsRepository: OrganisationsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly alarm: EndorserAlarm,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** @throws OrganisationNotFound, OrganisationNotYours */
  async members(viewer: Viewer, organisationId: string): Promise<Member[]> {
    await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'read', 'member', { organisationId })) throw new OrganisationNotYours();
    return byPerson(await this.roster.of(organisationId));
  }

  /** Gives a member another function. @throws RoleNotForKind, RoleNotYours, MemberNotFound for who serves there in none */
  async give(viewer: Viewer, organisationId: string, personId: string, role: Role): Promise<Member> {
    return this.changing(viewer, organisationId, personId, async (tx, organisation) => {
      checkGift(viewer, organisation, role);
      if (await this.roster.give(tx, organisationId, personId, role, viewer.personId)) {
        await this.record(tx, viewer, organisationId, personId, 'member.role_given', role);
        await this.alarm.roleGiven(tx, organisationId, role);
      }
    });
  }

  /**
   * Ends a function, and the invitations that were sent in it. Who holds none any more is no member.
   *
   * @throws LastEndorser when nobody else holds it, unless `confirmed`; RoleNotYours, MemberNotFound
   */
  async take(viewer: Viewer, organisationId: string, personId: string, role: Role, confirmed: boolean): Promise<void> {
    await this.changing(viewer, organisationId, personId, async (tx, organisation) => {
      if (!rolesToGive(viewer, organisation).includes(role)) throw new RoleNotYours(role);
      if (!(await this.roster.take(tx, organisationId, personId, role))) throw new MemberNotFound();
      await this.alarm.rolesTaken(tx, organisation, [role], confirmed);
      if (SIGNING_ROLES.includes(role)) await this.invitations.revokeWaitingOf(tx, organisationId, personId);
      await this.record(tx, viewer, organisationId, personId, 'member.role_ended', role);
    });
  }

  /**
   * What this person submits opens from now on without a further look.
   *
   * @throws OwnInvitation for who let the person in; NotVerified; MemberNotFound for who signs nothing there
   */
  preauthorise(viewer: Viewer, organisationId: string, personId: string): Promise<Member> {
    return this.vouching(viewer, organisationId, personId, async (tx, organisation, held) => {
      if (organisation.verifiedAt === null) throw new NotVerified();
      if (personId === viewer.personId || held.some(({ givenBy }) => givenBy === viewer.personId))
        throw new OwnInvitation();
      if (held.every(({ preauthorisedAt }) => preauthorisedAt !== null)) return;
      await this.roster.setPreauthorised(tx, organisationId, personId, SIGNING_ROLES, viewer.personId);
      await this.record(tx, viewer, organisationId, personId, 'member.preauthorised');
    });
  }

  /** What this person submits waits for the secretariat again. @throws MemberNotFound */
  endPreauthorisation(viewer: Viewer, organisationId: string, personId: string): Promise<Member> {
    return this.vouching(viewer, organisationId, personId, async (tx, _organisation, held) => {
      if (held.every(({ preauthorisedAt }) => preauthorisedAt === null)) return;
      await this.roster.setPreauthorised(tx, organisationId, personId, SIGNING_ROLES, null);
      await this.record(tx, viewer, organisationId, personId, 'member.preauthorisation_ended');
    });
  }

  private vouching(
    viewer: Viewer,
    organisationId: string,
    personId: string,
    work: (tx: EntityManager, organisation: OrganisationRecord, held: HeldRole[]) => Promise<void>,
  ): Promise<Member> {
    return this.changing(viewer, organisationId, personId, async (tx, organisation, held) => {
      if (!may(viewer, 'preauthorise', 'member', { organisationId })) throw new OrganisationNotYours();
      const signing = held.filter(({ role }) => SIGNING_ROLES.includes(role));
      if (signing.length === 0) throw new MemberNotFound();
      await work(tx, organisation, signing);
    });
  }

  /** Changes one member under a lock on the organisation: two who leave at once see each other. */
  private async changing(
    viewer: Viewer,
    organisationId: string,
    personId: string,
    work: (tx: EntityManager, organisation: OrganisationRecord, held: HeldRole[]) => Promise<void>,
  ): Promise<Member> {
    await this.members(viewer, organisationId);
    return this.transactions.run(async (tx) => {
      const organisation = await this.organisationsRepository.locked(tx, organisationId);
      const held = await this.roster.ofPerson(tx, organisationId, personId);
      const [first] = held;
      if (!organisation || !first) throw new MemberNotFound();
      await work(tx, organisation, held);
      const [member] = byPerson(await this.roster.ofPerson(tx, organisationId, personId));
      return member ?? { ...first, roles: [] };
    });
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    organisationId: string,
    personId: string,
    action: string,
    role?: Role,
  ): Promise<void> {
    const after = role ? { after: { role } } : {};
    const who = { personId: viewer.personId, organisationId };
    return this.audit.record(tx, { ...who, action, objectType: 'person', objectId: personId, ...after });
  }
}

function byPerson(held: readonly HeldRole[]): Member[] {
  const members = new Map<string, Member>();
  for (const { personId, name, email, role, since, preauthorisedAt } of held) {
    const member = members.get(personId) ?? { personId, name, email, roles: [] };
    member.roles.push({ role, since, preauthorisedAt });
    members.set(personId, member);
  }
  return [...members.values()];
}
