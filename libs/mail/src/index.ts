/** Mail to people, made of codes and sent over SMTP. Consumes events; no feature imports it. */
export { MailModule } from './mail.module.js';
