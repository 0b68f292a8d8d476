import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { DemoPersonStays } from '../accounts.errors.js';
import { ContactPointsRepository } from '../contact-points/contact-points.repository.js';
import { EndorserAlarm } from '../members/endorser-alarm.js';
import { RosterRepository } from '../members/roster.repository.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import type { Viewer } from '../viewer.js';
import { PersonalDataRepository, type PersonalData } from './personal-data.repository.js';

/** What is kept of a person: shown to that person as a whole, and erased at that person's wish. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly repository: PersonalDataRepository,
    private readonly roster: RosterRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly contactPoints: ContactPointsRepository,
    private readonly alarm: EndorserAlarm,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** All that is kept of the viewer, without secrets. */
  of(viewer: Viewer): Promise<PersonalData> {
    return this.repository.of(viewer.personId);
  }

  /**
   * Erases name, address, functions and every way to sign in. Records belong to organisations and stay; so does the
   * audit trail, which knows people by id only and whose id from then on leads to nobody.
   *
   * @throws LastEndorser when an organisation would be left without, unless `confirmed`; DemoPersonStays
   */
  async erase(viewer: Viewer, confirmed: boolean): Promise<void> {
    if (viewer.demo) throw new DemoPersonStays();
    const { personId } = viewer;
    await this.transactions.run(async (tx) => {
      for (const organisationId of await this.roster.organisationsOf(tx, personId)) {
        const organisation = await this.organisations.locked(tx, organisationId);
        const held = await this.roster.ofPerson(tx, organisationId, personId);
        const roles = held.map(({ role }) => role);
        for (const role of roles) await this.roster.take(tx, organisationId, personId, role);
        if (organisation) await this.alarm.rolesTaken(tx, organisation, roles, confirmed);
      }
      await this.contactPoints.deleteOf(tx, personId);
      await this.repository.erase(tx, personId);
      await this.audit.record(tx, {
        personId,
        organisationId: null,
        action: 'person.erased',
        objectType: 'person',
        objectId: personId,
      });
    });
  }
}
