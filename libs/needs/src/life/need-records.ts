import { Injectable } from '@nestjs/common';
import { AccountsService, rolesFor, type Organisation, type Viewer } from '@tandem/accounts';
import { Consents } from '@tandem/consents';
import { Audit } from '@tandem/platform/audit';
import { Outbox } from '@tandem/platform/outbox';
import { SealedContents } from '@tandem/sealing';
import type { EntityManager } from 'typeorm';
import type { Need } from '../need.entity.js';
import type { NeedStepTaken } from '../need.steps.js';
import type { NeedActor } from '../need.workflow.js';
import { NeedChanged, NeedNotFound } from '../needs.errors.js';
import { NEED_CHANGED, NEED_CLOSED, type NeedEventPayload } from '../needs.events.js';
import { NeedsRepository } from '../needs.repository.js';
import { NeedClocks } from './need-clocks.js';

/** Who consents that a need is shown, and may be trusted to show it at once. */
export const ENDORSERS = rolesFor('need', 'endorse', 'owner');

/** Roles that the viewer holds towards this need: its own organisation's, and the secretariat's towards all. */
export function actorsOf(viewer: Viewer, need: Pick<Need, 'organisationId'>): NeedActor[] {
  return viewer.memberships
    .filter((membership) => membership.organisationId === need.organisationId || membership.role === 'secretariat')
    .map((membership) => membership.role);
}

/** Needs as they are held, written and announced, whatever the step. */
@Injectable()
export class NeedRecords {
  constructor(
    private readonly repository: NeedsRepository,
    private readonly accounts: AccountsService,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly consents: Consents,
    private readonly sealed: SealedContents,
    private readonly clocks: NeedClocks,
  ) {}

  /**
   * The row, held until the end of the transaction, with its content.
   *
   * @param version - what the caller has read, where it says so
   * @throws NeedNotFound; NeedChanged when that is not the newest
   */
  async held(tx: EntityManager, id: string, version: number | null = null): Promise<Need> {
    const need = await this.found(tx, id);
    if (!need) throw new NeedNotFound();
    if (version !== null && need.version !== version) throw new NeedChanged(need.version);
    return need;
  }

  /** The same, or null where there is none. */
  async found(tx: EntityManager, id: string): Promise<Need | null> {
    const need = await this.repository.locked(tx, id);
    return need && this.repository.opened(need);
  }

  /** Writes how far steps have led, with an audit row for each. @param personId - null for the system */
  async write(
    tx: EntityManager,
    personId: string | null,
    need: Need,
    steps: readonly NeedStepTaken[],
    now: Date,
  ): Promise<Need> {
    const { status, timeline, openedAt, confirmedAt, endorsement, supersededBy, version } = steps.at(-1)?.after ?? need;
    const written = await this.repository.update(tx, need.id, need.version, {
      status,
      timeline,
      openedAt,
      confirmedAt,
      endorsement,
      supersededBy,
      version,
    });
    if (!written) throw new NeedChanged(need.version);
    await this.audit.recordAll(
      tx,
      steps.map(({ event, before, after }) => this.sealed.entry({ personId }, 'need', need.id, event, before, after)),
    );
    await this.clocks.settle(tx, written, steps, now);
    return written;
  }

  /**
   * A need that is or was open stands as the viewer wants it: what it shows to others, it shows by the consent of its
   * point of contact, recorded for this edition and tier.
   */
  async shown(tx: EntityManager, viewer: Viewer, need: Need): Promise<void> {
    await this.consents.toPublish(tx, viewer, 'need', need, need.status === 'open', ENDORSERS);
    await this.announce(tx, need);
  }

  /** What was shown is no longer, by no person's doing: the consent to it ends. */
  async hidden(tx: EntityManager, need: Need): Promise<void> {
    await this.consents.withdraw(tx, null, 'publish_need', need.id, need.organisationId);
    await this.announce(tx, need);
  }

  async ownerOf(need: Pick<Need, 'organisationId'>): Promise<Organisation> {
    const organisation = await this.accounts.organisation(need.organisationId);
    if (!organisation) throw new NeedNotFound();
    return organisation;
  }

  private async announce(tx: EntityManager, need: Need): Promise<void> {
    const payload: NeedEventPayload = { needId: need.id };
    await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: need.id, payload });
    const isClosed = need.status !== 'open' || need.visibility === 'sealed';
    if (isClosed) await this.outbox.add(tx, { topic: NEED_CLOSED, aggregateId: need.id, payload });
  }
}
