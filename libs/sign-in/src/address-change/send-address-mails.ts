import { Injectable } from '@nestjs/common';
import { AccountsRepository, digestOf, newSecret } from '@tandem/accounts';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import { ADDRESS_CHANGE_ASKED } from './address-changes.js';
import { AddressChangesRepository, type AddressChange } from './address-changes.repository.js';

/**
 * Writes to both addresses. Where the new one is somebody's already, its owner is told so in the place of a link; the old
 * one is told the same either way, so that nobody learns by asking whose addresses are known.
 */
@Injectable()
export class SendAddressMails implements EventHandler {
  readonly name = 'sign-in.send-address-mails';
  readonly topics = [ADDRESS_CHANGE_ASKED];
  readonly queue = 'notifications';

  constructor(
    private readonly changes: AddressChangesRepository,
    private readonly people: AccountsRepository,
    private readonly keys: KeyRing,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const change = await this.changes.openById(tx, (event.payload as { id: string }).id);
    if (!change) return;
    const owner = await this.people.personByEmail(change.newEmail);
    const [confirm, stop] = [newSecret(), newSecret()];
    const confirmHash = owner ? null : digestOf(confirm);
    await this.changes.setSecrets(tx, change.id, { confirmHash, stopHash: digestOf(stop) });
    await this.want(tx, change, await this.notice(change, stop));
    if (!owner) await this.want(tx, change, await this.invitation(change, confirm));
    else if (!owner.demo) await this.want(tx, change, taken(change, owner.id));
  }

  private async notice({ id, oldEmail, language, stopUntil }: AddressChange, secret: string): Promise<MailWanted> {
    const fact = `address_change_asked:${id}`;
    return {
      kind: 'address_change_asked',
      fact,
      to: { address: oldEmail, language },
      params: { until: stopUntil.toISOString() },
      sealedLink: await sealLink(this.keys, fact, `/address-stop/${secret}`),
    };
  }

  private async invitation(
    { id, newEmail, language, confirmUntil }: AddressChange,
    secret: string,
  ): Promise<MailWanted> {
    const fact = `address_change:${id}`;
    return {
      kind: 'address_change',
      fact,
      to: { address: newEmail, language },
      params: { until: confirmUntil.toISOString() },
      sealedLink: await sealLink(this.keys, fact, `/address/${secret}`),
    };
  }

  private async want(tx: EntityManager, { id }: AddressChange, payload: MailWanted): Promise<void> {
    await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: id, payload });
  }
}

const taken = ({ id }: AddressChange, ownerId: string): MailWanted => ({
  kind: 'address_taken',
  fact: `address_taken:${id}`,
  to: { personId: ownerId },
  params: { at: new Date().toISOString() },
});
