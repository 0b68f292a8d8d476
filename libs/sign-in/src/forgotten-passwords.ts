import { Injectable } from '@nestjs/common';
import { AccountsRepository, AccountsService } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import type { Device } from './device.js';
import { TooManyTries } from './sign-in.errors.js';
import { Tries } from './tries.js';

const LINK_HOURS = 1;
/** Where an address lies in an event until it is handled: sealed, since anybody may have typed anything. */
const place = (id: string) => ({ table: 'outbox', id, field: 'email' });

/** Topic of the event that somebody asked for a new password. */
export const PASSWORD_FORGOTTEN = 'password.forgotten';

/**
 * Takes down who forgot a password. Nothing about the address is looked up here: the answer and the time that it takes
 * are the same whether or not anybody has it.
 */
@Injectable()
export class ForgottenPasswords {
  constructor(
    private readonly tries: Tries,
    private readonly keys: KeyRing,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Never tells anything; what was asked too often is left undone. */
  async ask(email: string, device: Device): Promise<void> {
    const address = email.trim().toLowerCase();
    const id = crypto.randomUUID();
    const sealed = await this.keys.seal(Buffer.from(address), place(id));
    try {
      await this.tries.ofLink(address, device);
    } catch (error) {
      if (error instanceof TooManyTries) return;
      throw error;
    }
    const payload = { id, email: sealed.toString('base64') };
    await this.transactions.run((tx) => this.outbox.add(tx, { topic: PASSWORD_FORGOTTEN, aggregateId: id, payload }));
  }
}

/** Has a link sent to whoever asked, if there is anybody. */
@Injectable()
export class SendPasswordLink implements EventHandler {
  readonly name = 'sign-in.send-password-link';
  readonly topics = [PASSWORD_FORGOTTEN];
  readonly queue = 'notifications';

  constructor(
    private readonly people: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly keys: KeyRing,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { id, email } = event.payload as { id: string; email: string };
    const address = (await this.keys.open(Buffer.from(email, 'base64'), place(id))).toString();
    const person = await this.people.personByEmail(address);
    if (!person || person.demo) return;
    const link = await this.accounts.createLink(person.id, LINK_HOURS);
    const fact = `password_reset:${id}`;
    const mail: MailWanted = {
      kind: 'password_reset',
      fact,
      to: { personId: person.id },
      params: { until: new Date(Date.now() + LINK_HOURS * 3_600_000).toISOString() },
      sealedLink: await sealLink(this.keys, fact, `/link/${link}`),
    };
    await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: person.id, payload: mail });
  }
}
