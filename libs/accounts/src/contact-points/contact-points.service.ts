import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import {
  ContactPointNotFound,
  MemberNotFound,
  OrganisationChanged,
  OrganisationNotYours,
  RoleNotForKind,
} from '../accounts.errors.js';
import { RosterRepository } from '../members/roster.repository.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { may, overseer } from '../policy/index.js';
import { accredited, serves, type Viewer } from '../viewer.js';
import type { ContactPoint, ContactPointKind } from './contact-point.js';
import { ContactPointsRepository, type ContactPointFacts } from './contact-points.repository.js';

/** A State's coordination body and points of contact, and when they were last confirmed. */
@Injectable()
export class ContactPointsService {
  constructor(
    private readonly repository: ContactPointsRepository,
    private readonly organisations: OrganisationsService,
    private readonly roster: RosterRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /**
   * Those named so far. Who they are is for accredited organisations, the State itself and the offices; `named` is false
   * for whoever is told only that there is one.
   *
   * @throws OrganisationNotFound
   */
  async of(viewer: Viewer, organisationId: string): Promise<{ named: boolean; items: ContactPoint[] }> {
    await this.organisations.read(viewer, organisationId);
    const named = serves(viewer, organisationId) || accredited(viewer) || overseer(viewer);
    return { named, items: await this.repository.of(organisationId) };
  }

  /**
   * Names one anew, which confirms it. `version` is what was read, 0 where none was named.
   *
   * @throws OrganisationNotFound, OrganisationNotYours, OrganisationChanged; RoleNotForKind unless a State;
   *   MemberNotFound where `personId` is no member
   */
  async set(
    viewer: Viewer,
    organisationId: string,
    kind: ContactPointKind,
    version: number,
    facts: ContactPointFacts,
  ): Promise<ContactPoint> {
    const organisation = await this.organisations.read(viewer, organisationId);
    if (!may(viewer, 'change', 'contact_point', { organisationId })) throw new OrganisationNotYours();
    if (organisation.kind !== 'state') throw new RoleNotForKind(kind, organisation.kind);
    return this.transactions.run(async (tx) => {
      const before = await this.repository.locked(tx, organisationId, kind);
      if ((before?.version ?? 0) !== version) throw new OrganisationChanged(before?.version ?? 0);
      if (facts.personId && (await this.roster.ofPerson(tx, organisationId, facts.personId)).length === 0)
        throw new MemberNotFound();
      await this.repository.set(tx, organisationId, kind, facts, viewer.personId);
      const changed = Object.keys(facts).filter(
        (key) => before?.[key as keyof ContactPointFacts] !== facts[key as keyof ContactPointFacts],
      );
      return this.written(tx, viewer, organisationId, kind, 'contact_point.named', { changed });
    });
  }

  /**
   * Says that it is still right.
   *
   * @param version - that the viewer has read; null where it was not said
   * @throws OrganisationNotFound, OrganisationNotYours, ContactPointNotFound, OrganisationChanged
   */
  async confirm(
    viewer: Viewer,
    organisationId: string,
    kind: ContactPointKind,
    version: number | null = null,
  ): Promise<ContactPoint> {
    await this.organisations.read(viewer, organisationId);
    return this.transactions.run(async (tx) => {
      const found = await this.repository.locked(tx, organisationId, kind);
      const isItself = found?.personId === viewer.personId && serves(viewer, organisationId);
      if (!isItself && !may(viewer, 'confirm', 'contact_point', { organisationId })) throw new OrganisationNotYours();
      if (!found) throw new ContactPointNotFound();
      if (version !== null && found.version !== version) throw new OrganisationChanged(found.version);
      await this.repository.confirm(tx, organisationId, kind, viewer.personId);
      return this.written(tx, viewer, organisationId, kind, 'contact_point.confirmed', {});
    });
  }

  /** The trail says which facts changed, not what they are: names and addresses can be erased, the trail cannot. */
  private async written(
    tx: EntityManager,
    viewer: Viewer,
    organisationId: string,
    kind: ContactPointKind,
    action: string,
    after: object,
  ): Promise<ContactPoint> {
    const objectId = `${organisationId}/${kind}`;
    const who = { personId: viewer.personId, organisationId };
    await this.audit.record(tx, { ...who, action, objectType: 'contact_point', objectId, after });
    const written = await this.repository.locked(tx, organisationId, kind);
    if (!written) throw new ContactPointNotFound();
    return written;
  }
}
