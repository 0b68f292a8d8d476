import { Inject, Injectable } from '@nestjs/common';
import { MAIL_PARAMETERS, MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import { LANGUAGES } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings.js';
import { MailsRepository } from './mails.repository.js';

/** Writes down each mail that a feature wants, once, with what its kind may say and nothing else. */
@Injectable()
export class RecordMail implements EventHandler {
  readonly name = 'mail.record';
  readonly topics = [MAIL_WANTED];
  readonly queue = 'notifications';

  constructor(
    private readonly mails: MailsRepository,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { kind, fact, to, params, sealedLink } = event.payload as MailWanted;
    if (!Object.hasOwn(MAIL_PARAMETERS, kind)) throw new Error(`There is no kind of mail ${kind}`);
    const given: Readonly<Record<string, string | undefined>> = params;
    const allowed = MAIL_PARAMETERS[kind].map((name) => [name, given[name] ?? ''] as const);
    const mail = {
      kind,
      fact,
      params: Object.fromEntries(allowed),
      sealedLink: sealedLink === undefined ? null : Buffer.from(sealedLink, 'base64'),
      host: new URL(this.settings.publicUrl).hostname,
    };
    if ('personId' in to) await this.mails.recordForPerson(tx, mail, to.personId);
    else await this.mails.recordForAddress(tx, mail, to.address, languageOf(to.language));
  }
}

const languageOf = (code: string) => LANGUAGES.find((language) => language === code) ?? 'en';
