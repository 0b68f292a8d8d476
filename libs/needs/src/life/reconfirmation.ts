import { Injectable } from '@nestjs/common';
import { LinkNotValid, digestOf, newSecret, rolesFor } from '@tandem/accounts';
import { Clock, Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { deadlineTopic, type DeadlinePassed } from '@tandem/platform/deadlines';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import type { Need } from '../need.entity.js';
import { takeStep } from '../need.steps.js';
import { NEED_STEPPED, type NeedStepped } from '../needs.events.js';
import { NeedsRepository } from '../needs.repository.js';
import { NeedClocks, RECONFIRM_ASKED, RECONFIRM_REMINDER } from './need-clocks.js';
import { NeedRecords } from './need-records.js';
import { needReference, spokenTitle } from './need-title.js';
import { ReconfirmLinksRepository } from './reconfirm-links.repository.js';

const RECONFIRMERS = rolesFor('need', 'reconfirm', 'owner');

/** What the holder of a link is shown before and after confirming. */
export interface ReconfirmationShown {
  reference: string;
  /** Null for a sealed need: a mail may be read by others. */
  title: string | null;
  organisation: { name: string; country: string | null };
  openedAt: Date;
  confirmedAt: Date;
  lapsesAt: Date;
}

/** A point of contact says by a one-time link that a need still holds, without signing in. */
@Injectable()
export class Reconfirmation {
  constructor(
    private readonly links: ReconfirmLinksRepository,
    private readonly needs: NeedsRepository,
    private readonly records: NeedRecords,
    private readonly clocks: NeedClocks,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. @throws LinkNotValid for one that was used, has expired, or whose holder or need is no longer what it was */
  async show(secret: string): Promise<ReconfirmationShown> {
    const link = await this.links.working(digestOf(secret), RECONFIRMERS);
    const need = link && (await this.needs.byId(link.needId));
    if (!need) throw new LinkNotValid();
    return this.shown(need);
  }

  /** Works once. @throws LinkNotValid */
  async confirm(secret: string): Promise<ReconfirmationShown> {
    const link = await this.links.working(digestOf(secret), RECONFIRMERS);
    if (!link) throw new LinkNotValid();
    return this.transactions.run(async (tx) => {
      const need = await this.records.held(tx, link.needId);
      if (!(await this.links.redeem(tx, digestOf(secret), RECONFIRMERS))) throw new LinkNotValid();
      const now = await this.clock.now(tx);
      const taken = takeStep(need, 'reconfirm', ['system'], now);
      const confirmed = await this.records.write(tx, link.personId, need, [taken], now);
      await this.links.useUp(tx, need.id);
      return this.shown(confirmed);
    });
  }

  private async shown(need: Need): Promise<ReconfirmationShown> {
    const { name, country } = await this.records.ownerOf(need);
    const openedAt = need.openedAt ?? need.createdAt;
    const confirmedAt = need.confirmedAt ?? openedAt;
    return {
      reference: needReference(need),
      title: need.visibility === 'sealed' ? null : need.content.title,
      organisation: { name, country },
      openedAt,
      confirmedAt,
      lapsesAt: this.clocks.lapsesAt(confirmedAt),
    };
  }
}

/** Asks a State whether an open need still holds: each of its points of contact by a mail with a link of their own. */
@Injectable()
export class AskToReconfirm implements EventHandler {
  readonly name = 'needs.ask-to-reconfirm';
  readonly topics = [deadlineTopic(RECONFIRM_ASKED), deadlineTopic(RECONFIRM_REMINDER)];
  readonly queue = 'notifications';

  constructor(
    private readonly links: ReconfirmLinksRepository,
    private readonly needs: NeedsRepository,
    private readonly records: NeedRecords,
    private readonly clocks: NeedClocks,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId, deadlineId, dueAt } = event.payload as DeadlinePassed;
    const need = await this.needs.locked(tx, objectId);
    if (!need || !stillAsked(need, dueAt)) return;
    const owner = await this.records.ownerOf(need);
    const until = this.clocks.lapsesAt(need.confirmedAt ?? need.createdAt);
    for (const personId of await this.links.holders(tx, need.organisationId, RECONFIRMERS)) {
      const secret = newSecret();
      await this.links.add(tx, digestOf(secret), { needId: need.id, personId }, until);
      const fact = `need_reconfirm:${deadlineId}:${personId}`;
      const mail: MailWanted = {
        kind: 'need_reconfirm',
        fact,
        to: { personId },
        params: { organisation: owner.name, until: until.toISOString() },
        sealedLink: await sealLink(this.keys, fact, `/need-reconfirmation/${secret}`),
      };
      await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: need.id, payload: mail });
    }
    const told: NeedStepped = {
      needId: need.id,
      event: 'reconfirm_asked',
      title: spokenTitle(need),
      tell: [need.organisationId],
    };
    await this.outbox.add(tx, { topic: NEED_STEPPED, aggregateId: need.id, payload: told });
  }
}

/** Between the passing of a date and its handling the need may have been confirmed or closed. */
export const stillAsked = ({ status, confirmedAt }: Need, dueAt: string): boolean =>
  status === 'open' && (confirmedAt === null || confirmedAt < new Date(dueAt));
