import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { MemberNotFound, OrganisationNotYours } from '../accounts.errors.js';
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
import { RosterRepository } from './roster.repository.js';

/** Somebody has left, and a colleague has taken over: what they were drafting is the colleague's now. */
export const MEMBER_HANDED_OVER = 'member.handed_over';

/** The payload of `MEMBER_HANDED_OVER`: ids of the two people, and where. */
export interface MemberHandedOver {
  organisationId: string;
  from: string;
  to: string;
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
   * Functions, drafts and the place as point of contact pass to another member; pre-authorisation does not, since it was
   * given to a person. Who leaves is no member from then on.
   *
   * @throws OrganisationNotFound, OrganisationNotYours, RoleNotYours; MemberNotFound unless both serve there
   */
  async handOver(viewer: Viewer, organisationId: string, from: string, to: string): Promise<{ roles: Role[] }> {
    await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'hand_over', 'person', { organisationId })) throw new OrganisationNotYours();
    return this.transactions.run(async (tx) => {
      const organisation = await this.organisationsRepository.locked(tx, organisationId);
      const roles = (await this.roster.ofPerson(tx, organisationId, from)).map(({ role }) => role);
      const successor = await this.roster.ofPerson(tx, organisationId, to);
      if (!organisation || roles.length === 0 || successor.length === 0 || from === to) throw new MemberNotFound();
      for (const role of roles) {
        checkGift(viewer, organisation, role);
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
}
