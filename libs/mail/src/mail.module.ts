import { type DynamicModule, Module } from '@nestjs/common';
import { KeyRingModule } from '@tandem/platform/sealing';
import { MailDelivery } from './mail-delivery.js';
import { MAIL_SETTINGS, mailSettings, type MailSettings } from './mail-settings.js';
import { MAIL_TRANSPORT, mailTransport } from './mail-transport.js';
import { MailsRepository } from './mails.repository.js';
import { RecordMail } from './record-mail.js';

/** `RecordMail` and `MailDelivery`, with the settings of this process. Needs DatabaseModule. */
@Module({
  imports: [KeyRingModule],
  providers: [
    { provide: MAIL_SETTINGS, useFactory: mailSettings },
    { provide: MAIL_TRANSPORT, useFactory: mailTransport, inject: [MAIL_SETTINGS] },
    MailsRepository,
    RecordMail,
    MailDelivery,
  ],
  exports: [RecordMail, MailDelivery],
})
export class MailModule {
  /** With other settings than those of this process. */
  static forSettings(settings: MailSettings): DynamicModule {
    return { module: MailModule, providers: [{ provide: MAIL_SETTINGS, useValue: settings }] };
  }
}
