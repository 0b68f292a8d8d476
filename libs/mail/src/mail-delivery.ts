import { Inject, Injectable, Logger } from '@nestjs/common';
import { openLink } from '@tandem/platform/mail-wanted';
import { KeyRing, SealBroken } from '@tandem/platform/sealing';
import { composeMail, type MailMessage } from './mail-message.js';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';
import { MAIL_TRANSPORT, MailRefused, type MailTransport } from './mail-transport.js';
import { type DueMail, MailsRepository } from './mails.repository.js';

const AT_ONCE = 4;
const LONGEST_REASON = 500;

/** Sends what is due. Any number of processes may do so: each mail is with one of them at a time. */
@Injectable()
export class MailDelivery {
  private readonly log = new Logger(MailDelivery.name);

  constructor(
    private readonly mails: MailsRepository,
    private readonly keys: KeyRing,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  /**
   * Sends up to four mails side by side. Between the server's taking a mail and our noting it the process may die: then
   * the same mail, with the same Message-ID, is sent again.
   *
   * @returns whether more may be due at once
   * @throws when the database cannot be reached
   */
  async sendDue(): Promise<boolean> {
    // Longer than an attempt can take (mail-transport.ts), so that nobody else begins meanwhile.
    const taken = await this.mails.takeDue(AT_ONCE, (3 * this.settings.patience) / 1_000);
    await Promise.all(taken.map((mail) => this.send(mail)));
    return taken.length === AT_ONCE;
  }

  /** Forgets what was settled long ago. */
  forget(): Promise<void> {
    return this.mails.forget();
  }

  private async send(mail: DueMail): Promise<void> {
    try {
      // A mail at which every process so far has died.
      if (mail.attempts > this.mostAttempts) throw new Error('no attempt ended with an answer');
      await this.transport.send(await this.compose(mail));
    } catch (error) {
      await this.noteFailure(mail, error);
      return;
    }
    await this.mails.settle(mail, 'sent', null);
  }

  private get mostAttempts(): number {
    return this.settings.retryAfter.length + 1;
  }

  private async compose(mail: DueMail): Promise<MailMessage> {
    const path = mail.sealedLink && (await openLink(this.keys, mail.fact, mail.sealedLink.toString('base64')));
    return composeMail(mail, path, this.settings);
  }

  private async noteFailure(mail: DueMail, error: unknown): Promise<void> {
    const pause = this.settings.retryAfter[mail.attempts - 1];
    if (error instanceof MailRefused) await this.giveUp(mail, 'refused', error);
    else if (error instanceof SealBroken || pause === undefined) await this.giveUp(mail, 'failed', error);
    else {
      await this.mails.postpone(mail, pause, reasonOf(error));
      this.log.warn(`mail ${mail.id}, attempt ${mail.attempts}, will be tried again in ${pause} s: ${codeOf(error)}`);
    }
  }

  private async giveUp(mail: DueMail, state: 'refused' | 'failed', error: unknown): Promise<void> {
    await this.mails.settle(mail, state, reasonOf(error));
    this.log.error(`MAIL NOT DELIVERED: ${mail.id} (${mail.kind}), attempt ${mail.attempts}: ${codeOf(error)}`);
  }
}

/** For the delivery record: what the server said, which may name the address. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);

/** For the log, which names no address. */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code ?? 'unknown', responseCode].filter((part) => part !== undefined).join(' ');
}
