/**
 * Mail to people, made of codes and sent over SMTP, or written to a folder where no server is set. Consumes
 * `MAIL_WANTED`; no feature imports it.
 */
export { MailDelivery } from './mail-delivery.js';
export { MailModule } from './mail.module.js';
export { type MailSettings } from './mail-settings.js';
export { RecordMail } from './record-mail.js';
