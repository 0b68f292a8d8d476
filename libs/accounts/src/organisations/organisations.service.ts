import { Injectable } from '@nestjs/common';
import { Audit, type AuditEntry } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { OrganisationChanged, OrganisationNotFound, OrganisationNotYours, OwnInvitation } from '../accounts.errors.js';
import { AccountsService } from '../accounts.service.js';
import { SIGNING_ROLES } from '../members/appointing.js';
import { RosterRepository } from '../members/roster.repository.js';
import type { OrganisationKind } from '../organisation.entity.js';
import { may, overseer } from '../policy/index.js';
import { organisationIds, serves, type Viewer } from '../viewer.js';
import {
  OrganisationsRepository,
  type OrganisationFilter,
  type OrganisationRecord,
} from './organisations.repository.js';

/** What the secretariat enters of an organisation. */
export interface OrganisationFacts {
  name: string;
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-3 of a State. */
  country: string | null;
  /** A regional body's member States. */
  members: string[];
}

/** The organisations of the system; nothing of theirs is published before the secretariat has verified them. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly roster: RosterRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Verified ones and the viewer's own; all of them for the secretariat and auditors. */
  list(viewer: Viewer, filter: Omit<OrganisationFilter, 'visibleTo'>): Promise<OrganisationRecord[]> {
    return this.repository.list({ ...filter, ...(overseer(viewer) ? {} : { visibleTo: organisationIds(viewer) }) });
  }

  /** @throws OrganisationNotFound, also for an unverified one of others */
  async read(viewer: Viewer, id: string): Promise<OrganisationRecord> {
    const organisation = await this.repository.byId(id);
    if (!organisation) throw new OrganisationNotFound();
    if (organisation.verifiedAt === null && !serves(viewer, id) && !overseer(viewer)) throw new OrganisationNotFound();
    return organisation;
  }

  /** A new one, not yet verified. @throws OrganisationNotYours for anybody but the secretariat */
  async enter(viewer: Viewer, facts: OrganisationFacts): Promise<OrganisationRecord> {
    this.requireSecretariat(viewer);
    return this.transactions.run(async (tx) => {
      const { id } = await this.accounts.createOrganisation(facts);
      await this.repository.setEnteredBy(tx, id, viewer.personId);
      return this.present(tx, id);
    });
  }

  /** @throws OrganisationChanged when `version` is not the newest */
  change(
    viewer: Viewer,
    id: string,
    version: number,
    facts: Partial<Pick<OrganisationFacts, 'name' | 'members'>>,
  ): Promise<OrganisationRecord> {
    return this.deciding(viewer, id, async (tx, before) => {
      if (before.version !== version) throw new OrganisationChanged(before.version);
      const { name = before.name, members = before.members } = facts;
      await this.repository.setFacts(tx, id, name, members);
      const was = { name: before.name, members: before.members };
      await this.audit.record(tx, {
        ...entry(viewer, id, 'organisation.changed'),
        before: was,
        after: { name, members },
      });
    });
  }

  /**
   * @param version - that the viewer has read; null where it was not said
   * @throws OwnInvitation for who entered it or serves in it: whoever vouches is somebody else; OrganisationChanged
   */
  verify(viewer: Viewer, id: string, version: number | null = null): Promise<OrganisationRecord> {
    return this.deciding(viewer, id, async (tx, before) => {
      if (version !== null && before.version !== version) throw new OrganisationChanged(before.version);
      if (before.verifiedAt !== null) return;
      if (before.enteredBy === viewer.personId || serves(viewer, id)) throw new OwnInvitation();
      await this.repository.setVerified(tx, id, viewer.personId);
      await this.audit.record(tx, entry(viewer, id, 'organisation.verified'));
      for (const personId of await this.roster.holders(tx, id, SIGNING_ROLES)) {
        const fact = `organisation_verified:${id}:${before.version}`;
        const params = { organisation: before.name };
        const payload: MailWanted = { kind: 'organisation_verified', fact, to: { personId }, params };
        await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: id, payload });
      }
    });
  }

  /** Refuses it, or takes a verification back. @throws OrganisationChanged as `verify` */
  refuse(viewer: Viewer, id: string, because: string, version: number | null = null): Promise<OrganisationRecord> {
    return this.deciding(viewer, id, async (tx, before) => {
      if (version !== null && before.version !== version) throw new OrganisationChanged(before.version);
      await this.repository.setRefused(tx, id, because);
      const was = { verified: before.verifiedAt !== null };
      await this.audit.record(tx, { ...entry(viewer, id, 'organisation.refused'), before: was, after: { because } });
    });
  }

  private async deciding(
    viewer: Viewer,
    id: string,
    work: (tx: EntityManager, before: OrganisationRecord) => Promise<void>,
  ): Promise<OrganisationRecord> {
    await this.read(viewer, id);
    this.requireSecretariat(viewer);
    return this.transactions.run(async (tx) => {
      const before = await this.repository.locked(tx, id);
      if (!before) throw new OrganisationNotFound();
      await work(tx, before);
      return this.present(tx, id);
    });
  }

  private requireSecretariat(viewer: Viewer): void {
    if (!may(viewer, 'verify', 'organisation', {})) throw new OrganisationNotYours();
  }

  private async present(tx: EntityManager, id: string): Promise<OrganisationRecord> {
    const organisation = await this.repository.locked(tx, id);
    if (!organisation) throw new OrganisationNotFound();
    return organisation;
  }
}

const entry = (viewer: Viewer, id: string, action: string): AuditEntry => ({
  personId: viewer.personId,
  organisationId: id,
  action,
  objectType: 'organisation',
  objectId: id,
});
