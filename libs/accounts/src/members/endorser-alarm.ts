import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { LastEndorser } from '../accounts.errors.js';
import { OrganisationsRepository, type OrganisationRecord } from '../organisations/organisations.repository.js';
import type { Role } from '../roles.js';
import { SIGNING_ROLES } from './appointing.js';
import { RosterRepository } from './roster.repository.js';

/** Notices that an organisation can no longer endorse, approve or administer, and tells the secretariat once. */
@Injectable()
export class EndorserAlarm {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly roster: RosterRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * To be called in the transaction that took the roles, with the organisation locked.
   *
   * @throws LastEndorser when nobody else holds one of them, unless that is confirmed
   */
  async rolesTaken(
    tx: EntityManager,
    organisation: Pick<OrganisationRecord, 'id' | 'name'>,
    roles: readonly Role[],
    confirmed: boolean,
  ): Promise<void> {
    for (const role of roles.filter((each) => SIGNING_ROLES.includes(each))) {
      if ((await this.roster.holders(tx, organisation.id, [role])).length > 0) continue;
      if (!confirmed) throw new LastEndorser();
      await this.raise(tx, organisation, role);
    }
  }

  /** To be called in the transaction that gave the role. */
  async roleGiven(tx: EntityManager, organisationId: string, role: Role): Promise<void> {
    if (SIGNING_ROLES.includes(role)) await this.organisations.noteEndorserFound(tx, organisationId);
  }

  private async raise(
    tx: EntityManager,
    { id, name }: Pick<OrganisationRecord, 'id' | 'name'>,
    role: Role,
  ): Promise<void> {
    if (!(await this.organisations.noteEndorserMissing(tx, id))) return;
    const { version: _, endorserMissingSince } = (await this.organisations.locked(tx, id)) ?? {};
    await this.audit.record(tx, {
      personId: null,
      organisationId: id,
      action: 'organisation.without_endorser',
      objectType: 'organisation',
      objectId: id,
      after: { role },
    });
    const fact = `without_endorser:${id}:${endorserMissingSince?.toISOString() ?? ''}`;
    for (const personId of await this.roster.secretaries(tx)) {
      const payload: MailWanted = {
        kind: 'organisation_without_endorser',
        fact,
        to: { personId },
        params: { organisation: name },
      };
      await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: id, payload });
    }
  }
}
